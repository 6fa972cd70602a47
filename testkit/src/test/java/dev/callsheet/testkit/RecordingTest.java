package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.testkit.http.ReceivedBytesSink;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.RequestHead;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private final FakeApi api = FakeApi.of(Specs.LIBRARY);
    private final Http http = new Http(api);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void recordsWholeRequest() {
        http.form("books.find", "title=two+words&author=");

        RecordedRequest request = api.requests("books.find").get(0);
        assertThat(request.method()).isEqualTo("books.find");
        assertThat(request.verb()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/books.find");
        assertThat(request.header("content-type")).isEqualTo(Http.FORM);
        assertThat(request.token()).isEqualTo("secret-token");
        assertThat(request.params()).hasToString("{title=[two words], author=[]}");
        assertThat(request.param("author")).isEmpty();
        assertThat(request.param("isbn")).isNull();
        assertThat(request.body().text()).isEqualTo("title=two+words&author=");
        assertThat(request.problems()).containsExactly("[ERROR] exactly one of title, author is required, not 2");
    }

    @Test
    void textHidesTokenAndSecrets() {
        http.form("books.add?token=canary", "book={\"isbn\":\"1\"}&key=canary&condition=new");

        assertThat(api.requests())
                .singleElement()
                .asString()
                .doesNotContain("canary")
                .doesNotContain("secret-token")
                .isEqualTo("books.add (POST) token=(secret) book={\"isbn\":\"1\"} key=(secret) condition=new"
                        + " [[WARN] unknown parameter: token]");
    }

    @Test
    void keepsLatestRequestsAndCountsAll() {
        Recorder recorder = new Recorder();
        for (int i = 0; i < Recorder.REQUESTS + 5; i++) {
            recorder.add(request(i, 0));
        }

        assertThat(recorder.all()).hasSize(Recorder.REQUESTS);
        assertThat(recorder.all().get(0).param("number")).isEqualTo("5");
        assertThat(recorder.count("books.find")).isEqualTo(Recorder.REQUESTS + 5);
    }

    @Test
    void keepsBoundedNumberOfBytes() {
        Recorder recorder = new Recorder();
        for (int i = 0; i < 5; i++) {
            recorder.add(request(i, (int) (Recorder.BYTES / 4)));
        }

        assertThat(recorder.all()).hasSize(3);
    }

    @Test
    void failedAssertionListsReceivedRequests() {
        http.get("books.list?limit=1");
        http.get("books.list?limit=2&genres=crime,poetry");

        assertThat(api.assertCalled("books.list")
                        .with("limit", "2")
                        .without("cursor")
                        .request()
                        .param("genres"))
                .isEqualTo("crime,poetry");
        api.assertCalled("books.list")
                .times(2)
                .withHeader("authorization", "Bearer secret-token")
                .times(2);
        api.assertCalled("books.list").that("asks for no genre", request -> request.param("genres") == null);
        api.assertNotCalled("books.get");
        api.assertNoProblems();

        String received =
                ". Requests received:\n  books.list (GET) limit=1\n  books.list (GET) limit=2 genres=crime,poetry";
        fails(() -> api.assertCalled("books.get"), "Expected a call of books.get" + received);
        fails(
                () -> api.assertCalled("books.list").with("limit", "1").without("limit"),
                "Expected a call of books.list with limit=1 without limit" + received);
        fails(
                () -> api.assertCalled("books.list").with("limit", "1").times(2),
                "Expected a call of books.list with limit=1 2 times, not 1" + received);
        fails(() -> api.assertNotCalled("books.list"), "Expected no call of books.list" + received);
        fails(
                () -> api.assertCalled("books.list").withFile("limit", new byte[1]),
                "Expected a call of books.list with 1 byte in the file limit" + received);

        api.reset();
        fails(() -> api.assertCalled("books.list"), "Expected a call of books.list. No requests were received.");
    }

    @Test
    void failedAssertionListsTenNearestOfManyRequests() {
        for (int i = 1; i <= 30; i++) {
            http.get("hours.get?number=" + i);
        }
        http.get("books.list?limit=1&genres=crime");
        http.get("books.list?limit=2");
        http.get("books.get?isbn=9780000000000");

        fails(
                () -> api.assertCalled("books.list").with("limit", "1").without("genres"),
                "Expected a call of books.list with limit=1 without genres. The nearest 10 of 33 requests:\n"
                        + "  books.list (GET) limit=1 genres=crime\n"
                        + "  books.list (GET) limit=2\n"
                        + "  books.get (GET) isbn=9780000000000\n"
                        + IntStream.iterate(30, i -> i > 23, i -> i - 1)
                                .mapToObj(i -> "  hours.get (GET) number=" + i + " [[WARN] unknown parameter: number]")
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void rejectsMethodThatApiDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.assertNotCalled("book.list"))
                .withMessage("The API library has no method book.list. Did you mean books.list?");
    }

    @Test
    void assertNoProblemsListsTenRequests() {
        for (int i = 1; i <= 12; i++) {
            http.get("books.list?limits=" + i);
        }

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(api::assertNoProblems)
                .withMessageStartingWith("Requests with problems:\n  books.list (GET) limits=1 ")
                .withMessageEndingWith("limits=10 [[WARN] unknown parameter: limits]\n  and 2 more");
    }

    @Test
    void assertNoProblemsListsRequestsWithProblems() {
        http.get("books.list?limits=1");

        fails(
                api::assertNoProblems,
                "Requests with problems:\n" + "  books.list (GET) limits=1 [[WARN] unknown parameter: limits]");
    }

    private static void fails(org.assertj.core.api.ThrowableAssert.ThrowingCallable assertion, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message);
    }

    private static RecordedRequest request(int number, int bytes) {
        ReceivedParameters parameters = new ReceivedParameters();
        parameters.add("number", Integer.toString(number));
        return new RecordedRequest(
                "books.find",
                new RequestHead("POST", "/v1/books.find", null, Map.of()),
                parameters,
                ReceivedBytesSink.of(new byte[bytes]),
                List.of(),
                Set.of());
    }
}
