package dev.callsheet.slack.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.Pages;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.ChildJvm;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.files.FilesListResponse;
import dev.callsheet.slack.model.Paging;
import dev.callsheet.slack.model.User;
import dev.callsheet.testkit.FakeApi;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long lists, by cursor and by page number. */
final class ListingTest {
    private static final String TOKEN = "xoxb-listing";
    private static FakeApi api;

    @BeforeAll
    static void start() {
        api = FakeApi.fromClasspath("slack").acceptTokens(TOKEN);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void reset() {
        api.reset();
    }

    private static Slack slack() {
        return Slack.create(
                ClientOptions.builder().baseUrl(api.baseUrl()).token(TOKEN).build());
    }

    private static String user(int number) {
        return "{\"id\":\"U" + number + "\",\"team_id\":\"T1\",\"name\":\"" + "n".repeat(500) + "\"}";
    }

    @Test
    void streams100kItemsWithin32MiBHeap() throws IOException, InterruptedException {
        api.data("users.list", 100_000, ListingTest::user);
        String printed = ChildJvm.run(List.of("-Xmx32m", "-XX:+UseSerialGC"), LongListing.class, api.baseUrl(), TOKEN);
        System.out.println("100,000 items with -Xmx32m: " + printed.strip());
        assertThat(printed).startsWith("100000 items");
        assertThat(api.count("users.list")).isEqualTo(100);
    }

    @Test
    void continuesFromCursor() {
        api.data("users.list", 25, ListingTest::user);
        String cursor = slack().users().list(r -> r.limit(10)).response().info().nextPage();
        List<String> rest = slack().users().list(r -> r.limit(10).cursor(cursor)).stream()
                .map(User::id)
                .toList();
        assertThat(rest).hasSize(15).startsWith("U10").endsWith("U24");
    }

    @Test
    void readsFilesByPageNumber() {
        for (int page = 1; page <= 3; page++) {
            api.when("files.list")
                    .respond("{\"ok\":true,\"files\":[{\"id\":\"F" + page
                            + "\"}],\"paging\":{\"count\":1,\"total\":3,\"pages\":3,\"page\":" + page + "}}");
        }
        assertThat(Pages.of(n -> slack().files().list(r -> r.page(n)), FilesListResponse::paging, Paging::pages)
                        .flatMap(page -> page.files().stream()))
                .hasSize(3);
        assertThat(api.requests("files.list"))
                .extracting(request -> request.param("page"))
                .containsExactly("1", "2", "3");
    }
}
