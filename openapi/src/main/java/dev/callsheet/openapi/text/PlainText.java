package dev.callsheet.openapi.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A description in plain text, in which only code is marked, with backticks. It has no control characters and no backtick without
 * another.
 *
 * @param summary the first sentence, in one line; empty if there is no text
 * @param rest what follows it, a line a paragraph; may be empty
 */
public record PlainText(String summary, String rest) {
    private static final int MOST = 15_000;
    private static final int MOST_READ = 200_000;
    private static final PlainText NONE = new PlainText("", "");

    public PlainText {
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(rest, "rest");
    }

    /** Returns a description, CommonMark or HTML, as plain text: of more than 15,000 characters the first sentences. */
    public static PlainText of(String description) {
        String read = description.substring(0, Math.min(description.length(), MOST_READ));
        List<String> paragraphs = new HtmlReader(Html.of(read)).read().paragraphs();
        if (paragraphs.isEmpty()) {
            return NONE;
        }
        String first = paragraphs.get(0);
        int end = Sentences.firstEnd(first);
        String summary = Sentences.cut(first.substring(0, end), MOST / 2);
        String rest = (first.substring(end).strip() + "\n"
                        + String.join("\n", paragraphs.subList(1, paragraphs.size())))
                .strip();
        return new PlainText(
                closed(summary), rest.isEmpty() ? "" : closed(Sentences.cut(rest, MOST - summary.length())));
    }

    /** Returns a text for something that has none, made of its name: {@code page_size} becomes {@code The page size.} */
    public static String ofName(String name) {
        return NameText.of(name);
    }

    /** Returns a text for a value of an enum that has none: {@code in_progress} becomes {@code In progress.} */
    public static String ofValue(String value) {
        return NameText.ofValue(value);
    }

    /** Returns a text for a method that has none: {@code Calls `GET /pets/{id}`.} */
    public static String ofMethod(String verb, String path) {
        String shown = Characters.seen(verb.toUpperCase(Locale.ROOT) + " " + path)
                .strip()
                .replace('`', '\'');
        return "Calls `" + shown + "`.";
    }

    /** Returns summary and rest as one text. */
    public String whole() {
        return rest.isEmpty() ? summary : summary + " " + rest;
    }

    private static String closed(String text) {
        return text.endsWith(":") || text.endsWith(";") ? text.substring(0, text.length() - 1) + "." : text;
    }
}
