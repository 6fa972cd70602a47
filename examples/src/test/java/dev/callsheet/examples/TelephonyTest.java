package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.examples.telephony.Telephony;
import dev.callsheet.examples.telephony.messages.MessagesSendError;
import dev.callsheet.examples.telephony.model.Failure;
import dev.callsheet.examples.telephony.model.Message;
import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A telephony service: basic authentication, form bodies, next addresses, RFC 2822 dates. */
class TelephonyTest {
    private static final String MESSAGE = """
            {"sid":"SM1","status":"queued","num_segments":"1","price":"-0.00750",
             "date_sent":"Sun, 01 Mar 2026 10:00:00 +0000"}""";

    private final RecordingServer server = new RecordingServer();
    private final FakeApi fake = Fakes.start("telephony");
    private final Telephony telephony = client(server.url("/2010-04-01/"));
    private final Telephony faked = client(fake.baseUrl());

    private static Telephony client(String baseUrl) {
        return Telephony.builder()
                .account("AC00ff", "tel-secret")
                .options(ClientOptions.builder().baseUrl(baseUrl).build())
                .build();
    }

    @AfterEach
    void close() {
        server.close();
        fake.close();
    }

    @Test
    void sendsFormWithUserAndPassword() {
        server.json(MESSAGE);

        Message message = telephony
                .messages()
                .send(
                        "AC00ff",
                        "+31201234567",
                        r -> r.from("+31207654321")
                                .body("50% off & more")
                                .mediaUrls(
                                        URI.create("https://example.com/a.png"),
                                        URI.create("https://example.com/b.png?x=1&y=2")))
                .execute();

        assertThat(server.last().line()).isEqualTo("POST /2010-04-01/Accounts/AC00ff/Messages.json");
        assertThat(server.last().header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("AC00ff:tel-secret".getBytes(StandardCharsets.UTF_8)));
        assertThat(server.last().text())
                .isEqualTo(
                        "To=%2B31201234567&From=%2B31207654321&Body=50%25+off+%26+more"
                                + "&MediaUrl=https%3A%2F%2Fexample.com%2Fa.png&MediaUrl=https%3A%2F%2Fexample.com%2Fb.png%3Fx%3D1%26y%3D2");
        assertThat(message.price()).isEqualTo(new BigDecimal("-0.00750"));
        assertThat(message.numSegments()).isEqualTo(1L);
        assertThat(message.dateSent()).isEqualTo(OffsetDateTime.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void rejectsSwappedIdsBeforeSending() {
        assertThatThrownBy(() -> telephony.messages().send("+31201234567", "AC00ff", r -> r.from("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("account")
                .hasMessageContaining("^AC[0-9a-f]{4}$");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void followsNextAddressOfSameServer() {
        server.json(
                "{\"messages\":[{\"sid\":\"SM1\"}],\"next_page_uri\":\"/2010-04-01/Accounts/AC00ff/Messages.json?PageSize=1&Page=1&PageToken=PT1\"}");
        server.json("{\"messages\":[{\"sid\":\"SM2\"}],\"next_page_uri\":null}");

        List<String> sids =
                telephony
                        .messages()
                        .list(
                                "AC00ff",
                                r -> r.sentAfter(LocalDate.of(2026, 3, 1)).pageSize(1))
                        .stream()
                        .map(Message::sid)
                        .toList();

        assertThat(sids).containsExactly("SM1", "SM2");
        assertThat(server.requests())
                .extracting(RecordingServer.Request::line)
                .containsExactly(
                        "GET /2010-04-01/Accounts/AC00ff/Messages.json?DateSent%3E=2026-03-01&PageSize=1",
                        "GET /2010-04-01/Accounts/AC00ff/Messages.json?PageSize=1&Page=1&PageToken=PT1");
        assertThat(server.last().header("Authorization")).startsWith("Basic ");
    }

    @Test
    void neverFollowsAddressOfAnotherServer() {
        server.json("{\"messages\":[],\"next_page_uri\":\"https://evil.example/steal\"}");
        List<Message> received = new ArrayList<>();

        assertThatThrownBy(() -> telephony.messages().list("AC00ff").items().forEach(received::add))
                .hasMessageNotContaining("tel-secret");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void returnsEmptyResponseOfDelete() {
        server.respond(204, Map.of(), "");

        telephony.messages().delete("AC00ff", "SM1").execute();

        assertThat(server.last().line()).isEqualTo("DELETE /2010-04-01/Accounts/AC00ff/Messages/SM1.json");
        assertThat(server.last().body()).isEmpty();
    }

    @Test
    void downloadsRecordingOfRequestedType() throws IOException {
        server.respond(200, Map.of("Content-Type", "audio/mpeg"), "ID3");

        try (Download recording = telephony.calls().recording("AC00ff", "RE1").execute()) {
            assertThat(recording.stream()).hasBinaryContent("ID3".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(server.last().header("Accept")).isEqualTo("audio/mpeg");
    }

    @Test
    void failsWithNumericCodeAndBody() {
        server.respond(
                400,
                Map.of("Content-Type", "application/json"),
                "{\"code\":21211,\"message\":\"Invalid 'To'\",\"more_info\":\"https://tel.example/21211\",\"status\":400}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class,
                () -> telephony
                        .messages()
                        .send("AC00ff", "nobody", r -> r.from("+31207654321"))
                        .execute());

        assertThat(failure.is(MessagesSendError.INVALID_TO)).isTrue();
        assertThat(failure.details(Failure.class).moreInfo()).isEqualTo(URI.create("https://tel.example/21211"));
        assertThat(failure).hasMessageNotContaining("tel-secret");
    }

    @Test
    void fakePlaysAllMethods() throws IOException {
        assertThat(faked.messages()
                        .send("AC00ff", "+31201234567", r -> r.from("+31207654321"))
                        .execute()
                        .sid())
                .isEqualTo("SM1");
        assertThat(faked.messages()
                        .list("AC00ff", r -> r.sentAfter(LocalDate.of(2026, 3, 1)))
                        .execute()
                        .messages())
                .hasSize(3);
        faked.messages().delete("AC00ff", "SM1").execute();
        try (Download recording = faked.calls().recording("AC00ff", "RE1").execute()) {
            assertThat(recording.info().status()).isEqualTo(200);
        }

        fake.assertNoProblems();
    }

    @Test
    void fakeFailsWithDeclaredCode() {
        fake.when("messages.send").fail("21211", "{\"message\":\"Invalid\",\"status\":400}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class,
                () -> faked.messages()
                        .send("AC00ff", "nobody", r -> r.from("+31207654321"))
                        .execute());

        assertThat(failure.is(MessagesSendError.INVALID_TO)).isTrue();
        assertThat(failure.details(Failure.class).code()).isEqualTo(21211);
    }
}
