package dev.callsheet.openapi.text;

import java.util.regex.Pattern;

/** Keeps characters out of texts that nobody sees, that turn the direction of others, or that are half of a pair. */
final class Characters {
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cs}\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff0-\\uffff&&[^\\ufffd]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    private Characters() {}

    /** Returns text in one line, with single spaces. */
    static String seen(String text) {
        return SPACES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ");
    }
}
