package dev.callsheet.slack;

import dev.callsheet.slack.model.ActionsBlock;
import dev.callsheet.slack.model.Block;
import dev.callsheet.slack.model.BlockElement;
import dev.callsheet.slack.model.ButtonElement;
import dev.callsheet.slack.model.CheckboxesElement;
import dev.callsheet.slack.model.ConfirmationDialog;
import dev.callsheet.slack.model.ContextBlock;
import dev.callsheet.slack.model.ContextElement;
import dev.callsheet.slack.model.ConversationsSelectElement;
import dev.callsheet.slack.model.DatePickerElement;
import dev.callsheet.slack.model.DividerBlock;
import dev.callsheet.slack.model.HeaderBlock;
import dev.callsheet.slack.model.HomeView;
import dev.callsheet.slack.model.ImageBlock;
import dev.callsheet.slack.model.ImageElement;
import dev.callsheet.slack.model.InputBlock;
import dev.callsheet.slack.model.MarkdownBlock;
import dev.callsheet.slack.model.ModalView;
import dev.callsheet.slack.model.MrkdwnText;
import dev.callsheet.slack.model.MultiStaticSelectElement;
import dev.callsheet.slack.model.Option;
import dev.callsheet.slack.model.OverflowElement;
import dev.callsheet.slack.model.PlainText;
import dev.callsheet.slack.model.PlainTextInputElement;
import dev.callsheet.slack.model.RadioButtonsElement;
import dev.callsheet.slack.model.RichTextBlock;
import dev.callsheet.slack.model.RichTextElement;
import dev.callsheet.slack.model.SectionBlock;
import dev.callsheet.slack.model.StaticSelectElement;
import dev.callsheet.slack.model.TextObject;
import dev.callsheet.slack.model.TimePickerElement;
import dev.callsheet.slack.model.UsersSelectElement;
import java.util.List;
import java.util.function.Consumer;

/**
 * Factory methods for Block Kit blocks, elements and views, meant for static import:
 *
 * <pre>{@code
 * slack.chat().postMessage("C0123ABCD", m -> m.blocks(
 *         section("*Trap 3* is full"),
 *         actions(button("empty", "Empty it"))));
 * }</pre>
 *
 * <p>For fields that these methods do not set, use the builder of the model: {@code SectionBlock.builder().expand(true)}.
 * A text or list that exceeds a limit of the model throws an {@link IllegalArgumentException} that names the field.
 */
public final class BlockKit {
    private BlockKit() {}

    // Texts

    /**
     * {@return a plain text object}
     *
     * @param text 1 to 3000 characters
     */
    public static PlainText plain(String text) {
        return PlainText.builder(text).build();
    }

    /**
     * {@return a text object in mrkdwn, Slack's markup}
     *
     * @param text 1 to 3000 characters, such as {@code *bold* <https://example.com|link>}
     */
    public static MrkdwnText mrkdwn(String text) {
        return MrkdwnText.builder(text).build();
    }

    // Blocks

    /**
     * {@return a section block}
     *
     * @param mrkdwn 1 to 3000 characters in mrkdwn
     */
    public static SectionBlock section(String mrkdwn) {
        return section(mrkdwn(mrkdwn));
    }

    /**
     * {@return a section block}
     *
     * @param text created by {@link #mrkdwn} or {@link #plain}
     */
    public static SectionBlock section(TextObject text) {
        return SectionBlock.builder().text(text).build();
    }

    /**
     * {@return a section block with an element beside the text}
     *
     * @param mrkdwn 1 to 3000 characters in mrkdwn
     * @param accessory the element, such as a {@link #button} or {@link #thumbnail}
     */
    public static SectionBlock section(String mrkdwn, BlockElement accessory) {
        return SectionBlock.builder().text(mrkdwn(mrkdwn)).accessory(accessory).build();
    }

    /**
     * {@return a section block whose texts are shown in two columns}
     *
     * @param mrkdwn up to 10 texts in mrkdwn, at most 2000 characters each
     */
    public static SectionBlock columns(String... mrkdwn) {
        return columns(List.of(mrkdwn));
    }

    /**
     * {@return a section block whose texts are shown in two columns}
     *
     * @param mrkdwn up to 10 texts in mrkdwn, at most 2000 characters each
     */
    public static SectionBlock columns(List<String> mrkdwn) {
        return SectionBlock.builder()
                .fields(mrkdwn.stream().<TextObject>map(BlockKit::mrkdwn).toList())
                .build();
    }

    /**
     * {@return a header block: one line of large, bold text}
     *
     * @param text at most 150 characters
     */
    public static HeaderBlock header(String text) {
        return HeaderBlock.builder().text(plain(text)).build();
    }

    /**
     * {@return a divider block: a horizontal line}
     */
    public static DividerBlock divider() {
        return DividerBlock.builder().build();
    }

    /**
     * {@return a block of standard Markdown}
     *
     * @param text at most 12000 characters
     */
    public static MarkdownBlock markdown(String text) {
        return MarkdownBlock.builder(text).build();
    }

    /**
     * {@return a context block: one line of small text}
     *
     * @param mrkdwn 1 to 3000 characters in mrkdwn
     */
    public static ContextBlock context(String mrkdwn) {
        return context(mrkdwn(mrkdwn));
    }

    /**
     * {@return a context block: small texts and images in a line}
     *
     * @param elements up to 10, created by {@link #mrkdwn}, {@link #plain} or {@link #thumbnail}
     */
    public static ContextBlock context(ContextElement... elements) {
        return context(List.of(elements));
    }

    /**
     * {@return a context block: small texts and images in a line}
     *
     * @param elements up to 10, created by {@link #mrkdwn}, {@link #plain} or {@link #thumbnail}
     */
    public static ContextBlock context(List<? extends ContextElement> elements) {
        return ContextBlock.builder(elements).build();
    }

    /**
     * {@return an image block}
     *
     * @param url the public URL of the image
     * @param altText a plain-text description of the image, for screen readers
     */
    public static ImageBlock image(String url, String altText) {
        return ImageBlock.builder(altText).imageUrl(url).build();
    }

    /**
     * {@return an actions block: buttons and menus in a row}
     *
     * @param elements up to 25 elements
     */
    public static ActionsBlock actions(BlockElement... elements) {
        return actions(List.of(elements));
    }

    /**
     * {@return an actions block: buttons and menus in a row}
     *
     * @param elements up to 25 elements
     */
    public static ActionsBlock actions(List<? extends BlockElement> elements) {
        return ActionsBlock.builder(elements).build();
    }

    /**
     * {@return an input block: a label with an element that collects input}
     *
     * @param label at most 2000 characters
     * @param element the element, such as a {@link #textField} or {@link #select}
     */
    public static InputBlock input(String label, BlockElement element) {
        return input(label, element, more -> {});
    }

    /**
     * {@return an input block: a label with an element that collects input}
     *
     * @param blockId identifies the block in interaction payloads and in the state of a view; at most 255 characters
     * @param label at most 2000 characters
     * @param element the element, such as a {@link #textField} or {@link #select}
     */
    public static InputBlock input(String blockId, String label, BlockElement element) {
        return input(label, element, more -> more.blockId(blockId));
    }

    /**
     * {@return an input block: a label with an element that collects input}
     *
     * @param label at most 2000 characters
     * @param element the element, such as a {@link #textField} or {@link #select}
     * @param more sets optional fields, such as the block ID, the hint, and whether the input may be left empty
     */
    public static InputBlock input(String label, BlockElement element, Consumer<InputBlock.Builder> more) {
        InputBlock.Builder input = InputBlock.builder().label(plain(label)).element(element);
        more.accept(input);
        return input.build();
    }

    /**
     * {@return a rich text block}
     *
     * @param elements created by {@link RichText}
     */
    public static RichTextBlock richText(RichTextElement... elements) {
        return richText(List.of(elements));
    }

    /**
     * {@return a rich text block}
     *
     * @param elements created by {@link RichText}
     */
    public static RichTextBlock richText(List<? extends RichTextElement> elements) {
        return RichTextBlock.builder(elements).build();
    }

    // Elements

    /**
     * {@return a button}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param text at most 75 characters
     */
    public static ButtonElement button(String actionId, String text) {
        return button(actionId, text, more -> {});
    }

    /**
     * {@return a button}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param text at most 75 characters
     * @param more sets optional fields, such as value, URL and style
     */
    public static ButtonElement button(String actionId, String text, Consumer<ButtonElement.Builder> more) {
        ButtonElement.Builder button =
                ButtonElement.builder().actionId(actionId).text(plain(text));
        more.accept(button);
        return button.build();
    }

    /**
     * {@return an image element, for a section or context block}
     *
     * @param url the public URL of the image
     * @param altText a plain-text description of the image, for screen readers
     */
    public static ImageElement thumbnail(String url, String altText) {
        return ImageElement.builder(altText).imageUrl(url).build();
    }

    /**
     * {@return an option of a menu, checkbox group or radio button group}
     *
     * @param value the value that Slack sends to the app when the option is selected; at most 150 characters
     * @param text the text that users see; at most 75 characters
     */
    public static Option option(String value, String text) {
        return Option.builder(value).text(plain(text)).build();
    }

    /**
     * {@return a menu that selects one option}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param placeholder the text shown while nothing is selected; at most 150 characters
     * @param options 1 to 100, created by {@link #option}
     */
    public static StaticSelectElement select(String actionId, String placeholder, Option... options) {
        return select(actionId, placeholder, List.of(options));
    }

    /**
     * {@return a menu that selects one option}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param placeholder the text shown while nothing is selected; at most 150 characters
     * @param options 1 to 100, created by {@link #option}
     */
    public static StaticSelectElement select(String actionId, String placeholder, List<Option> options) {
        return StaticSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder))
                .options(options)
                .build();
    }

    /**
     * {@return a menu that selects several options}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param placeholder the text shown while nothing is selected; at most 150 characters
     * @param options 1 to 100, created by {@link #option}
     */
    public static MultiStaticSelectElement multiSelect(String actionId, String placeholder, Option... options) {
        return multiSelect(actionId, placeholder, List.of(options));
    }

    /**
     * {@return a menu that selects several options}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param placeholder the text shown while nothing is selected; at most 150 characters
     * @param options 1 to 100, created by {@link #option}
     */
    public static MultiStaticSelectElement multiSelect(String actionId, String placeholder, List<Option> options) {
        return MultiStaticSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder))
                .options(options)
                .build();
    }

    /**
     * {@return a menu that selects a user of the workspace}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param placeholder the text shown while nothing is selected; at most 150 characters
     */
    public static UsersSelectElement usersSelect(String actionId, String placeholder) {
        return UsersSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder))
                .build();
    }

    /**
     * {@return a menu that selects one of the conversations visible to the user}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param placeholder the text shown while nothing is selected; at most 150 characters
     */
    public static ConversationsSelectElement conversationsSelect(String actionId, String placeholder) {
        return ConversationsSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder))
                .build();
    }

    /**
     * {@return a group of checkboxes}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param options 1 to 10, created by {@link #option}
     */
    public static CheckboxesElement checkboxes(String actionId, Option... options) {
        return checkboxes(actionId, List.of(options));
    }

    /**
     * {@return a group of checkboxes}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param options 1 to 10, created by {@link #option}
     */
    public static CheckboxesElement checkboxes(String actionId, List<Option> options) {
        return CheckboxesElement.builder(options).actionId(actionId).build();
    }

    /**
     * {@return a group of radio buttons}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param options 1 to 10, created by {@link #option}
     */
    public static RadioButtonsElement radioButtons(String actionId, Option... options) {
        return radioButtons(actionId, List.of(options));
    }

    /**
     * {@return a group of radio buttons}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param options 1 to 10, created by {@link #option}
     */
    public static RadioButtonsElement radioButtons(String actionId, List<Option> options) {
        return RadioButtonsElement.builder(options).actionId(actionId).build();
    }

    /**
     * {@return an overflow menu, opened by a button with three dots}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param options 1 to 5, created by {@link #option}
     */
    public static OverflowElement overflow(String actionId, Option... options) {
        return overflow(actionId, List.of(options));
    }

    /**
     * {@return an overflow menu, opened by a button with three dots}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     * @param options 1 to 5, created by {@link #option}
     */
    public static OverflowElement overflow(String actionId, List<Option> options) {
        return OverflowElement.builder(options).actionId(actionId).build();
    }

    /**
     * {@return a date picker}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     */
    public static DatePickerElement datePicker(String actionId) {
        return DatePickerElement.builder().actionId(actionId).build();
    }

    /**
     * {@return a time picker}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     */
    public static TimePickerElement timePicker(String actionId) {
        return TimePickerElement.builder().actionId(actionId).build();
    }

    /**
     * {@return a single-line text field}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     */
    public static PlainTextInputElement textField(String actionId) {
        return PlainTextInputElement.builder().actionId(actionId).build();
    }

    /**
     * {@return a multi-line text field}
     *
     * @param actionId identifies the element in interaction payloads; at most 255 characters
     */
    public static PlainTextInputElement textArea(String actionId) {
        return PlainTextInputElement.builder()
                .actionId(actionId)
                .multiline(true)
                .build();
    }

    /**
     * {@return a dialog that asks for confirmation before an element takes effect}
     *
     * @param title at most 100 characters
     * @param mrkdwn the question in mrkdwn; at most 300 characters
     * @param confirm the text of the confirm button; at most 30 characters
     * @param deny the text of the cancel button; at most 30 characters
     */
    public static ConfirmationDialog confirmation(String title, String mrkdwn, String confirm, String deny) {
        return ConfirmationDialog.builder()
                .title(plain(title))
                .text(mrkdwn(mrkdwn))
                .confirm(plain(confirm))
                .deny(plain(deny))
                .build();
    }

    // Views

    /**
     * {@return a modal view}
     *
     * @param title at most 24 characters
     * @param blocks up to 100 blocks
     */
    public static ModalView modal(String title, Block... blocks) {
        return modal(title, List.of(blocks));
    }

    /**
     * {@return a modal view}
     *
     * @param title at most 24 characters
     * @param blocks up to 100 blocks
     */
    public static ModalView modal(String title, List<? extends Block> blocks) {
        return modal(title, more -> {}, blocks);
    }

    /**
     * {@return a modal view}
     *
     * @param title at most 24 characters
     * @param more sets optional fields, such as the button texts and the callback ID
     * @param blocks up to 100 blocks
     */
    public static ModalView modal(String title, Consumer<ModalView.Builder> more, Block... blocks) {
        return modal(title, more, List.of(blocks));
    }

    /**
     * {@return a modal view}
     *
     * @param title at most 24 characters
     * @param more sets optional fields, such as the button texts and the callback ID
     * @param blocks up to 100 blocks
     */
    public static ModalView modal(String title, Consumer<ModalView.Builder> more, List<? extends Block> blocks) {
        ModalView.Builder modal = ModalView.builder(blocks).title(plain(title));
        more.accept(modal);
        return modal.build();
    }

    /**
     * {@return a view of the app's Home tab}
     *
     * @param blocks up to 100 blocks
     */
    public static HomeView home(Block... blocks) {
        return home(List.of(blocks));
    }

    /**
     * {@return a view of the app's Home tab}
     *
     * @param blocks up to 100 blocks
     */
    public static HomeView home(List<? extends Block> blocks) {
        return HomeView.builder(blocks).build();
    }
}
