package dev.callsheet.openapi.text;

import java.util.Objects;

/**
 * A description in plain text, in which only code is marked, with backticks.
 *
 * @param summary the first sentence, in one line; empty if there is no text
 * @param rest what follows it; may be empty, may have paragraphs
 */
public record PlainText(String summary, String rest) {
    public PlainText {
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(rest, "rest");
    }

    /** Returns a description, CommonMark or HTML, as plain text. */
    public static PlainText of(String description) {
        throw new UnsupportedOperationException();
    }

    /** Returns a text for something that has none, made of its name: {@code page_size} becomes {@code The page size.} */
    public static String ofName(String name) {
        throw new UnsupportedOperationException();
    }

    /** Returns summary and rest as one text. */
    public String whole() {
        return rest.isEmpty() ? summary : summary + " " + rest;
    }
}
