package dev.callsheet.testkit.http;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import tools.jackson.core.JacksonException;

/** Parses JSON with messages for the authors of tests and clients. */
public final class JsonParsing {
    private JsonParsing() {}

    /**
     * Parses what a test or a spec says.
     *
     * @param what names the text in the message
     * @throws IllegalArgumentException if the text is not valid JSON
     */
    public static JsonValue parseGiven(String what, String json) {
        try {
            return JsonText.parse(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    what + " is not valid JSON: " + reason(e) + ". Text: " + Excerpt.of(json), e);
        }
    }

    /** Returns why text is not valid JSON, on one line and without the position, which says little about a short text. */
    public static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        int place = message.indexOf(" (start marker at ");
        return (place < 0 ? message : message.substring(0, place)).replaceAll("\\s+", " ");
    }
}
