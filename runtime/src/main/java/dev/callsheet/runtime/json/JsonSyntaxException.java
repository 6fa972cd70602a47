package dev.callsheet.runtime.json;

/**
 * Thrown if a text is not valid JSON. Its message names the place and never quotes the text, which may hold secrets.
 */
public final class JsonSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public JsonSyntaxException(String message) {
        super(message);
    }
}
