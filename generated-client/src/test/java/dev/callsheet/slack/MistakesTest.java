package dev.callsheet.slack;

import static dev.callsheet.slack.BlockKit.actions;
import static dev.callsheet.slack.BlockKit.button;
import static dev.callsheet.slack.BlockKit.columns;
import static dev.callsheet.slack.BlockKit.confirmation;
import static dev.callsheet.slack.BlockKit.divider;
import static dev.callsheet.slack.BlockKit.header;
import static dev.callsheet.slack.BlockKit.input;
import static dev.callsheet.slack.BlockKit.markdown;
import static dev.callsheet.slack.BlockKit.modal;
import static dev.callsheet.slack.BlockKit.option;
import static dev.callsheet.slack.BlockKit.overflow;
import static dev.callsheet.slack.BlockKit.plain;
import static dev.callsheet.slack.BlockKit.section;
import static dev.callsheet.slack.BlockKit.select;
import static dev.callsheet.slack.BlockKit.textField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RateLimits;
import dev.callsheet.slack.model.Attachment;
import dev.callsheet.slack.model.Block;
import dev.callsheet.slack.model.BlockElement;
import dev.callsheet.slack.model.ModalView;
import dev.callsheet.slack.model.Option;
import dev.callsheet.slack.model.RawTextCell;
import dev.callsheet.slack.model.TableBlock;
import dev.callsheet.slack.model.TableCell;
import dev.callsheet.testkit.FakeApi;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that callers make: each is refused before anything is sent, with what is wrong and what to do. */
final class MistakesTest {
    private static final Slack SLACK = Slack.create("xoxb-test");

    private static void refuses(ThrowingCallable mistake, String message) {
        assertThatIllegalArgumentException().isThrownBy(mistake).withMessage(message);
    }

    @Test
    void namesTokenThatIsNotSet() {
        String unset = System.getenv("CALLSHEET_NOT_SET");
        TokenSupplier none = null;
        String message = " is null. Check that the environment variable or setting it comes from is set.";

        refuses(() -> Slack.create(unset), "`token`" + message);
        refuses(() -> Slack.builder().token(unset), "`token`" + message);
        refuses(() -> Slack.builder().token(none), "`token`" + message);
        refuses(() -> ClientOptions.builder().token(unset), "The token" + message);
        refuses(() -> CallOptions.builder().token(unset), "The token" + message);
        refuses(() -> CallOptions.builder().token(none), "The source of the token" + message);
    }

    @Test
    void refusesRateLimitOfUnknownMethod() {
        RateLimits typo = RateLimits.fromSpec().with("users.inof", 1, Duration.ofSeconds(1));
        refuses(
                () -> Slack.create(ClientOptions.builder().rateLimits(typo).build()),
                "A rate limit is for `users.inof`, which this client does not have. Did you mean `users.info`?"
                        + " RateLimits.withUnknown(...) is for methods that are called by name.");

        RateLimits future = RateLimits.none().withUnknown("users.future", 1, Duration.ofSeconds(1));
        assertThat(Slack.create(ClientOptions.builder().rateLimits(future).build()))
                .isNotNull();
        assertThat(Slack.API.methods()).hasSize(322).contains("users.info", "api.test", "chat.postMessage");
    }

    @Test
    void refusesCountsBelowOne() {
        refuses(
                () -> SLACK.conversations().history("C0123ABCD", r -> r.limit(-1)),
                "conversations.history: limit must be at least 1 and was -1.");
        refuses(
                () -> SLACK.conversations().list(r -> r.limit(0)),
                "conversations.list: limit must be at least 1 and was 0.");
        refuses(() -> SLACK.users().list(r -> r.limit(-1)), "users.list: limit must be at least 0 and was -1.");
        refuses(
                () -> SLACK.search().messages("traps", r -> r.count(0)),
                "search.messages: count must be at least 1 and was 0.");
        refuses(
                () -> SLACK.search().messages("traps", r -> r.page(0)),
                "search.messages: page must be at least 1 and was 0.");
        refuses(() -> SLACK.dnd().setSnooze(0), "dnd.setSnooze: num_minutes must be at least 1 and was 0.");
    }

    @Test
    void refusesRequestsWithoutOneOfSeveralParameters() {
        refuses(
                () -> SLACK.oauth().v2().access(r -> {}),
                "oauth.v2.access: at least one of code, refresh_token, assertion must be given.");
        refuses(
                () -> SLACK.openid().connect().token(r -> r.clientId("1.2")),
                "openid.connect.token: at least one of code, refresh_token must be given.");
        refuses(
                () -> SLACK.users().profile().set(r -> r.user("U0123ABCD")),
                "users.profile.set: exactly one of profile, name must be given.");
        refuses(
                () -> SLACK.admin().users().session().setSettings(List.of("U0123ABCD"), r -> {}),
                "admin.users.session.setSettings: at least one of duration, desktop_app_browser_quit must be given.");
    }

    @Test
    void saysWhichArgumentsAreSwapped() {
        refuses(
                () -> SLACK.conversations().replies("1503435956.000247", "C0123ABCD"),
                "conversations.replies: channel must match ^[CDG][A-Z0-9]+$, such as C0123ABCD;"
                        + " it looks like ts, and ts like channel, so they are probably swapped.");
        refuses(
                () -> SLACK.chat().delete("1503435956.000247", "C0123ABCD"),
                "chat.delete: channel must match ^([#@]\\S+|[^\\s.#@]+)$, such as C0123ABCD;"
                        + " it looks like ts, and ts like channel, so they are probably swapped.");
        refuses(
                () -> SLACK.chat().postEphemeral("U0123ABCD", "C0123ABCD", r -> r.text("Hello")),
                "chat.postEphemeral: user must match ^[UW][A-Z0-9]+$, such as U0BPQUNTA; it looks like channel.");
        refuses(
                () -> SLACK.reactions().add("1503435956.000247", "C0123ABCD", "thumbsup"),
                "reactions.add: channel must match ^[CDG][A-Z0-9]+$, such as C0123ABCD;"
                        + " it looks like timestamp, and timestamp like channel, so they are probably swapped.");
        refuses(
                () -> SLACK.conversations().setTopic("Trap maintenance", "C0123ABCD"),
                "conversations.setTopic: channel must match ^[CDG][A-Z0-9]+$, such as C0123ABCD.");
        refuses(
                () -> SLACK.conversations().invite("C0123ABCD", List.of("U0123ABCD", "C0123ABCE")),
                "conversations.invite: users has an element that must match ^[UW][A-Z0-9]+$, such as U0123ABCD;"
                        + " it looks like channel.");
    }

    @Test
    void acceptsWhateverSlackAccepts() {
        assertThat(SLACK.chat().postMessage("#general", r -> r.text("Hello"))).isNotNull();
        assertThat(SLACK.chat().postMessage("general", r -> r.text("Hello"))).isNotNull();
        assertThat(SLACK.chat().postMessage("W0123ABCD", r -> r.text("Hello"))).isNotNull();
        assertThat(SLACK.conversations().history("D1", r -> r.oldest("0").latest("now")))
                .isNotNull();
        assertThat(SLACK.users().info("USLACKBOT")).isNotNull();
        assertThat(SLACK.team().info(r -> r.team("E0123ABCD"))).isNotNull();
        assertThat(SLACK.chat()
                        .unfurl(r -> r.channel("COMPOSER")
                                .ts("U0123ABCD-909b5454-75f8-4ac4-b325-1b40e230bbd8")
                                .unfurls(Map.of(
                                        "https://example.com",
                                        Attachment.builder().text("A trap").build()))))
                .isNotNull();
        assertThat(SLACK.chat().postMessage("C0123ABCD", r -> r.text(of(40_001))))
                .isNotNull();
    }

    @Test
    void testkitRefusesTheSameWithoutClient() throws Exception {
        try (FakeApi api = FakeSlack.start()) {
            assertThat(sent(api, "conversations.mark", "channel=1503435956.000247&ts=C0123ABCD"))
                    .contains("channel must match ^[CDG][A-Z0-9]+$; it looks like ts")
                    .contains("ts must match")
                    .contains("it looks like channel");
            assertThat(sent(api, "conversations.invite", "channel=C0123ABCD&users=U0123ABCD,C0123ABCE"))
                    .contains("users has an element that must match ^[UW][A-Z0-9]+$");
            assertThat(sent(api, "dnd.setSnooze", "num_minutes=0")).contains("num_minutes must be at least 1, not 0");
            assertThat(sent(api, "oauth.v2.access", "client_id=1.2"))
                    .contains("at least one of code, refresh_token, assertion is required");
        }
    }

    private static Stream<Arguments> limitsOfBlockKit() {
        return Stream.of(
                limit(() -> header(of(151)), "HeaderBlock: text.text must have at most 150 characters and had 151."),
                limit(
                        () -> button("b", of(76)),
                        "ButtonElement: text.text must have at most 75 characters and had 76."),
                limit(() -> option("1", of(76)), "Option: text.text must have at most 75 characters and had 76."),
                limit(
                        () -> select("s", of(151), option("1", "One")),
                        "StaticSelectElement: placeholder.text must have at most 150 characters and had 151."),
                limit(
                        () -> input(of(2001), textField("t")),
                        "InputBlock: label.text must have at most 2000 characters and had 2001."),
                limit(
                        () -> columns("One", of(2001)),
                        "SectionBlock: fields[1].text must have at most 2000 characters and had 2001."),
                limit(() -> section(of(3001)), "MrkdwnText: text must have at most 3000 characters and had 3001."),
                limit(
                        () -> markdown(of(12_001)),
                        "MarkdownBlock: text must have at most 12000 characters and had 12001."),
                limit(
                        () -> confirmation(of(101), "Really?", "Yes", "No"),
                        "ConfirmationDialog: title.text must have at most 100 characters and had 101."),
                limit(
                        () -> confirmation("Sure?", of(301), "Yes", "No"),
                        "ConfirmationDialog: text.text must have at most 300 characters and had 301."),
                limit(
                        () -> confirmation("Sure?", "Really?", of(31), "No"),
                        "ConfirmationDialog: confirm.text must have at most 30 characters and had 31."),
                limit(
                        () -> confirmation("Sure?", "Really?", "Yes", of(31)),
                        "ConfirmationDialog: deny.text must have at most 30 characters and had 31."),
                limit(() -> modal(of(25)), "ModalView: title.text must have at most 24 characters and had 25."),
                limit(
                        () -> modal("Order", m -> m.submit(plain(of(25)))),
                        "ModalView: submit.text must have at most 24 characters and had 25."),
                limit(
                        () -> modal("Order", m -> m.close(plain(of(25)))),
                        "ModalView: close.text must have at most 24 characters and had 25."),
                limit(
                        () -> modal("Order", Collections.nCopies(101, divider()).toArray(Block[]::new)),
                        "ModalView: blocks must have at most 100 elements and had 101."),
                limit(
                        () -> actions(Collections.nCopies(26, button("b", "B")).toArray(BlockElement[]::new)),
                        "ActionsBlock: elements must have at most 25 elements and had 26."),
                limit(
                        () -> overflow(
                                "o", Collections.nCopies(6, option("1", "One")).toArray(Option[]::new)),
                        "OverflowElement: options must have at most 5 elements and had 6."),
                limit(
                        () -> TableBlock.builder(List.of(Collections.<TableCell>nCopies(
                                21, RawTextCell.builder("a").build()))),
                        "TableBlock: rows[0] must have at most 20 elements and had 21."));
    }

    private static Arguments limit(Callable<?> mistake, String message) {
        return Arguments.of(mistake, message);
    }

    private static String of(int length) {
        return "x".repeat(length);
    }

    @ParameterizedTest
    @MethodSource("limitsOfBlockKit")
    void blockKitNamesLimitAndLength(Callable<?> mistake, String message) {
        refuses(mistake::call, message);
    }

    @Test
    void requestNamesPathOfWhatWasReadFromJson() {
        Block wide =
                Block.fromJson("{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + of(151) + "\"}}");
        refuses(
                () -> SLACK.chat().postMessage("C0123ABCD", m -> m.blocks(divider(), divider(), wide)),
                "chat.postMessage: blocks[2].text.text must have at most 150 characters and had 151.");

        ModalView view = ModalView.fromJson(
                "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"" + of(25) + "\"},\"blocks\":[]}");
        refuses(
                () -> SLACK.views().open(view, r -> r.triggerId("1.2.a")),
                "views.open: view.title.text must have at most 24 characters and had 25.");
        refuses(
                () -> SLACK.chat().postMessage("C0123ABCD", m -> m.blocks(Collections.nCopies(51, divider()))),
                "chat.postMessage: blocks must have at most 50 elements and had 51.");
    }

    @Test
    void testkitRefusesWhatIsOverLimitWithoutClient() throws Exception {
        try (FakeApi api = FakeSlack.start()) {
            String header = "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + of(151) + "\"}}]";
            assertThat(sent(api, "chat.postMessage", "channel=C0123ABCD&blocks=" + encoded(header)))
                    .contains("blocks must be at most 150, not 151 [json-pointer:/blocks/0/text/text]");
            String modal = "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"" + of(25)
                    + "\"},\"blocks\":[]}";
            assertThat(sent(api, "views.open", "trigger_id=1.2.a&view=" + encoded(modal)))
                    .contains("view must be at most 24, not 25 [json-pointer:/view/title/text]");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sent(FakeApi api, String method, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.baseUrl() + method))
                .header("Authorization", "Bearer xoxb-test")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(body).contains("\"ok\":false");
        return body;
    }
}
