package dev.callsheet.slack;

import static dev.callsheet.slack.BlockKit.*;
import static dev.callsheet.slack.RichText.bold;
import static dev.callsheet.slack.RichText.bullets;
import static dev.callsheet.slack.RichText.codeBlock;
import static dev.callsheet.slack.RichText.paragraph;
import static dev.callsheet.slack.RichText.text;
import static dev.callsheet.slack.RichText.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonWritable;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.model.Block;
import dev.callsheet.slack.model.ButtonStyle;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages and views built with {@link BlockKit} and {@link RichText}. */
final class BlockKitTest {
    @RegisterExtension
    static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack")
            .client(
                    Slack.class,
                    url -> Slack.create(ClientOptions.builder()
                            .token("xoxb-test")
                            .baseUrl(url)
                            .build()));

    @Test
    void sendsMessageBlocks(Slack slack, FakeApi api) {
        slack.chat()
                .postMessage(
                        "C0123ABCD",
                        m -> m.blocks(
                                section("*hi*"),
                                actions(button(
                                        "go",
                                        "Go",
                                        b -> b.style(ButtonStyle.PRIMARY).value("42")))))
                .execute();

        assertThat(api.assertCalled("chat.postMessage").request().param("blocks"))
                .isEqualTo("[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"*hi*\"}},"
                        + "{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"text\":"
                        + "{\"type\":\"plain_text\",\"text\":\"Go\"},\"action_id\":\"go\",\"value\":\"42\","
                        + "\"style\":\"primary\"}]}]");
        api.assertNoProblems();
    }

    @Test
    void sendsModalView(Slack slack, FakeApi api) {
        slack.views()
                .open(
                        modal(
                                "Report",
                                m -> m.submit(plain("Send")).callbackId("report"),
                                input("What?", textArea("what")),
                                input("Who?", usersSelect("who", "Select a user"))),
                        r -> r.triggerId("12345.98765.abcd2358fdea"))
                .execute();

        assertThat(JsonTrees.parse(api.assertCalled("views.open").request().param("view")))
                .isEqualTo(JsonTrees.parse("""
                        {"type": "modal", "title": {"type": "plain_text", "text": "Report"},
                         "submit": {"type": "plain_text", "text": "Send"}, "callback_id": "report", "blocks": [
                          {"type": "input", "label": {"type": "plain_text", "text": "What?"},
                           "element": {"type": "plain_text_input", "action_id": "what", "multiline": true}},
                          {"type": "input", "label": {"type": "plain_text", "text": "Who?"},
                           "element": {"type": "users_select", "action_id": "who",
                                       "placeholder": {"type": "plain_text", "text": "Select a user"}}}]}
                        """));
        api.assertNoProblems();
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of(header("Hi"), "{'type':'header','text':{'type':'plain_text','text':'Hi'}}"),
                Arguments.of(divider(), "{'type':'divider'}"),
                Arguments.of(markdown("# Hi"), "{'type':'markdown','text':'# Hi'}"),
                Arguments.of(context("small"), "{'type':'context','elements':[{'type':'mrkdwn','text':'small'}]}"),
                Arguments.of(
                        columns("a", "b"),
                        "{'type':'section','fields':[{'type':'mrkdwn','text':'a'},{'type':'mrkdwn','text':'b'}]}"),
                Arguments.of(
                        image("https://example.com/a.png", "A"),
                        "{'type':'image','image_url':'https://example.com/a.png','alt_text':'A'}"),
                Arguments.of(
                        section("x", thumbnail("https://example.com/a.png", "A")),
                        "{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':"
                                + "{'type':'image','image_url':'https://example.com/a.png','alt_text':'A'}}"),
                Arguments.of(
                        select("s", "Pick", option("1", "One")),
                        "{'type':'static_select','action_id':'s','placeholder':{'type':'plain_text','text':'Pick'},"
                                + "'options':[{'text':{'type':'plain_text','text':'One'},'value':'1'}]}"),
                Arguments.of(
                        overflow("o", option("1", "One")),
                        "{'type':'overflow','action_id':'o',"
                                + "'options':[{'text':{'type':'plain_text','text':'One'},'value':'1'}]}"),
                Arguments.of(
                        confirmation("Sure?", "Really?", "Yes", "No"),
                        "{'title':{'type':'plain_text','text':'Sure?'},'text':{'type':'mrkdwn','text':'Really?'},"
                                + "'confirm':{'type':'plain_text','text':'Yes'},"
                                + "'deny':{'type':'plain_text','text':'No'}}"),
                Arguments.of(
                        richText(
                                paragraph(bold("Trap"), text(" is full, "), user("U1")),
                                bullets(paragraph(text("Empty it"))),
                                codeBlock("rm trap")),
                        "{'type':'rich_text','elements':["
                                + "{'type':'rich_text_section','elements':["
                                + "{'type':'text','text':'Trap','style':{'bold':true}},"
                                + "{'type':'text','text':' is full, '},{'type':'user','user_id':'U1'}]},"
                                + "{'type':'rich_text_list','style':'bullet','elements':["
                                + "{'type':'rich_text_section','elements':[{'type':'text','text':'Empty it'}]}]},"
                                + "{'type':'rich_text_preformatted','elements':[{'type':'text','text':'rm trap'}]}]}"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void serializesEachObjectAsSlackExpects(JsonWritable object, String json) {
        JsonOutput out = new JsonOutput();
        object.writeTo(out);

        assertThat(JsonTrees.parse(out.toString())).isEqualTo(JsonTrees.parse(json.replace('\'', '"')));
    }

    @Test
    void rejectsTextOverLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> section("x".repeat(3001)))
                .withMessageContaining("text");
    }

    @Test
    void sendsUnknownBlocksBackUnchanged(Slack slack, FakeApi api) {
        String hologram = "{\"type\":\"hologram\",  \"depth\": 1.50, \"nested\":{\"a\":[null, \"\\u00e9\"]}}";
        String section = "{\"type\":\"section\",\"accessory\":{ \"type\": \"dial\" ,\"max\":1e3}}";
        api.when("conversations.history")
                .respondRaw(
                        200,
                        "application/json",
                        "{\"ok\": true, \"messages\": [{\"ts\": \"1.2\", \"blocks\": [" + hologram + "," + section
                                + "]}]}");
        List<Block> blocks =
                slack.conversations().history("C1").execute().messages().get(0).blocks();

        slack.chat().postMessage("C2", m -> m.blocks(blocks)).execute();

        assertThat(api.assertCalled("chat.postMessage").request().param("blocks"))
                .isEqualTo("[" + hologram + "," + section + "]");
    }
}
