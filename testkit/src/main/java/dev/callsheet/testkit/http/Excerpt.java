package dev.callsheet.testkit.http;

/** Shortens received text for messages. */
public final class Excerpt {
    private static final int LENGTH = 80;

    private Excerpt() {}

    /** Returns the text, cut after 80 characters. */
    public static String of(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "...";
    }
}
