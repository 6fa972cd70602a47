package dev.callsheet.benchmarks.json;

import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElements;
import dev.callsheet.slack.BlockKit;
import dev.callsheet.slack.model.Block;
import java.util.List;

/** A message of ten blocks, for each way to encode it. */
final class Message {
    /** The message as a program has it that writes JSON by hand. */
    static final List<Part> PARTS = List.of(
            new Header("Weekly report"),
            new Section(
                    "*Deployments*: 42 this week, 3 of them rolled back. <https://example.com/deployments|Details>"),
            new Divider(),
            new Section("*Incidents*\n• none open\n• “checkout is slow”, closed by <@U012AB3CD> after 17 minutes"),
            new Section("*On call*: <@U012AB3CD> until Friday, then <@U012AB3CE> — the rota is in the canvas"),
            new Divider(),
            new Section("*Budget*: 61 % used, which is \"as planned\""),
            new Context("Figures of last night, 02:00 UTC"),
            new Button("report_ack", "Acknowledge"),
            new Context("Sent by the report bot"));

    private Message() {}

    /** A part of the message. */
    sealed interface Part {}

    record Header(String text) implements Part {}

    record Section(String text) implements Part {}

    record Divider() implements Part {}

    record Context(String text) implements Part {}

    record Button(String action, String text) implements Part {}

    /** Returns the message as blocks of our client. */
    static List<Block> ours() {
        return PARTS.stream().map(Message::ours).toList();
    }

    private static Block ours(Part part) {
        if (part instanceof Header header) {
            return BlockKit.header(header.text());
        } else if (part instanceof Section section) {
            return BlockKit.section(section.text());
        } else if (part instanceof Context context) {
            return BlockKit.context(context.text());
        } else if (part instanceof Button button) {
            return BlockKit.actions(BlockKit.button(button.action(), button.text()));
        }
        return BlockKit.divider();
    }

    /** Returns the message as blocks of the SDK. */
    static List<LayoutBlock> theirs() {
        return PARTS.stream().map(Message::theirs).toList();
    }

    private static LayoutBlock theirs(Part part) {
        if (part instanceof Header header) {
            return Blocks.header(block -> block.text(plainText(header.text())));
        } else if (part instanceof Section section) {
            return Blocks.section(block -> block.text(markdownText(section.text())));
        } else if (part instanceof Context context) {
            return Blocks.context(List.of(markdownText(context.text())));
        } else if (part instanceof Button button) {
            return Blocks.actions(List.of(BlockElements.button(
                    element -> element.actionId(button.action()).text(plainText(button.text())))));
        }
        return Blocks.divider();
    }
}
