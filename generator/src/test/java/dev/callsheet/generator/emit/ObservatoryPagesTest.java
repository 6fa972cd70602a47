package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.observatory.Observatory;
import com.example.observatory.model.Star;
import com.example.observatory.model.StarQuery;
import com.example.observatory.stars.Stars;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.options.ClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of each kind, over HTTP, in the golden client of an API whose lists differ. */
final class ObservatoryPagesTest {
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Stars stars;

    private record Reply(String link, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
        stars = Observatory.create(
                        ClientOptions.builder().baseUrl(origin() + "/v2/").build())
                .stars();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void reply(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().toASCIIString().replace("/v2/stars/", ""));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Reply reply = replies.remove();
        byte[] bytes = reply.body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (!reply.link.isEmpty()) {
            exchange.getResponseHeaders().add("Link", reply.link);
        }
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void page(String body) {
        replies.add(new Reply("", body));
    }

    private void linked(String link, String... names) {
        replies.add(new Reply(link, list(names)));
    }

    private static String list(String... names) {
        return "["
                + String.join(
                        ",",
                        Stream.of(names).map(name -> "{'name':'" + name + "'}").toList()) + "]";
    }

    private void archive(String next, String... names) {
        page("{'stars':" + list(names) + ",'links':{'next':" + (next == null ? "null" : "'" + next + "'") + "}}");
    }

    private void newest(boolean more, String... names) {
        page("{'has_more':" + more + ",'data':" + list(names) + "}");
    }

    private void visible(String total, String... names) {
        page("{'found':{'stars':" + list(names) + "},'meta':{'total':" + total + "}}");
    }

    private static List<String> names(PagedCall<?, ?, Star> call) {
        return call.stream().map(Star::name).toList();
    }

    @Test
    void followsLinkHeader() {
        linked(
                "<" + origin() + "/v2/stars/all?p=2&x=a%2Fb>; title=\"a, \\\"b>\"; rel=\"prev next\", </>; rel=last",
                "a");
        linked("<?p=3>; REL=Next, </x>; rel=first", "b");
        linked("<?p=4>; rel=next; anchor=\"/elsewhere\", <?p=1>; rel=prev", "c");

        assertThat(names(stars.list(r -> r.perPage(1)))).containsExactly("a", "b", "c");
        assertThat(requests).containsExactly("all?per_page=1", "all?p=2&x=a%2Fb", "all?p=3");
    }

    @Test
    void sendsQueryAgainWithNextCursorInIt() {
        page("{'data':" + list("a") + ",'next':'c1','meta':{'has_more':true}}");
        page("{'data':" + list("b") + ",'next':'c2'}");
        page("{'data':" + list("c") + ",'next':'c3','meta':{'has_more':false}}");
        StarQuery query = StarQuery.builder("Vega")
                .page(StarQuery.Page.builder().size(1).build())
                .build();

        assertThat(names(stars.query(query))).containsExactly("a", "b", "c");
        assertThat(bodies)
                .containsExactly(
                        "{\"text\":\"Vega\",\"page\":{\"size\":1}}",
                        "{\"text\":\"Vega\",\"page\":{\"size\":1,\"cursor\":\"c1\"}}",
                        "{\"text\":\"Vega\",\"page\":{\"size\":1,\"cursor\":\"c2\"}}");
    }

    @Test
    void pageWithoutWhatTheApiPromisesIsTheLast() {
        page("{}");
        page("{}");

        assertThat(names(stars.visible())).isEmpty();
        assertThat(names(stars.archive())).isEmpty();
    }

    @Test
    void followsNextAddress() {
        archive(origin() + "/v2/stars/archive?from=a b|c#top", "a");
        archive("../stars/archive?p=3", "b");
        archive("", "c");

        assertThat(names(stars.archive())).containsExactly("a", "b", "c");
        assertThat(requests).containsExactly("archive", "archive?from=a%20b%7Cc", "archive?p=3");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example.com/v2/stars/archive, https://evil.example.com",
        "//evil.example.com/x?token=t, http://evil.example.com",
        "http://127.0.0.1:1/v2, http://127.0.0.1:1",
        "http://user@127.0.0.1:1/v2, http://127.0.0.1:1"
    })
    void neverFollowsAddressOfAnotherOrigin(String next, String origin) {
        archive(next, "a");
        PagedCall<?, ?, Star> call = stars.archive();

        assertThatThrownBy(() -> names(call))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining(
                        "the next page is on " + origin + ", to which the credentials of " + origin() + " are not sent")
                .hasMessageNotContaining("token");
        assertThat(requests).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.resume(next))
                .withMessageContaining(origin)
                .withMessageContaining(origin());
    }

    @Test
    void deliversSinglePageWhateverItLeadsTo() {
        archive("https://evil.example.com/", "a");

        assertThat(stars.archive().execute().stars()).extracting(Star::name).containsExactly("a");
    }

    @Test
    void reportsRepeatedAddress() {
        archive("?p=2", "a");
        archive("archive", "b");

        assertThatThrownBy(() -> names(stars.archive()))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("returned an address it had returned before");
        assertThat(requests).containsExactly("archive", "archive?p=2");
    }

    @Test
    void countsPagesUpToTotal() {
        visible("5", "a", "b");
        visible("5", "c", "d");
        visible("5", "e");

        assertThat(names(stars.visible())).containsExactly("a", "b", "c", "d", "e");
        assertThat(requests).containsExactly("visible", "visible?page=1", "visible?page=2");
    }

    @Test
    void startsAtPageOfCaller() {
        visible("6", "c", "d");
        visible("6", "e", "f");

        assertThat(names(stars.visible(r -> r.page(1).size(2)))).containsExactly("c", "d", "e", "f");
        assertThat(requests).containsExactly("visible?page=1&size=2", "visible?page=2&size=2");
    }

    @Test
    void endsAtShortPageWithoutTotal() {
        visible("null", "a", "b");
        visible("null", "c");

        assertThat(names(stars.visible(r -> r.size(2)))).containsExactly("a", "b", "c");
        assertThat(requests).hasSize(2);
    }

    @Test
    void skipsItemsReceivedAndEndsAtEmptyPage() {
        page(list("d", "e"));
        page(list("f"));
        page("[]");

        assertThat(names(stars.dimmest(r -> r.skip(3)))).containsExactly("d", "e", "f");
        assertThat(requests).containsExactly("dimmest?skip=3", "dimmest?skip=5", "dimmest?skip=6");
    }

    @Test
    void endsAtPageShorterThanLimit() {
        page(list("a", "b"));
        page(list("c"));

        assertThat(names(stars.dimmest(r -> r.size(2)))).containsExactly("a", "b", "c");
        assertThat(requests).containsExactly("dimmest?size=2", "dimmest?skip=2&size=2");
    }

    @Test
    void continuesAfterLastItem() {
        newest(true, "a", "b c");
        newest(false, "d");

        assertThat(names(stars.newest())).containsExactly("a", "b c", "d");
        assertThat(requests).containsExactly("newest", "newest?starting_after=b%20c");
    }

    @Test
    void reportsLastItemWithoutId() {
        page("{'has_more':true,'data':[{}]}");

        assertThatThrownBy(() -> names(stars.newest()))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("the next page has a last item without an id");
    }

    @Test
    void reportsLastItemThatRepeats() {
        newest(true, "a");
        newest(true, "a");

        assertThatThrownBy(() -> names(stars.newest()))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("returned a last item it had returned before");
    }

    @Test
    void resumesWhereEarlierCallStopped() {
        visible("5", "a", "b");
        String page = stars.visible().response().info().nextPage();
        visible("5", "c", "d");
        visible("5", "e");
        assertThat(names(stars.visible().resume(page))).containsExactly("c", "d", "e");

        linked("<?p=2>; rel=next", "x");
        Iterator<? extends dev.callsheet.runtime.Outcome.Ok<?, ?>> responses =
                stars.list().responses().iterator();
        String link = responses.next().info().nextPage();
        linked("", "y");
        assertThat(names(stars.list().resume(link))).containsExactly("y");
        assertThat(requests).containsExactly("visible", "visible?page=1", "visible?page=2", "all", "all?p=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1,2,3", "99999999999999999999", "1 "})
    void rejectsTextThatNoPageGave(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stars.visible().resume(text))
                .withMessage("stars.visible: cannot resume: the page is not a page number.");
        assertThat(requests).isEmpty();
    }
}
