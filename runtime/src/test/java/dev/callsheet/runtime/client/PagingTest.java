package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Location;
import dev.callsheet.runtime.endpoint.PageEnd;
import dev.callsheet.runtime.endpoint.PageField;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.endpoint.Paging;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.sample.Sample;
import dev.callsheet.sample.User;
import dev.callsheet.sample.UsersListResponse;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are returned page by page. */
class PagingTest {
    @RegisterExtension
    private final TestServer server = new TestServer();

    private final PagedCall<UsersListResponse, NoOwnErrors, User> list =
            Sample.create(server.options().build()).users().list(r -> r.limit(2));

    private static String page(String next, String... ids) {
        StringBuilder members = new StringBuilder();
        for (String id : ids) {
            members.append(members.isEmpty() ? "" : ",").append("{\"id\":\"" + id + "\"}");
        }
        return "{\"ok\":true,\"members\":[" + members + "],\"response_metadata\":{\"next_cursor\":\"" + next + "\"}}";
    }

    @Test
    void continuesPastShortAndEmptyPagesWithSameRequest() {
        server.then(page("a=", "1", "2")).then(page("b")).then(page("c", "3")).then(page("", "4", "5"));
        assertThat(list.with(CallOptions.builder().header("X-Trace", "1").build())
                        .items())
                .extracting(User::id)
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(server.received())
                .extracting(request -> request.uri().getRawQuery())
                .containsExactly("limit=2", "cursor=a%3D&limit=2", "cursor=b&limit=2", "cursor=c&limit=2");
        assertThat(server.received()).allSatisfy(request -> {
            assertThat(request.header("X-Trace")).isEqualTo("1");
            assertThat(request.header("Authorization")).endsWith(TestServer.TOKEN);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":true}",
                "{\"ok\":true,\"response_metadata\":{}}",
                "{\"ok\":true,\"response_metadata\":{\"next_cursor\":null}}",
                "{\"ok\":true,\"response_metadata\":[]}",
                "{\"ok\":true,\"response_metadata\":{\"next_cursor\":\"\"}}",
                "{\"ok\":true,\"unknown\":{\"response_metadata\":{\"next_cursor\":\"x\"}},\"next_cursor\":\"x\"}"
            })
    void endsWithoutCursor(String answer) {
        server.then(answer);
        assertThat(list.pages()).hasSize(1);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void requestsNothingBeforeItIsNeeded() {
        server.then(page("a", "1", "2")).then(page("b", "3"));
        Iterator<User> items = list.items().iterator();
        var stream = list.stream();
        assertThat(server.received()).isEmpty();
        assertThat(items.next().id()).isEqualTo("1");
        assertThat(items.hasNext()).isTrue();
        assertThat(items.next().id()).isEqualTo("2");
        assertThat(server.received()).hasSize(1);
        assertThat(items.hasNext()).isTrue();
        assertThat(server.received()).hasSize(2);
        stream.close();
    }

    @Test
    void streamRequestsOnlyPagesOfItsItems() {
        server.then(page("a", "1", "2")).then(page("b", "3", "4"));
        assertThat(list.stream().limit(2)).extracting(User::id).containsExactly("1", "2");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void restartsWithEachIteration() {
        server.then(page("", "1")).then(page("", "2"));
        Iterable<User> items = list.items();
        assertThat(items).extracting(User::id).containsExactly("1");
        assertThat(items).extracting(User::id).containsExactly("2");
    }

    @Test
    void endsAfterMaxPages() {
        server.then(page("a", "1")).then(page("b", "2")).then(page("c", "3"));
        Iterator<UsersListResponse> pages = list.maxPages(2).pages().iterator();
        pages.next();
        pages.next();
        assertThat(pages.hasNext()).isFalse();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
        assertThat(server.received()).hasSize(2);
        assertThatThrownBy(() -> list.maxPages(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void throwsWhenCursorRepeats(String repeated) {
        server.then(page("a", "1")).then(page("b", "2")).then(page(repeated, "3"));
        Iterator<User> items = list.items().iterator();
        items.next();
        items.next();
        assertThatThrownBy(items::next)
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("returned a cursor it had returned before");
        assertThat(items.hasNext()).isFalse();
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void throwsWhenCursorOfRequestRepeats() {
        server.then(page("start", "1"));
        var from = Sample.create(server.options().build()).users().list(r -> r.cursor("start"));
        assertThatThrownBy(() -> from.items().iterator().next()).isInstanceOf(DecodeException.class);
        assertThat(server.only().uri().getRawQuery()).isEqualTo("cursor=start");
    }

    @Test
    void throwsFailureOfPage() {
        server.then(page("a", "1")).then("{\"ok\":false,\"error\":\"invalid_cursor\"}");
        Iterator<User> items = list.items().iterator();
        items.next();
        assertThatThrownBy(items::hasNext).isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void exposesNextCursor() {
        server.then(page("a", "1")).then(page("", "2"));
        assertThat(list.response().info().nextPage()).isEqualTo("a");
        assertThat(list.response().info().nextPage()).isNull();
    }

    @Test
    void takesCursorFromResponseValue() {
        PagedEndpoint<UsersListResponse, NoOwnErrors, User> endpoint = Endpoint.builder(
                        Sample.API, "users.byTag", UsersListResponse.READER, NoOwnErrors.class)
                .param(Param.optional("after"))
                .paged(Paging.cursor(
                        "after",
                        PageField.of((UsersListResponse page) -> page.members().isEmpty()
                                ? null
                                : page.members().get(0).id()),
                        UsersListResponse::members));
        server.then(page("ignored", "1")).then(page("ignored", "2")).then(page("ignored"));
        ApiClient client = ApiClient.create(Sample.API, server.options().build());
        assertThat(client.call(endpoint, AnyRequest.of(endpoint).build()).stream())
                .extracting(User::id)
                .containsExactly("1", "2");
        assertThat(server.received()).extracting(TestServer.Received::text).containsExactly("", "after=1", "after=2");
    }

    @Test
    void sendsBodyAgainWithCursorInIt() {
        PagedEndpoint<UsersListResponse, NoOwnErrors, User> endpoint = Endpoint.builder(
                        Sample.API, "users.query", UsersListResponse.READER, NoOwnErrors.class)
                .encoding(Api.Encoding.JSON)
                .param(Param.required("query").in(Location.WHOLE_BODY))
                .paged(Paging.cursor(
                        "body.page.cursor",
                        PageField.beside("response_metadata.next_cursor"),
                        UsersListResponse::members));
        server.then(page("a", "1")).then(page("b", "2")).then(page("", "3"));
        ApiClient client = ApiClient.create(Sample.API, server.options().build());
        String query = "{\"big\":12345678901234567.890,\"none\":null,\"page\":{\"size\":2},\"all\":[1,null]}";
        assertThat(client.call(endpoint, AnyRequest.of(endpoint, Json.of(query)).build()).stream())
                .extracting(User::id)
                .containsExactly("1", "2", "3");
        assertThat(server.received())
                .extracting(TestServer.Received::text)
                .containsExactly(
                        query,
                        query.replace("\"size\":2", "\"size\":2,\"cursor\":\"a\""),
                        query.replace("\"size\":2", "\"size\":2,\"cursor\":\"b\""));
    }

    @Test
    void endsBeforeCursorsWhenFlagSaysSo() {
        PagedEndpoint<UsersListResponse, NoOwnErrors, User> endpoint = Endpoint.builder(
                        Sample.API, "users.flagged", UsersListResponse.READER, NoOwnErrors.class)
                .param(Param.optional("cursor"))
                .paged(Paging.cursor(
                        "cursor",
                        PageField.beside("response_metadata.next_cursor"),
                        PageEnd.more(PageField.of((UsersListResponse page) ->
                                page.members().get(0).id().equals("1") ? null : false)),
                        UsersListResponse::members));
        server.then(page("a", "1")).then(page("b", "2"));
        ApiClient client = ApiClient.create(Sample.API, server.options().build());
        assertThat(client.call(endpoint, AnyRequest.of(endpoint).build()).stream())
                .extracting(User::id)
                .containsExactly("1", "2");
    }

    @Test
    void rejectsPagingWithoutCursorParameter() {
        var endpoint = Endpoint.builder(Sample.API, "x", UsersListResponse.READER, NoOwnErrors.class);
        Paging<UsersListResponse, User> paging = Paging.cursor("cursor", PageField.beside("next"), page -> List.of());
        assertThatThrownBy(() -> endpoint.paged(paging)).isInstanceOf(IllegalArgumentException.class);
    }
}
