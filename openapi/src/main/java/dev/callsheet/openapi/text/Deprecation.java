package dev.callsheet.openapi.text;

import java.util.Arrays;
import java.util.Locale;

/** What is said of something that a document marks as deprecated, without saying what to use instead. */
public final class Deprecation {
    private static final String GENERAL = "The API has marked it as deprecated.";

    private Deprecation() {}

    /** Returns the sentence of a description that is about the deprecation; a general one if there is none. */
    public static String of(String description) {
        String text = PlainText.of(description).whole();
        return Arrays.stream(text.split("(?<=[.!?])\\s+"))
                .filter(sentence -> sentence.toLowerCase(Locale.ROOT).contains("deprecated"))
                .findFirst()
                .orElse(GENERAL);
    }
}
