package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.ResponseStream;
import dev.callsheet.runtime.ServerEvent;
import dev.callsheet.runtime.StreamCall;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.socket.TransportKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses whose values come one after another, from a server that writes them byte by byte. */
@ParameterizedClass(name = "{0}")
@EnumSource(TransportKind.class)
@Timeout(30)
class StreamTest {
    private static final Api API =
            Api.builder("streams").baseUrl("https://streams.invalid/").build();
    private static final Endpoint<ResponseStream<ServerEvent<String>>, NoOwnErrors> TEXTS = Endpoint.textEvents(
                    API, "texts", NoOwnErrors.class)
            .verb(HttpVerb.GET)
            .streamEnd("[DONE]")
            .build();
    private static final Endpoint<ResponseStream<ServerEvent<Integer>>, NoOwnErrors> NUMBERS = Endpoint.events(
                    API, "numbers", JsonReader.INTEGER, NoOwnErrors.class)
            .verb(HttpVerb.GET)
            .build();
    private static final Endpoint<ResponseStream<Integer>, NoOwnErrors> LINES = Endpoint.lines(
                    API, "lines", JsonReader.INTEGER, NoOwnErrors.class)
            .verb(HttpVerb.GET)
            .build();

    @Parameter
    private TransportKind transports;

    private ApiClient client(RawServer server) {
        return ApiClient.create(
                API,
                ClientOptions.builder()
                        .baseUrl(server.url())
                        .transport(transports.create())
                        .timeout(Duration.ofSeconds(20))
                        .maxResponseBytes(1_000)
                        .build());
    }

    private <T> StreamCall<T, NoOwnErrors> call(RawServer server, Endpoint<ResponseStream<T>, NoOwnErrors> endpoint) {
        return client(server).stream(endpoint, AnyRequest.of(endpoint).build());
    }

    /** A server that sends a body and ends the connection. */
    private static RawServer sending(String contentType, String body) throws IOException {
        return new RawServer((number, socket, out) -> {
            RawServer.write(out, head(contentType) + body);
            return false;
        });
    }

    private static String head(String contentType) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nConnection: close\r\n\r\n";
    }

    private List<ServerEvent<String>> events(String body) throws IOException {
        try (RawServer server = sending("text/event-stream", body);
                ResponseStream<ServerEvent<String>> stream = call(server, TEXTS).execute()) {
            return stream.stream().toList();
        }
    }

    private static ServerEvent<String> event(String data) {
        return new ServerEvent<>(null, null, data);
    }

    @Test
    void readsEventsAsTheStandardSays() throws IOException {
        assertThat(events("\ufeffdata: a\n\n")).containsExactly(event("a"));
        assertThat(events("data:a\r\rdata:b\r\n\r\ndata: c\n\n")).containsExactly(event("a"), event("b"), event("c"));
        assertThat(events("data: a\ndata:  b\ndata\n\n")).containsExactly(event("a\n b\n"));
        assertThat(events(": comment\n\nevent: x\n\nretry: 10\nfoo: bar\ndata: a\n\n"))
                .containsExactly(event("a"));
        assertThat(events("event: add\nid: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n"))
                .containsExactly(
                        new ServerEvent<>("add", "7", "a"),
                        new ServerEvent<>(null, "7", "b"),
                        new ServerEvent<>(null, "", "c"));
        assertThat(events("data: a\n\ndata: not ended")).containsExactly(event("a"));
        assertThat(events("data: über 😀\n\n")).containsExactly(event("über 😀"));
        assertThat(events("")).isEmpty();
    }

    @Test
    void endsAtTheLastEvent() throws IOException {
        assertThat(events("data: a\n\ndata: [DONE]\n\ndata: b\n\n")).containsExactly(event("a"));
    }

    @Test
    void passesOnEachEventBeforeTheNextIsSent() throws IOException {
        CountDownLatch read = new CountDownLatch(1);
        RawServer.Script script = (number, socket, out) -> {
            RawServer.write(out, head("text/event-stream") + "data: 1\n\n");
            read.await();
            RawServer.write(out, "data: 2\n\n");
            return false;
        };
        try (RawServer server = new RawServer(script);
                ResponseStream<ServerEvent<Integer>> stream =
                        call(server, NUMBERS).execute()) {
            List<Integer> numbers = new ArrayList<>();
            for (ServerEvent<Integer> event : stream) {
                numbers.add(event.data());
                read.countDown();
            }
            assertThat(numbers).containsExactly(1, 2);
            assertThat(server.heads().get(0))
                    .contains("Accept: text/event-stream")
                    .doesNotContain("gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void readsJsonLines(String contentType) throws IOException {
        try (RawServer server = sending(contentType, "1\n\r\n \n2\r\n3");
                ResponseStream<Integer> stream = call(server, LINES).execute()) {
            assertThat(stream).containsExactly(1, 2, 3);
        }
    }

    @Test
    void failsIfNothingArrivesInTime() throws IOException {
        RawServer.Script script = (number, socket, out) -> {
            RawServer.write(out, head("text/event-stream") + "data: 1\n\n: waiting");
            return socket.getInputStream().read() >= 0;
        };
        try (RawServer server = new RawServer(script)) {
            StreamCall<ServerEvent<Integer>, NoOwnErrors> call = call(server, NUMBERS)
                    .with(CallOptions.builder().timeout(Duration.ofMillis(300)).build());
            try (ResponseStream<ServerEvent<Integer>> stream = call.execute()) {
                Iterator<ServerEvent<Integer>> events = stream.iterator();
                assertThat(events.next().data()).isEqualTo(1);
                TransportException failure = catchThrowableOfType(TransportException.class, events::hasNext);
                assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
                assertThat(failure).hasMessageStartingWith("numbers timed out: the stream paused for too long");
            }
        }
    }

    @Test
    void failsIfConnectionIsLostWithinChunks() throws IOException {
        RawServer.Script script = (number, socket, out) -> {
            RawServer.write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n9\r\ndata: 1\n\n\r\n5\r\nda");
            return false;
        };
        try (RawServer server = new RawServer(script);
                ResponseStream<ServerEvent<Integer>> stream =
                        call(server, NUMBERS).execute()) {
            Iterator<ServerEvent<Integer>> events = stream.iterator();
            assertThat(events.next().data()).isEqualTo(1);
            TransportException failure = catchThrowableOfType(TransportException.class, events::hasNext);
            assertThat(failure.reason()).isEqualTo(Reason.NETWORK);
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void failsIfValueIsTooLarge() throws IOException {
        String line = "data: " + "x".repeat(600) + "\n";
        for (String body : List.of("data: " + "x".repeat(1_001), line + line + "\n")) {
            try (RawServer server = sending("text/event-stream", body);
                    ResponseStream<ServerEvent<String>> stream =
                            call(server, TEXTS).execute()) {
                TransportException failure = catchThrowableOfType(
                        TransportException.class, () -> stream.iterator().hasNext());
                assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
            }
        }
    }

    @Test
    void failsIfValueIsOfAnotherType() throws IOException {
        try (RawServer server = sending("text/event-stream", "data: {\"a\n\n");
                ResponseStream<ServerEvent<Integer>> stream =
                        call(server, NUMBERS).execute()) {
            assertThatThrownBy(() -> stream.iterator().hasNext())
                    .isInstanceOf(DecodeException.class)
                    .hasMessageStartingWith("numbers failed: a value of the stream cannot be read");
        }
    }

    @Test
    void failedResponsesAreFailuresOfTheCall() throws IOException {
        RawServer.Script script = (number, socket, out) -> {
            RawServer.write(
                    out,
                    "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"code\": 1}");
            return false;
        };
        try (RawServer server = new RawServer(script)) {
            ErrorResponseException failure = catchThrowableOfType(
                    ErrorResponseException.class, () -> call(server, NUMBERS).execute());
            assertThat(failure.text()).isEqualTo("{\"code\": 1}");
        }
        try (RawServer server = sending("application/json", "{\"code\": 1}")) {
            assertThatThrownBy(() -> call(server, NUMBERS).execute())
                    .isInstanceOf(CallException.class)
                    .hasMessageContaining("is not a stream of events");
        }
    }

    @Test
    void isRetriedBeforeTheResponseStarts() throws IOException {
        RawServer.Script script = (number, socket, out) -> {
            if (number > 1) {
                RawServer.write(out, head("text/event-stream") + "data: 1\n\n");
            }
            return false;
        };
        try (RawServer server = new RawServer(script);
                ResponseStream<ServerEvent<Integer>> stream =
                        call(server, NUMBERS).execute()) {
            assertThat(stream.stream().map(ServerEvent::data)).containsExactly(1);
            assertThat(server.heads()).hasSize(2);
        }
    }

    @Test
    void closingEndsTheConnectionWhileTheServerSends() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        RawServer.Script script = (number, socket, out) -> {
            RawServer.write(out, head("text/event-stream") + "data: 1\n\n");
            try {
                endless(out);
            } catch (IOException closed) {
                gone.countDown();
            }
            return false;
        };
        try (RawServer server = new RawServer(script)) {
            try (ResponseStream<ServerEvent<Integer>> stream =
                    call(server, NUMBERS).execute()) {
                assertThat(stream.iterator().next().data()).isEqualTo(1);
            }
            gone.await();
        }
    }

    private static void endless(OutputStream out) throws IOException {
        byte[] event = "data: 2\n\n".getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(event);
        }
    }

    @Test
    void isReadOnceAndNeverAsAWhole() throws IOException {
        try (RawServer server = sending("text/event-stream", "data: 1\n\n")) {
            assertThatThrownBy(() -> call(server, NUMBERS).raw()).isInstanceOf(UnsupportedOperationException.class);
            try (ResponseStream<ServerEvent<Integer>> stream =
                    call(server, NUMBERS).execute()) {
                assertThat(stream).hasSize(1);
                assertThatThrownBy(stream::iterator).isInstanceOf(IllegalStateException.class);
            }
        }
    }
}
