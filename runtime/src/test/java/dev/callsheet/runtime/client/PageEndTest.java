package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.PageEnd;
import dev.callsheet.runtime.endpoint.PageField;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.endpoint.Paging;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.sample.Sample;
import dev.callsheet.sample.User;
import dev.callsheet.sample.UsersListResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where lists without cursors end. */
class PageEndTest {
    @RegisterExtension
    private final TestServer server = new TestServer();

    private List<String> ids(PageEnd<UsersListResponse> end, Param limit) {
        PagedEndpoint<UsersListResponse, NoOwnErrors, User> endpoint = Endpoint.builder(
                        Sample.API, "users.byPage", UsersListResponse.READER, NoOwnErrors.class)
                .param(Param.optional("page"))
                .param(limit)
                .paged(Paging.page("page", 1, end, "limit", UsersListResponse::members));
        ApiClient client = ApiClient.create(Sample.API, server.options().build());
        return client.call(endpoint, AnyRequest.of(endpoint).extra("limit", 3).build()).stream()
                .map(User::id)
                .toList();
    }

    private void page(String more, String... ids) {
        List<String> members =
                List.of(ids).stream().map(id -> "{\"id\":\"" + id + "\"}").toList();
        server.then("{\"ok\":true" + more + ",\"members\":[" + String.join(",", members) + "]}");
    }

    @Test
    void limitWithoutMaximumEndsNothing() {
        page("", "a", "b");
        page("", "c", "d");
        page("");
        assertThat(ids(PageEnd.none(), Param.optional("limit"))).containsExactly("a", "b", "c", "d");
        assertThat(server.received())
                .extracting(TestServer.Received::text)
                .containsExactly("limit=3", "page=2&limit=3", "page=3&limit=3");
    }

    @Test
    void pageShorterThanLimitIsLast() {
        page("", "a", "b", "c");
        page("", "d");
        assertThat(ids(PageEnd.none(), Param.optional("limit").max(3))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void limitOverMaximumEndsNothing() {
        page("", "a", "b");
        page("", "c");
        page("");
        assertThat(ids(PageEnd.none(), Param.optional("limit").max(2))).containsExactly("a", "b", "c");
    }

    @Test
    void readsEndBesideTheValue() {
        page(",\"meta\":{\"more\":true}", "a");
        page(",\"meta\":{\"more\":true}");
        page(",\"meta\":{\"more\":false}", "b");
        assertThat(ids(PageEnd.more(PageField.beside("meta.more")), Param.optional("limit")))
                .containsExactly("a", "b");
    }

    @Test
    void numberOfPagesEndsList() {
        page(",\"count\":\"2\"", "a");
        page(",\"count\":2", "b");
        assertThat(ids(PageEnd.pages(PageField.beside("count")), Param.optional("limit")))
                .containsExactly("a", "b");
    }
}
