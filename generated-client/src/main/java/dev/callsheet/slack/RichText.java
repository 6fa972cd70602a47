package dev.callsheet.slack;

import dev.callsheet.slack.model.BroadcastRange;
import dev.callsheet.slack.model.RichTextBroadcast;
import dev.callsheet.slack.model.RichTextChannel;
import dev.callsheet.slack.model.RichTextEmoji;
import dev.callsheet.slack.model.RichTextLink;
import dev.callsheet.slack.model.RichTextList;
import dev.callsheet.slack.model.RichTextListStyle;
import dev.callsheet.slack.model.RichTextPart;
import dev.callsheet.slack.model.RichTextPreformatted;
import dev.callsheet.slack.model.RichTextQuote;
import dev.callsheet.slack.model.RichTextRun;
import dev.callsheet.slack.model.RichTextSection;
import dev.callsheet.slack.model.RichTextStyle;
import dev.callsheet.slack.model.RichTextUser;
import dev.callsheet.slack.model.RichTextUsergroup;
import java.util.List;
import java.util.function.Consumer;

/**
 * Factory methods for the elements of a {@linkplain BlockKit#richText rich text block}, meant for static import:
 *
 * <pre>{@code
 * richText(paragraph(bold("Trap 3"), text(" is full, "), user("U0123ABCD")), bullets(paragraph(text("Empty it"))))
 * }</pre>
 */
public final class RichText {
    private RichText() {}

    // Elements of a rich text block

    /**
     * {@return a paragraph}
     *
     * @param parts text, links, mentions and emoji
     */
    public static RichTextSection paragraph(RichTextPart... parts) {
        return paragraph(List.of(parts));
    }

    /**
     * {@return a paragraph}
     *
     * @param parts text, links, mentions and emoji
     */
    public static RichTextSection paragraph(List<? extends RichTextPart> parts) {
        return RichTextSection.builder(parts).build();
    }

    /**
     * {@return a bulleted list}
     *
     * @param entries created by {@link #paragraph}
     */
    public static RichTextList bullets(RichTextSection... entries) {
        return bullets(List.of(entries));
    }

    /**
     * {@return a bulleted list}
     *
     * @param entries created by {@link #paragraph}
     */
    public static RichTextList bullets(List<RichTextSection> entries) {
        return list(RichTextListStyle.BULLET, entries);
    }

    /**
     * {@return a numbered list}
     *
     * @param entries created by {@link #paragraph}
     */
    public static RichTextList numbers(RichTextSection... entries) {
        return numbers(List.of(entries));
    }

    /**
     * {@return a numbered list}
     *
     * @param entries created by {@link #paragraph}
     */
    public static RichTextList numbers(List<RichTextSection> entries) {
        return list(RichTextListStyle.ORDERED, entries);
    }

    /**
     * {@return a block quote}
     *
     * @param parts text, links, mentions and emoji
     */
    public static RichTextQuote quote(RichTextPart... parts) {
        return quote(List.of(parts));
    }

    /**
     * {@return a block quote}
     *
     * @param parts text, links, mentions and emoji
     */
    public static RichTextQuote quote(List<? extends RichTextPart> parts) {
        return RichTextQuote.builder(parts).build();
    }

    /**
     * {@return a code block}
     *
     * @param code the code, line breaks included
     */
    public static RichTextPreformatted codeBlock(String code) {
        return RichTextPreformatted.builder(List.of(text(code))).build();
    }

    // Parts of a paragraph or quote

    /**
     * {@return unformatted text}
     *
     * @param text the text
     */
    public static RichTextRun text(String text) {
        return RichTextRun.builder(text).build();
    }

    /**
     * {@return bold text}
     *
     * @param text the text
     */
    public static RichTextRun bold(String text) {
        return styled(text, style -> style.bold(true));
    }

    /**
     * {@return italic text}
     *
     * @param text the text
     */
    public static RichTextRun italic(String text) {
        return styled(text, style -> style.italic(true));
    }

    /**
     * {@return text with a strikethrough}
     *
     * @param text the text
     */
    public static RichTextRun strike(String text) {
        return styled(text, style -> style.strike(true));
    }

    /**
     * {@return inline code}
     *
     * @param text the text
     */
    public static RichTextRun code(String text) {
        return styled(text, style -> style.code(true));
    }

    /**
     * {@return a link}
     *
     * @param url the target of the link
     * @param text the text that users see
     */
    public static RichTextLink link(String url, String text) {
        return RichTextLink.builder(url).text(text).build();
    }

    /**
     * {@return a mention of a user}
     *
     * @param userId the user's ID, such as {@code U0123ABCD}
     */
    public static RichTextUser user(String userId) {
        return RichTextUser.builder(userId).build();
    }

    /**
     * {@return a mention of a user group}
     *
     * @param usergroupId the user group's ID, such as {@code S0123ABCD}
     */
    public static RichTextUsergroup usergroup(String usergroupId) {
        return RichTextUsergroup.builder(usergroupId).build();
    }

    /**
     * {@return a mention of a channel}
     *
     * @param channelId the channel's ID, such as {@code C0123ABCD}
     */
    public static RichTextChannel channel(String channelId) {
        return RichTextChannel.builder(channelId).build();
    }

    /**
     * {@return an emoji}
     *
     * @param name the name without colons, such as {@code ghost}
     */
    public static RichTextEmoji emoji(String name) {
        return RichTextEmoji.builder(name).build();
    }

    /**
     * {@return a mention of a whole audience, such as {@code @here}}
     *
     * @param range the audience
     */
    public static RichTextBroadcast broadcast(BroadcastRange range) {
        return RichTextBroadcast.builder().range(range).build();
    }

    private static RichTextRun styled(String text, Consumer<RichTextStyle.Builder> choice) {
        RichTextStyle.Builder style = RichTextStyle.builder();
        choice.accept(style);
        return RichTextRun.builder(text).style(style.build()).build();
    }

    private static RichTextList list(RichTextListStyle style, List<RichTextSection> entries) {
        return RichTextList.builder(entries).style(style).build();
    }
}
