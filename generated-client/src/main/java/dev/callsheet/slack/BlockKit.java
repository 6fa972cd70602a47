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
import java.util.stream.Stream;

/**
 * Blocks, their elements and views in one line each, for static import:
 *
 * <pre>{@code
 * slack.chat().postMessage("C0123ABCD", m -> m.blocks(
 *         section("*Trap 3* is full"),
 *         actions(button("empty", "Empty it"))));
 * }</pre>
 *
 * <p>What they leave out, the builders of the models have: {@code SectionBlock.builder().expand(true)}. A text or list
 * that is too long for the model fails at once, with an {@link IllegalArgumentException} that names it.
 */
public final class BlockKit {
    private BlockKit() {}

    // Texts

    /**
     * {@return a text without formatting}
     *
     * @param text 1 to 3000 characters
     */
    public static PlainText plain(String text) {
        return PlainText.builder(text).build();
    }

    /**
     * {@return a text in Slack's own markup}
     *
     * @param text 1 to 3000 characters, such as {@code *bold* <https://example.com|link>}
     */
    public static MrkdwnText mrkdwn(String text) {
        return MrkdwnText.builder(text).build();
    }

    // Blocks

    /**
     * {@return a paragraph}
     *
     * @param mrkdwn 1 to 3000 characters in Slack's own markup
     */
    public static SectionBlock section(String mrkdwn) {
        return section(mrkdwn(mrkdwn));
    }

    /**
     * {@return a paragraph}
     *
     * @param text {@link #mrkdwn} or {@link #plain}
     */
    public static SectionBlock section(TextObject text) {
        return SectionBlock.builder().text(text).build();
    }

    /**
     * {@return a paragraph with something beside it}
     *
     * @param mrkdwn 1 to 3000 characters in Slack's own markup
     * @param accessory such as a {@link #button} or {@link #thumbnail}
     */
    public static SectionBlock section(String mrkdwn, BlockElement accessory) {
        return SectionBlock.builder().text(mrkdwn(mrkdwn)).accessory(accessory).build();
    }

    /**
     * {@return short texts in two columns}
     *
     * @param mrkdwn up to 10 texts in Slack's own markup, at most 2000 characters each
     */
    public static SectionBlock columns(String... mrkdwn) {
        return SectionBlock.builder()
                .fields(Stream.of(mrkdwn).<TextObject>map(BlockKit::mrkdwn).toList())
                .build();
    }

    /**
     * {@return a line in large letters}
     *
     * @param text at most 150 characters
     */
    public static HeaderBlock header(String text) {
        return HeaderBlock.builder().text(plain(text)).build();
    }

    /**
     * {@return a line from side to side}
     */
    public static DividerBlock divider() {
        return DividerBlock.builder().build();
    }

    /**
     * {@return a text in standard Markdown}
     *
     * @param text at most 12000 characters
     */
    public static MarkdownBlock markdown(String text) {
        return MarkdownBlock.builder(text).build();
    }

    /**
     * {@return a line in small letters}
     *
     * @param mrkdwn 1 to 3000 characters in Slack's own markup
     */
    public static ContextBlock context(String mrkdwn) {
        return context(mrkdwn(mrkdwn));
    }

    /**
     * {@return small texts and pictures in a line}
     *
     * @param elements up to 10 of {@link #mrkdwn}, {@link #plain} and {@link #thumbnail}
     */
    public static ContextBlock context(ContextElement... elements) {
        return ContextBlock.builder(List.of(elements)).build();
    }

    /**
     * {@return a picture}
     *
     * @param url its public address
     * @param altText what it shows, for those who do not see it
     */
    public static ImageBlock image(String url, String altText) {
        return ImageBlock.builder(altText).imageUrl(url).build();
    }

    /**
     * {@return buttons and menus side by side}
     *
     * @param elements up to 25 of them
     */
    public static ActionsBlock actions(BlockElement... elements) {
        return ActionsBlock.builder(List.of(elements)).build();
    }

    /**
     * {@return a question with a field or menu for the answer}
     *
     * @param label the question, at most 2000 characters
     * @param element such as a {@link #textField} or {@link #select}
     */
    public static InputBlock input(String label, BlockElement element) {
        return InputBlock.builder().label(plain(label)).element(element).build();
    }

    /**
     * {@return formatted text}
     *
     * @param elements made by {@link RichText}
     */
    public static RichTextBlock richText(RichTextElement... elements) {
        return RichTextBlock.builder(List.of(elements)).build();
    }

    // Elements

    /**
     * {@return a button}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     * @param text at most 75 characters
     */
    public static ButtonElement button(String actionId, String text) {
        return button(actionId, text, more -> {});
    }

    /**
     * {@return a button}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     * @param text at most 75 characters
     * @param more sets value, address, style and so on
     */
    public static ButtonElement button(String actionId, String text, Consumer<ButtonElement.Builder> more) {
        ButtonElement.Builder button =
                ButtonElement.builder().actionId(actionId).text(plain(text));
        more.accept(button);
        return button.build();
    }

    /**
     * {@return a small picture, to stand in a section or context}
     *
     * @param url its public address
     * @param altText what it shows, for those who do not see it
     */
    public static ImageElement thumbnail(String url, String altText) {
        return ImageElement.builder(altText).imageUrl(url).build();
    }

    /**
     * {@return an entry of a menu}
     *
     * @param value what the app gets when it is picked, at most 150 characters
     * @param text what people see, at most 75 characters
     */
    public static Option option(String value, String text) {
        return Option.builder(value).text(plain(text)).build();
    }

    /**
     * {@return a menu to pick one entry from}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     * @param placeholder what stands there before anything is picked, at most 150 characters
     * @param options 1 to 100 of {@link #option}
     */
    public static StaticSelectElement select(String actionId, String placeholder, Option... options) {
        return StaticSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder))
                .options(options)
                .build();
    }

    /**
     * {@return a menu to pick several entries from}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     * @param placeholder what stands there before anything is picked, at most 150 characters
     * @param options 1 to 100 of {@link #option}
     */
    public static MultiStaticSelectElement multiSelect(String actionId, String placeholder, Option... options) {
        return MultiStaticSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder))
                .options(options)
                .build();
    }

    /**
     * {@return a menu of the people in the workspace}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     * @param placeholder what stands there before anything is picked, at most 150 characters
     */
    public static UsersSelectElement usersSelect(String actionId, String placeholder) {
        return UsersSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder))
                .build();
    }

    /**
     * {@return a menu of the conversations that the person who looks at it can see}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     * @param placeholder what stands there before anything is picked, at most 150 characters
     */
    public static ConversationsSelectElement conversationsSelect(String actionId, String placeholder) {
        return ConversationsSelectElement.builder()
                .actionId(actionId)
                .placeholder(plain(placeholder))
                .build();
    }

    /**
     * {@return boxes to tick}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     * @param options 1 to 10 of {@link #option}
     */
    public static CheckboxesElement checkboxes(String actionId, Option... options) {
        return CheckboxesElement.builder(List.of(options)).actionId(actionId).build();
    }

    /**
     * {@return a list to pick one entry from}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     * @param options 1 to 10 of {@link #option}
     */
    public static RadioButtonsElement radioButtons(String actionId, Option... options) {
        return RadioButtonsElement.builder(List.of(options)).actionId(actionId).build();
    }

    /**
     * {@return a menu behind three dots}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     * @param options 1 to 5 of {@link #option}
     */
    public static OverflowElement overflow(String actionId, Option... options) {
        return OverflowElement.builder(List.of(options)).actionId(actionId).build();
    }

    /**
     * {@return a calendar to pick a day from}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     */
    public static DatePickerElement datePicker(String actionId) {
        return DatePickerElement.builder().actionId(actionId).build();
    }

    /**
     * {@return a clock to pick a time from}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     */
    public static TimePickerElement timePicker(String actionId) {
        return TimePickerElement.builder().actionId(actionId).build();
    }

    /**
     * {@return a field for a line of text}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     */
    public static PlainTextInputElement textField(String actionId) {
        return PlainTextInputElement.builder().actionId(actionId).build();
    }

    /**
     * {@return a field for several lines of text}
     *
     * @param actionId names the element in what Slack sends back, at most 255 characters
     */
    public static PlainTextInputElement textArea(String actionId) {
        return PlainTextInputElement.builder()
                .actionId(actionId)
                .multiline(true)
                .build();
    }

    /**
     * {@return a question that is asked before a button or menu takes effect}
     *
     * @param title at most 100 characters
     * @param mrkdwn the question in Slack's own markup, at most 300 characters
     * @param confirm the button that goes on, at most 30 characters
     * @param deny the button that calls it off, at most 30 characters
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
     * {@return a window in front of the conversation}
     *
     * @param title at most 24 characters
     * @param blocks up to 100
     */
    public static ModalView modal(String title, Block... blocks) {
        return modal(title, more -> {}, blocks);
    }

    /**
     * {@return a window in front of the conversation}
     *
     * @param title at most 24 characters
     * @param more sets the buttons, a callback id and so on
     * @param blocks up to 100
     */
    public static ModalView modal(String title, Consumer<ModalView.Builder> more, Block... blocks) {
        ModalView.Builder modal = ModalView.builder(List.of(blocks)).title(plain(title));
        more.accept(modal);
        return modal.build();
    }

    /**
     * {@return an app's home tab}
     *
     * @param blocks up to 100
     */
    public static HomeView home(Block... blocks) {
        return HomeView.builder(List.of(blocks)).build();
    }
}
