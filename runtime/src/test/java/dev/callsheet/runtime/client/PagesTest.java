package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Pages;
import dev.callsheet.sample.Sample;
import dev.callsheet.sample.User;
import dev.callsheet.sample.UsersListResponse;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists with page numbers. Here the limit stands for the page number and the time for the number of pages. */
class PagesTest {
    @RegisterExtension
    private final TestServer server = new TestServer();

    private Stream<UsersListResponse> pages;

    @BeforeEach
    void start() {
        Sample sample = Sample.create(server.options().build());
        pages = Pages.of(n -> sample.users().list(r -> r.limit(n)), UsersListResponse::cacheTs, (Instant time) ->
                (int) time.getEpochSecond());
    }

    private static String page(int count, String... ids) {
        String members = String.join(
                ",", Stream.of(ids).map(id -> "{\"id\":\"" + id + "\"}").toList());
        return "{\"ok\":true,\"cache_ts\":" + count + ",\"members\":[" + members + "]}";
    }

    @Test
    void followsNumberOfPagesPastEmptyPagesWhileItGrows() {
        server.then(page(2, "a", "b")).then(page(4)).then(page(4, "c")).then(page(4, "d"));
        assertThat(pages.flatMap(page -> page.members().stream()))
                .extracting(User::id)
                .containsExactly("a", "b", "c", "d");
        assertThat(server.received())
                .extracting(request -> request.uri().getRawQuery())
                .containsExactly("limit=1", "limit=2", "limit=3", "limit=4");
    }

    @Test
    void requestsPageOnlyWhenNeeded() {
        server.always(TestServer.Answer.json(page(100, "a", "b")));
        assertThat(server.received()).isEmpty();
        assertThat(pages.flatMap(page -> page.members().stream()).limit(3)).hasSize(3);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void endsWithoutNumberOfPagesOrAtZero() {
        server.then(page(2)).then("{\"ok\":true}");
        assertThat(pages).hasSize(2);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void throwsFailureOfPage() {
        server.then(page(3)).then("{\"ok\":false,\"error\":\"gone\"}");
        assertThatThrownBy(pages::toList).isInstanceOf(ErrorResponseException.class);
    }
}
