package dev.callsheet.slack;

import static dev.callsheet.slack.BlockKit.actions;
import static dev.callsheet.slack.BlockKit.button;
import static dev.callsheet.slack.BlockKit.home;
import static dev.callsheet.slack.BlockKit.input;
import static dev.callsheet.slack.BlockKit.modal;
import static dev.callsheet.slack.BlockKit.option;
import static dev.callsheet.slack.BlockKit.richText;
import static dev.callsheet.slack.BlockKit.section;
import static dev.callsheet.slack.BlockKit.select;
import static dev.callsheet.slack.BlockKit.textField;
import static dev.callsheet.slack.RichText.bullets;
import static dev.callsheet.slack.RichText.paragraph;
import static dev.callsheet.slack.RichText.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.slack.chat.ChatPostMessageRequest;
import dev.callsheet.slack.model.Option;
import dev.callsheet.slack.model.RichTextSection;
import dev.callsheet.slack.model.SectionBlock;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What makes everyday code short. */
final class ComfortTest {
    @RegisterExtension
    static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack")
            .client(
                    Slack.class,
                    url -> Slack.create("xoxb-first", o -> o.baseUrl(url).retry(RetryPolicy.none())));

    @Test
    void derivedClientsHaveTokensOfTheirOwn(Slack slack, FakeApi api) {
        slack.with("xoxb-second").users().info("U0123ABCD").execute();
        slack.with(o -> o.token("xoxb-third").header("X-Team", "T1"))
                .users()
                .info("U0123ABCD")
                .execute();
        slack.with(CallOptions.builder().header("X-Team", "T2").build())
                .users()
                .info("U0123ABCD")
                .with(o -> o.timeout(Duration.ofSeconds(5)))
                .execute();

        assertThat(api.requests())
                .extracting(request -> request.header("Authorization"), request -> request.header("X-Team"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Bearer xoxb-second", null),
                        org.assertj.core.groups.Tuple.tuple("Bearer xoxb-third", "T1"),
                        org.assertj.core.groups.Tuple.tuple("Bearer xoxb-first", "T2"));
    }

    @Test
    void derivedClientsKnowRateLimitsOfOneAnother(Slack slack, FakeApi api) {
        api.when("users.info").rateLimit(Duration.ofSeconds(60));
        assertThat(slack.with("xoxb-second").users().info("U0123ABCD").outcome())
                .isInstanceOf(Outcome.Failed.class);
        int sent = api.requests().size();

        assertThat(slack.with("xoxb-second").users().info("U0123ABCD").outcome())
                .isInstanceOf(Outcome.Failed.class);
        assertThat(api.requests()).hasSize(sent);
        assertThat(slack.users().info("U0123ABCD").outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(api.requests()).hasSize(sent + 1);
    }

    @Test
    void rateLimitOfOneChannelDoesNotHoldUpAnother(Slack slack, FakeApi api) {
        api.when("chat.postMessage").with("channel", "C0123ABCD").rateLimit(Duration.ofSeconds(60));
        for (int i = 0; i < 2; i++) {
            assertThat(slack.chat().postMessage("C0123ABCD", m -> m.text("x")).outcome())
                    .isInstanceOf(Outcome.Failed.class);
        }
        slack.chat().postMessage("C0123ABCE", m -> m.text("x")).execute();

        assertThat(api.requests())
                .extracting(request -> request.param("channel"))
                .containsExactly("C0123ABCD", "C0123ABCE");
    }

    @Test
    void filesAreUploadedByClient(Slack slack, FakeApi api) {
        Upload file = Upload.of("a.txt", new byte[] {1});
        slack.upload(file, f -> f.title("A"))
                .share(r -> r.channelId("C0123ABCD"))
                .execute();
        slack.upload(file).execute();
        api.assertCalled("files.completeUploadExternal").times(2);
    }

    @Test
    void requestCanBeChangedAndSentElsewhere(Slack slack, FakeApi api) {
        ChatPostMessageRequest first = ChatPostMessageRequest.builder("C0123ABCD")
                .text("Deployed.")
                .extra("new_option", true)
                .build();
        slack.chat().postMessage(first.toBuilder().channel("C0123ABCE").build()).execute();

        assertThat(api.requests().get(0).params())
                .containsEntry("channel", List.of("C0123ABCE"))
                .containsEntry("text", List.of("Deployed."))
                .containsEntry("new_option", List.of("true"));
        assertThat(first.toBuilder().build()).isEqualTo(first);
    }

    @Test
    void listsOfOneKindOfBlockAreAccepted(Slack slack, FakeApi api) {
        List<SectionBlock> sections =
                Stream.of("One", "Two").map(BlockKit::section).toList();
        slack.chat().postMessage("C0123ABCD", m -> m.text("x").blocks(sections)).execute();
        assertThat(modal("Traps", sections).blocks()).hasSize(2);
        assertThat(home(sections).blocks()).hasSize(2);
        assertThat(actions(List.of(button("a", "A"))).elements()).hasSize(1);
        List<RichTextSection> entries =
                Stream.of("One", "Two").map(each -> paragraph(text(each))).toList();
        assertThat(richText(List.of(bullets(entries))).elements()).hasSize(1);
        List<Option> options = List.of(option("1", "One"));
        assertThat(select("menu", "Choose", options).options()).isEqualTo(options);
        api.assertCalled("chat.postMessage");
    }

    @Test
    void inputHasBlockIdAndMayBeOptional() {
        assertThat(input("reason", "Why?", textField("text")).blockId()).isEqualTo("reason");
        assertThat(input("Why?", textField("text"), i -> i.blockId("reason").optional(true))
                        .optional())
                .isTrue();
        assertThat(input("Why?", textField("text")).blockId()).isNull();
    }

    @Test
    void modalsAreOpenedAndHomesPublished(Slack slack, FakeApi api) {
        slack.views()
                .open(modal("Traps", section("x")), r -> r.triggerId("1.2.a"))
                .execute();
        slack.views().publish("U0123ABCD", home(section("x"))).execute();
        assertThat(api.assertCalled("views.open").request().param("view")).contains("\"type\":\"modal\"");
        assertThat(api.assertCalled("views.publish").request().param("view")).contains("\"type\":\"home\"");
    }
}
