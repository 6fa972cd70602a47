package dev.callsheet.language.model;

/** What can be wrong with a request, so that the server fails it with an error code. */
public enum RequestError {
    /** No method has the path. */
    UNKNOWN_METHOD("unknownMethod"),
    /** The method with the path has another HTTP verb. */
    WRONG_VERB("wrongVerb"),
    /** The method needs a token, and there is none. */
    MISSING_TOKEN("missingToken"),
    /** The token is not accepted. */
    INVALID_TOKEN("invalidToken"),
    /** A required parameter is missing. */
    MISSING_PARAMETER("missingParameter"),
    /** The value of a parameter is not valid. */
    INVALID_PARAMETER("invalidParameter"),
    /** A path, query, form or multipart body is malformed. */
    INVALID_FORM("invalidForm"),
    /** A JSON body is malformed. */
    INVALID_JSON("invalidJson"),
    /** A JSON body is not an object. */
    NOT_A_JSON_OBJECT("notAJsonObject"),
    /** There is a body but no Content-Type header. */
    MISSING_CONTENT_TYPE("missingContentType"),
    /** A body of this Content-Type cannot send parameters. */
    INVALID_CONTENT_TYPE("invalidContentType"),
    /** The body is too large. */
    BODY_TOO_LARGE("bodyTooLarge");

    /** Stands for the name of a parameter in the codes for {@link #MISSING_PARAMETER} and {@link #INVALID_PARAMETER}. */
    public static final String PARAMETER = "{param}";

    private final String word;

    RequestError(String word) {
        this.word = word;
    }

    /** Returns the key for it in a spec. */
    public String word() {
        return word;
    }

    /** Returns whether its codes may name the parameter. */
    public boolean isAboutParameter() {
        return switch (this) {
            case MISSING_PARAMETER, INVALID_PARAMETER -> true;
            case UNKNOWN_METHOD,
                    WRONG_VERB,
                    MISSING_TOKEN,
                    INVALID_TOKEN,
                    INVALID_FORM,
                    INVALID_JSON,
                    NOT_A_JSON_OBJECT,
                    MISSING_CONTENT_TYPE,
                    INVALID_CONTENT_TYPE,
                    BODY_TOO_LARGE -> false;
        };
    }
}
