package dev.callsheet.testkit.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.Http;
import dev.callsheet.testkit.ResponseJson;
import dev.callsheet.testkit.Specs;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagingTest {
    private final FakeApi api = FakeApi.of(Specs.LIBRARY);
    private final Http http = new Http(api);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void cutsExampleListByLimitAndKeepsOtherFields() {
        ResponseJson first = http.get("books.list?limit=2");
        assertThat(isbns(first)).containsExactly("1", "2");
        assertThat(first.get("total")).hasToString("3");
        assertThat(cursor(first)).endsWith("=");

        ResponseJson last = http.get("books.list?limit=2&cursor=" + encoded(cursor(first)));
        assertThat(isbns(last)).containsExactly("3");
        assertThat(cursor(last)).isEmpty();
    }

    @Test
    void returnsWholeShortListWithoutLimit() {
        ResponseJson all = http.get("books.list?cursor=");

        assertThat(isbns(all)).containsExactly("1", "2", "3");
        assertThat(cursor(all)).isEmpty();
    }

    @Test
    void acceptsOnlyCursorsThatItReturned() {
        api.data("books.list", 12, i -> "{\"isbn\":\"" + i + "\"}");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 12; page++) {
            ResponseJson response = http.get("books.list?limit=1&cursor=" + encoded(cursor));
            seen.addAll(isbns(response));
            cursor = cursor(response);
        }

        assertThat(cursor).isEmpty();
        assertThat(seen).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        for (String bad : List.of(Cursor.encode("books.list", 12), Cursor.encode("books.list", -1), "Ym9va3M6", "=")) {
            assertThat(http.get("books.list?cursor=" + encoded(bad))
                            .get("error")
                            .asString())
                    .isEqualTo("invalid_cursor");
        }
    }

    @Test
    void createsOnlyItemsOfRequestedPage() {
        Set<Integer> made = ConcurrentHashMap.newKeySet();
        api.data("books.list", 100_000, i -> {
            made.add(i);
            return "{\"isbn\":\"" + i + "\"}";
        });

        ResponseJson page = http.get("books.list?limit=2&cursor=" + encoded(Cursor.encode("books.list", 99_998)));

        assertThat(isbns(page)).containsExactly("99998", "99999");
        assertThat(cursor(page)).isEmpty();
        assertThat(made).containsExactlyInAnyOrder(99_998, 99_999);
    }

    @Test
    void listsGivenDataUntilReset() {
        api.data("books.list", "[]");
        assertThat(isbns(http.get("books.list"))).isEmpty();

        api.reset();
        assertThat(isbns(http.get("books.list"))).hasSize(3);
    }

    @Test
    void rejectsDataThatMethodCannotList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.data("books.get", "[]"))
                .withMessage("The method books.get has no pages of a list. "
                        + "Use when(\"books.get\").respond(...) instead.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.data("books.list", "{}"))
                .withMessage("The data of books.list must be a JSON array: {}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.data("books.lst", "[]"))
                .withMessage("The API library has no method books.lst. Did you mean books.list?");
    }

    private static List<String> isbns(ResponseJson response) {
        return response.get("books")
                .elements()
                .map(book -> book.get("isbn").asString())
                .toList();
    }

    private static String cursor(ResponseJson response) {
        return response.at("meta", "next_cursor").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
