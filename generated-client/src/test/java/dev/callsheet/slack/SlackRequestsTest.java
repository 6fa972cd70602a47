package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.slack.UnverifiedRequestException.Reason;
import dev.callsheet.slack.model.AppMentionEvent;
import dev.callsheet.slack.model.AppRateLimited;
import dev.callsheet.slack.model.BlockAction;
import dev.callsheet.slack.model.BlockActions;
import dev.callsheet.slack.model.BlockSuggestion;
import dev.callsheet.slack.model.ButtonAction;
import dev.callsheet.slack.model.EnteredRichText;
import dev.callsheet.slack.model.EnteredText;
import dev.callsheet.slack.model.Event;
import dev.callsheet.slack.model.EventCallback;
import dev.callsheet.slack.model.EventRequest;
import dev.callsheet.slack.model.GlobalShortcut;
import dev.callsheet.slack.model.InputState;
import dev.callsheet.slack.model.InputValue;
import dev.callsheet.slack.model.Interaction;
import dev.callsheet.slack.model.MessageEvent;
import dev.callsheet.slack.model.MessageShortcut;
import dev.callsheet.slack.model.MessageSubtype;
import dev.callsheet.slack.model.MultiUsersSelectAction;
import dev.callsheet.slack.model.ReactionAddedEvent;
import dev.callsheet.slack.model.SelectAction;
import dev.callsheet.slack.model.SelectedChannels;
import dev.callsheet.slack.model.SelectedConversation;
import dev.callsheet.slack.model.SelectedDate;
import dev.callsheet.slack.model.SelectedDateTime;
import dev.callsheet.slack.model.SelectedOption;
import dev.callsheet.slack.model.SelectedOptions;
import dev.callsheet.slack.model.SelectedTime;
import dev.callsheet.slack.model.SelectedUser;
import dev.callsheet.slack.model.SelectedUsers;
import dev.callsheet.slack.model.SlashCommand;
import dev.callsheet.slack.model.TokensRevokedEvent;
import dev.callsheet.slack.model.UploadedFiles;
import dev.callsheet.slack.model.UrlVerification;
import dev.callsheet.slack.model.View;
import dev.callsheet.slack.model.ViewClosed;
import dev.callsheet.slack.model.ViewSubmission;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of Slack are verified, then read from their raw bodies. */
final class SlackRequestsTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant NOW = Instant.ofEpochSecond(1_767_340_812);
    private static final String TIMESTAMP = Long.toString(NOW.getEpochSecond());
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final SlackSignature signature = SlackSignature.of(SECRET).withClock(CLOCK);
    private final SlackRequests requests = SlackRequests.of(SECRET).withClock(CLOCK);

    private static String resource(String name) {
        try (InputStream in = SlackRequestsTest.class.getResourceAsStream("/incoming/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private SlackRequest read(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return requests.read(TIMESTAMP, bytes, signature.sign(TIMESTAMP, bytes));
    }

    private <T extends Interaction> T interaction(String name, Class<T> type) {
        String payload = URLEncoder.encode(resource(name), StandardCharsets.UTF_8);
        SlackRequest request = read("payload=" + payload);
        assertThat(request.toString()).isEqualTo("Interactive[" + type.getSimpleName() + "]");
        return type.cast(((SlackRequest.Interactive) request).interaction());
    }

    private EventRequest events(String name) {
        SlackRequest request = read(resource(name));
        assertThat(request.toString()).doesNotContain("s3cret");
        return ((SlackRequest.Events) request).request();
    }

    private <T extends Event> T event(String name, Class<T> type) {
        return type.cast(((EventCallback) events(name)).event());
    }

    @Test
    void readsSlashCommand() {
        SlackRequest request = read(resource("slash_command.txt"));

        SlashCommand command = ((SlackRequest.Command) request).command();
        assertThat(command.command()).isEqualTo("/trap");
        assertThat(command.text()).isEqualTo("empty 7 & \"8\" \uD83D\uDC2D");
        assertThat(command.userId()).isEqualTo("U0TRAPPER1");
        assertThat(command.channelId()).isEqualTo("C0MEADOW01");
        assertThat(command.isEnterpriseInstall()).isFalse();
        assertThat(command.enterpriseId()).isNull();
        assertThat(command.triggerId()).isEqualTo("7001.8002.abc");
        assertThat(command.responseUrl()).isEqualTo("https://hooks.slack.com/commands/T0TRAPS001/9001/s3cretResponse");
        assertThat(request.toString()).isEqualTo("Command[/trap]");
        assertThat(command.toString()).doesNotContain("s3cret");
    }

    @Test
    void looksUpHeadersByName() {
        byte[] body = resource("url_verification.json").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers =
                Map.of("X-Slack-Request-Timestamp", TIMESTAMP, "X-Slack-Signature", signature.sign(TIMESTAMP, body));

        assertThat(requests.read(headers::get, body)).isInstanceOf(SlackRequest.Events.class);
    }

    @Test
    void readsBlockActions() {
        BlockActions actions = interaction("block_actions.json", BlockActions.class);

        assertThat(actions.user().id()).isEqualTo("U0TRAPPER1");
        assertThat(actions.actions()).hasSize(4);
        assertThat(actions.actions().get(0)).isInstanceOfSatisfying(ButtonAction.class, button -> {
            assertThat(button.actionId()).isEqualTo("empty_trap");
            assertThat(button.value()).isEqualTo("trap-7");
        });
        assertThat(actions.actions().get(1))
                .isInstanceOfSatisfying(
                        SelectAction.class,
                        select -> assertThat(select.selectedOption().value()).isEqualTo("mina"));
        assertThat(actions.actions().get(2))
                .isInstanceOfSatisfying(
                        MultiUsersSelectAction.class,
                        users -> assertThat(users.selectedUsers()).containsExactly("U0TRAPPER1", "U0TRAPPER2"));
        assertThat(actions.actions().get(3)).isInstanceOf(BlockAction.Unknown.class);
        assertThat(value(actions.state(), "note", "note_text", EnteredText.class)
                        .value())
                .isEqualTo("Bring a bag.");
        assertThat(actions.message().blocks()).hasSize(3);
        assertThat(actions.container().messageTs()).isEqualTo("1767340800.000200");
        assertThat(actions.responseUrl()).endsWith("s3cretResponse");
        assertThat(actions.toString()).doesNotContain("s3cretResponse", "s3cretVerification");
    }

    @Test
    void readsSubmittedViewWithTypedValues() {
        ViewSubmission submission = interaction("view_submission.json", ViewSubmission.class);
        InputState state = submission.view().state();

        assertThat(submission.view().callbackId()).isEqualTo("report");
        assertThat(submission.view().privateMetadata()).isEqualTo("trap-7");
        assertThat(submission.responseUrls()).hasSize(1);
        assertThat(value(state, "what", "text", EnteredText.class).value()).isEqualTo("Two mice");
        assertThat(value(state, "what", "empty", EnteredText.class).value()).isNull();
        assertThat(value(state, "mail", "address", EnteredText.class).value()).isEqualTo("mina@example.com");
        assertThat(value(state, "page", "link", EnteredText.class).value()).isEqualTo("https://example.com/trap/7");
        assertThat(value(state, "count", "number", EnteredText.class).value()).isEqualTo("2");
        assertThat(value(state, "kind", "animal", SelectedOption.class)
                        .selectedOption()
                        .value())
                .isEqualTo("mouse");
        assertThat(value(state, "kind", "none", SelectedOption.class).selectedOption())
                .isNull();
        assertThat(value(state, "size", "radio", SelectedOption.class)
                        .selectedOption()
                        .value())
                .isEqualTo("s");
        assertThat(value(state, "flags", "boxes", SelectedOptions.class).selectedOptions())
                .hasSize(1);
        assertThat(value(state, "flags", "many", SelectedOptions.class).selectedOptions())
                .isEmpty();
        assertThat(value(state, "people", "one", SelectedUser.class).selectedUser())
                .isEqualTo("U0TRAPPER2");
        assertThat(value(state, "people", "more", SelectedUsers.class).selectedUsers())
                .containsExactly("U0TRAPPER1");
        assertThat(value(state, "where", "channel", SelectedConversation.class).selectedConversation())
                .isEqualTo("C0MEADOW01");
        assertThat(value(state, "where", "channels", SelectedChannels.class).selectedChannels())
                .hasSize(2);
        assertThat(value(state, "when", "day", SelectedDate.class).selectedDate())
                .isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(value(state, "when", "time", SelectedTime.class).selectedTime())
                .isEqualTo(LocalTime.of(8, 5));
        assertThat(value(state, "when", "both", SelectedDateTime.class).selectedDateTime())
                .isEqualTo(Instant.parse("2026-01-02T08:00:00Z"));
        assertThat(value(state, "photo", "file", UploadedFiles.class).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("trap.jpg"));
        assertThat(value(state, "story", "rich", EnteredRichText.class)
                        .richTextValue()
                        .elements())
                .hasSize(1);
        assertThat(value(state, "odd", "new", InputValue.Unknown.class).json().toString())
                .contains("blue");
    }

    private static <T extends InputValue> T value(InputState state, String block, String action, Class<T> type) {
        return type.cast(state.values().get(block).get(action));
    }

    @Test
    void readsOtherInteractions() {
        ViewClosed closed = interaction("view_closed.json", ViewClosed.class);
        assertThat(closed.isCleared()).isTrue();
        assertThat(closed.view().state().values()).isEmpty();

        GlobalShortcut shortcut = interaction("shortcut.json", GlobalShortcut.class);
        assertThat(shortcut.callbackId()).isEqualTo("new_trap");
        assertThat(shortcut.enterprise().id()).isEqualTo("E0MEADOWS1");
        assertThat(shortcut.isEnterpriseInstall()).isTrue();

        MessageShortcut onMessage = interaction("message_action.json", MessageShortcut.class);
        assertThat(onMessage.message().text()).isEqualTo("Look at trap 7");
        assertThat(onMessage.channel().name()).isEqualTo("directmessage");

        BlockSuggestion suggestion = interaction("block_suggestion.json", BlockSuggestion.class);
        assertThat(suggestion.value()).isEqualTo("tr");
        assertThat(suggestion.container().viewId()).isEqualTo("V0TRAPVIEW");
    }

    @Test
    void readsEvents() {
        EventCallback callback = (EventCallback) events("event.app_mention.json");
        assertThat(callback.eventId()).isEqualTo("Ev0TRAP0001");
        assertThat(callback.eventTime()).isEqualTo(Instant.parse("2026-01-02T08:00:00Z"));
        assertThat(callback.authorizations())
                .singleElement()
                .satisfies(each -> assertThat(each.userId()).isEqualTo("U0TRAPBOT1"));
        AppMentionEvent mention = event("event.app_mention.json", AppMentionEvent.class);
        assertThat(mention.channel()).isEqualTo("C0MEADOW01");
        assertThat(mention.text()).isEqualTo("<@U0TRAPBOT1> status");
        assertThat(mention.threadTs()).isNull();

        MessageEvent changed = event("event.message_changed.json", MessageEvent.class);
        assertThat(changed.subtype()).isEqualTo(MessageSubtype.MESSAGE_CHANGED);
        assertThat(changed.message().text()).isEqualTo("Two mice");
        assertThat(changed.previousMessage().text()).isEqualTo("Two mise");
        assertThat(changed.message().edited().ts()).isEqualTo("1767340905.000000");

        ReactionAddedEvent reaction = event("event.reaction_added.json", ReactionAddedEvent.class);
        assertThat(reaction.reaction()).isEqualTo("mouse");
        assertThat(reaction.item().ts()).isEqualTo("1767340900.000400");

        assertThat(event("event.tokens_revoked.json", TokensRevokedEvent.class)
                        .tokens()
                        .bot())
                .isEqualTo(List.of("U0TRAPBOT1"));
        assertThat(event("event.unknown.json", Event.Unknown.class).json().toString())
                .contains("trap_door_opened");
    }

    @Test
    void payloadOfUnknownKindShowsNoSecret() {
        Interaction dialog = Interaction.fromJson(
                "{\"type\":\"dialog_submission\",\"token\":\"hidden-token\",\"response_url\":\"https://hooks.slack.com/app/hidden\"}");

        assertThat(dialog).isInstanceOf(Interaction.Unknown.class).hasToString("Unknown[json=***]");
        assertThat(dialog.toJson()).contains("hidden-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view_submission.json", "block_actions.json", "view_closed.json", "shortcut.json"})
    void payloadIsNotReadAsView(String name) {
        assertThatThrownBy(() -> View.fromJson(resource(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The JSON is an object of another kind: it has no `id`, and most of its fields are unknown.");
    }

    @Test
    void readsOtherRequestsOfEventsApi() {
        assertThat(events("url_verification.json"))
                .asInstanceOf(InstanceOfAssertFactories.type(UrlVerification.class))
                .extracting(UrlVerification::challenge)
                .isEqualTo("chall3nge-from-slack");
        assertThat(events("app_rate_limited.json"))
                .asInstanceOf(InstanceOfAssertFactories.type(AppRateLimited.class))
                .extracting(AppRateLimited::minuteRateLimited)
                .isEqualTo(Instant.ofEpochSecond(1_767_340_860));
    }

    @Test
    void acceptsCertificateCheckWithoutSignature() {
        assertThat(requests.read(null, "ssl_check=1&token=abc".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new SlackRequest.SslCheck());
        assertThat(read("ssl_check=1&token=abc")).isEqualTo(new SlackRequest.SslCheck());
    }

    @Test
    void rejectsUnverifiedRequestsAndSaysWhy() {
        byte[] body = resource("slash_command.txt").getBytes(StandardCharsets.UTF_8);
        String signed = signature.sign(TIMESTAMP, body);
        String stale = Long.toString(NOW.getEpochSecond() - 301);
        String other = SlackSignature.of("0f742231b10e8888abcd99yyyzzz85a5").sign(TIMESTAMP, body);

        assertThat(reason(null, body, signed)).isEqualTo(Reason.MISSING_TIMESTAMP);
        assertThat(reason(TIMESTAMP, body, null)).isEqualTo(Reason.MISSING_SIGNATURE);
        assertThat(reason("yesterday", body, signed)).isEqualTo(Reason.INVALID_TIMESTAMP);
        assertThat(reason(stale, body, signature.sign(stale, body))).isEqualTo(Reason.STALE_TIMESTAMP);
        assertThat(reason(TIMESTAMP, body, other)).isEqualTo(Reason.WRONG_SIGNATURE);
        body[body.length - 2]++;
        assertThat(reason(TIMESTAMP, body, signed)).isEqualTo(Reason.WRONG_SIGNATURE);
        byte[] smuggled = "ssl_check=1&command=%2Ftrap".getBytes(StandardCharsets.UTF_8);
        assertThat(reason(TIMESTAMP, smuggled, null)).isEqualTo(Reason.MISSING_SIGNATURE);
    }

    private Reason reason(String timestamp, byte[] body, String signed) {
        UnverifiedRequestException failure = catchThrowableOfType(
                UnverifiedRequestException.class, () -> ignore(requests.read(timestamp, body, signed)));
        assertThat(failure).hasMessageStartingWith("The request is not from Slack: ");
        assertThat(failure.getMessage()).doesNotContain("s3cret", signed == null ? "s3cret" : signed);
        return failure.reason();
    }

    private static void ignore(SlackRequest unused) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello s3cret",
                "[\"s3cret\"]",
                "{\"token\":\"s3cret",
                "{\"token\":\"s3cret\"}}",
                "token=s3cret&user_id=U1",
                "token=s3cret&command=%zz",
                "payload=s3cret",
                "payload=%5B%22s3cret%22%5D",
                "payload=%22s3cret%22"
            })
    void rejectsMalformedBodyWithoutQuotingIt(String body) {
        assertThatThrownBy(() -> ignore(read(body)))
                .isInstanceOf(MalformedRequestException.class)
                .hasNoCause()
                .message()
                .endsWith(".")
                .doesNotContain("s3cret");
    }

    @Test
    void hidesSecretAndRefusesBlankOne() {
        assertThat(requests).hasToString("SlackRequests[***]");
        assertThatThrownBy(() -> SlackRequests.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
