package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.examples.bot.Bot;
import dev.callsheet.examples.bot.GetMeResponse;
import dev.callsheet.examples.bot.SendMessageError;
import dev.callsheet.examples.bot.model.ChatId;
import dev.callsheet.examples.bot.model.Failure;
import dev.callsheet.examples.bot.model.ForceReply;
import dev.callsheet.examples.bot.model.Key;
import dev.callsheet.examples.bot.model.Keyboard;
import dev.callsheet.examples.bot.model.Markup;
import dev.callsheet.examples.bot.model.Message;
import dev.callsheet.examples.bot.model.Update;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.MissingFieldException;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.json.DecodeProblem;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bot API: the token is in the path, an envelope reports success, updates come to a webhook. */
class BotTest {
    private static final String MESSAGE =
            "{\"ok\":true,\"result\":{\"message_id\":5,\"date\":1767225600,\"text\":\"Hello\"}}";

    private final RecordingServer server = new RecordingServer();
    private final FakeApi fake = Fakes.start("bot");
    private final Bot bot = client(server.url("/bot{token}/"));
    private final Bot faked = client(fake.baseUrl());

    private static Bot client(String baseUrl) {
        return Bot.create(
                ClientOptions.builder().baseUrl(baseUrl).token("77:bot-secret").build());
    }

    @AfterEach
    void close() {
        server.close();
        fake.close();
    }

    @Test
    void readsResultOfEnvelope() {
        server.json("{\"ok\":true,\"result\":{\"id\":77,\"is_bot\":true,\"first_name\":\"Robo\"}}");

        assertThat(bot.getMe().execute().result().firstName()).isEqualTo("Robo");
    }

    @Test
    void missingResultFailsItsAccessorAndNotTheCall() {
        server.json("{\"ok\":true}");

        Outcome.Ok<GetMeResponse, ?> me = bot.getMe().response();

        assertThat(me.info().problems()).extracting(DecodeProblem::path).containsExactly("result");
        assertThat(me.value().hasResult()).isFalse();
        assertThatExceptionOfType(MissingFieldException.class)
                .isThrownBy(() -> me.value().result())
                .withMessage("getMe has no `result`, though the API promises it. Ask first with hasResult().");
    }

    @Test
    void absentFlagIsWhatItMeans() {
        server.json("{\"ok\":true,\"result\":{\"id\":77}}");

        Outcome.Ok<GetMeResponse, ?> me = bot.getMe().response();

        assertThat(me.value().result().isBot()).isFalse();
        assertThat(me.info().problems()).isEmpty();
    }

    @Test
    void sendsTokenInPathOnly() {
        server.json(MESSAGE);

        Message message = bot.sendMessage(ChatId.ofLong(42), "Hello").execute().result();

        assertThat(server.last().line()).isEqualTo("POST /bot77%3Abot-secret/sendMessage");
        assertThat(server.last().header("Authorization")).isNull();
        assertThat(server.last().text()).isEqualTo("{\"chat_id\":42,\"text\":\"Hello\"}");
        assertThat(message.date()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void sendsNameOfChat() {
        server.json(MESSAGE);

        bot.sendMessage(
                        ChatId.ofString("@news"),
                        "Hello",
                        r -> r.replyMarkup(Markup.ofKeyboard(Keyboard.builder(List.of(
                                        List.of(
                                                Key.builder("A").build(),
                                                Key.builder("B")
                                                        .url(URI.create("https://example.com/"))
                                                        .build()),
                                        List.of()))
                                .build())))
                .execute();

        assertThat(server.last().text())
                .isEqualTo("{\"chat_id\":\"@news\",\"text\":\"Hello\",\"reply_markup\":{\"inline_keyboard\":"
                        + "[[{\"text\":\"A\"},{\"text\":\"B\",\"url\":\"https://example.com/\"}],[]]}}");
    }

    @Test
    void sendsConstantOfOtherVariant() {
        server.json(MESSAGE);

        bot.sendMessage(
                        ChatId.ofLong(42),
                        "Hello",
                        r -> r.replyMarkup(Markup.ofForceReply(
                                ForceReply.builder().selective(true).build())))
                .execute();

        assertThat(Json.of(server.last().text()))
                .isEqualTo(Json.of("{\"chat_id\":42,\"text\":\"Hello\",\"reply_markup\":"
                        + "{\"force_reply\":true,\"selective\":true}}"));
    }

    @Test
    void waitsAsLongAsTheBodySays() {
        server.respond(
                429,
                Map.of("Content-Type", "application/json"),
                "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":0}}");
        server.json(MESSAGE);

        bot.sendMessage(ChatId.ofLong(42), "Hello").execute();

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void sendsListAsJsonInQuery() {
        server.json("{\"ok\":true,\"result\":[{\"update_id\":100,\"poll\":{\"id\":\"p1\"}}]}");

        List<Update> updates = bot.getUpdates(r -> r.offset(5).allowedUpdates("message", "poll"))
                .execute()
                .result();

        assertThat(server.last().line())
                .isEqualTo(
                        "GET /bot77%3Abot-secret/getUpdates?offset=5&allowed_updates=%5B%22message%22%2C%22poll%22%5D");
        assertThat(updates).extracting(Update::updateId).containsExactly(100L);
    }

    @Test
    void sendsMultipartWithoutItsFile() {
        server.json(MESSAGE);

        bot.sendPhoto(ChatId.ofLong(42), r -> r.caption("A cat.")).execute();

        assertThat(server.last().header("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(server.last().text())
                .contains("name=\"chat_id\"\r\n\r\n42\r\n")
                .contains("name=\"caption\"\r\n\r\nA cat.\r\n");
    }

    @Test
    void failsWithNumericCodeOfEnvelope() {
        server.respond(
                403,
                Map.of("Content-Type", "application/json"),
                "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was blocked\"}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class,
                () -> bot.sendMessage(ChatId.ofLong(42), "Hello").execute());

        assertThat(failure.is(SendMessageError.BLOCKED)).isTrue();
        assertThat(failure.messages()).containsExactly("Forbidden: bot was blocked");
        assertThat(failure.details(Failure.class).errorCode()).isEqualTo(403);
    }

    @Test
    void neverShowsToken() {
        server.respond(500, Map.of(), "");

        Throwable failure =
                catchThrowable(() -> bot.sendMessage(ChatId.ofLong(42), "Hello").execute());
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).doesNotContain("bot-secret");
        assertThat(bot.toString()).doesNotContain("bot-secret");
    }

    @Test
    void fakePlaysAllMethods() {
        assertThat(faked.getMe().execute().result().id()).isEqualTo(77);
        assertThat(faked.getUpdates(r -> r.allowedUpdates("message")).execute().result())
                .hasSize(2);
        assertThat(faked.sendMessage(ChatId.ofString("@news"), "Hello")
                        .execute()
                        .result())
                .isNotNull();
        faked.sendPhoto(ChatId.ofLong(42)).execute();

        fake.assertNoProblems();
    }

    @Test
    void readsBodyOfWebhook() {
        Update update = Update.fromJson(
                "{\"update_id\":101,\"message\":{\"message_id\":5,\"text\":\"/start\"}," + "\"poll\":{\"id\":\"p1\"}}");

        assertThat(update.message().text()).isEqualTo("/start");
        assertThat(update.extra()).isEqualTo(Map.of("poll", Json.of("{\"id\":\"p1\"}")));
    }
}
