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

/**
 * What a {@linkplain BlockKit#richText rich text block} holds, in one line each, for static import:
 *
 * <pre>{@code
 * richText(paragraph(bold("Trap 3"), text(" is full, "), user("U0123ABCD")), bullets(paragraph(text("Empty it"))))
 * }</pre>
 */
public final class RichText {
    private RichText() {}

    // What a rich text block holds

    /**
     * {@return a paragraph}
     *
     * @param parts the runs of text
     */
    public static RichTextSection paragraph(RichTextPart... parts) {
        return RichTextSection.builder(List.of(parts)).build();
    }

    /**
     * {@return a list with bullets}
     *
     * @param entries made by {@link #paragraph}
     */
    public static RichTextList bullets(RichTextSection... entries) {
        return list(RichTextListStyle.BULLET, entries);
    }

    /**
     * {@return a numbered list}
     *
     * @param entries made by {@link #paragraph}
     */
    public static RichTextList numbers(RichTextSection... entries) {
        return list(RichTextListStyle.ORDERED, entries);
    }

    /**
     * {@return a quotation}
     *
     * @param parts the runs of text
     */
    public static RichTextQuote quote(RichTextPart... parts) {
        return RichTextQuote.builder(List.of(parts)).build();
    }

    /**
     * {@return lines of code}
     *
     * @param code the code, with its line breaks
     */
    public static RichTextPreformatted codeBlock(String code) {
        return RichTextPreformatted.builder(List.of(text(code))).build();
    }

    // Runs of text

    /**
     * {@return plain letters}
     *
     * @param text the text
     */
    public static RichTextRun text(String text) {
        return RichTextRun.builder(text).build();
    }

    /**
     * {@return bold letters}
     *
     * @param text the text
     */
    public static RichTextRun bold(String text) {
        return RichTextRun.builder(text)
                .style(RichTextStyle.builder().bold(true).build())
                .build();
    }

    /**
     * {@return slanted letters}
     *
     * @param text the text
     */
    public static RichTextRun italic(String text) {
        return RichTextRun.builder(text)
                .style(RichTextStyle.builder().italic(true).build())
                .build();
    }

    /**
     * {@return letters with a line through them}
     *
     * @param text the text
     */
    public static RichTextRun strike(String text) {
        return RichTextRun.builder(text)
                .style(RichTextStyle.builder().strike(true).build())
                .build();
    }

    /**
     * {@return letters of one width}
     *
     * @param text the text
     */
    public static RichTextRun code(String text) {
        return RichTextRun.builder(text)
                .style(RichTextStyle.builder().code(true).build())
                .build();
    }

    /**
     * {@return a link}
     *
     * @param url where it leads
     * @param text what people see
     */
    public static RichTextLink link(String url, String text) {
        return RichTextLink.builder(url).text(text).build();
    }

    /**
     * {@return a mention of a person}
     *
     * @param userId such as {@code U0123ABCD}
     */
    public static RichTextUser user(String userId) {
        return RichTextUser.builder(userId).build();
    }

    /**
     * {@return a mention of a user group}
     *
     * @param usergroupId such as {@code S0123ABCD}
     */
    public static RichTextUsergroup usergroup(String usergroupId) {
        return RichTextUsergroup.builder(usergroupId).build();
    }

    /**
     * {@return a mention of a channel}
     *
     * @param channelId such as {@code C0123ABCD}
     */
    public static RichTextChannel channel(String channelId) {
        return RichTextChannel.builder(channelId).build();
    }

    /**
     * {@return an emoji}
     *
     * @param name without colons, such as {@code ghost}
     */
    public static RichTextEmoji emoji(String name) {
        return RichTextEmoji.builder(name).build();
    }

    /**
     * {@return a call to many}
     *
     * @param range whom it reaches
     */
    public static RichTextBroadcast broadcast(BroadcastRange range) {
        return RichTextBroadcast.builder().range(range).build();
    }

    private static RichTextList list(RichTextListStyle style, RichTextSection... entries) {
        return RichTextList.builder(List.of(entries)).style(style).build();
    }
}
