package dev.callsheet.language.model;

/** What can be wrong with a request, so that the server fails it with an error code. */
public enum RequestError implements SpecWord {
    /** No method has the path. */
    UNKNOWN_METHOD("unknownMethod", "No method has the path of the request."),
    /** The method with the path has another HTTP verb. */
    WRONG_VERB("wrongVerb", "The method with this path has another HTTP verb."),
    /** The method needs a token, and there is none. */
    MISSING_TOKEN("missingToken", "The method needs a token, and the request has none."),
    /** The token is not accepted. */
    INVALID_TOKEN("invalidToken", "The token is not accepted."),
    /** A required parameter is missing. */
    MISSING_PARAMETER("missingParameter", "A required parameter is missing. `{param}` stands for its name."),
    /** The value of a parameter is not valid. */
    INVALID_PARAMETER("invalidParameter", "The value of a parameter is not valid. `{param}` stands for its name."),
    /** A path, query, form or multipart body is malformed. */
    INVALID_FORM("invalidForm", "The path, query, form, or multipart body is malformed."),
    /** A JSON body is malformed. */
    INVALID_JSON("invalidJson", "The JSON body is malformed."),
    /** A JSON body is not an object. */
    NOT_A_JSON_OBJECT("notAJsonObject", "The JSON body is not an object."),
    /** There is a body but no Content-Type header. */
    MISSING_CONTENT_TYPE("missingContentType", "The request has a body but no Content-Type header."),
    /** A body of this Content-Type cannot send parameters. */
    INVALID_CONTENT_TYPE("invalidContentType", "A body of this Content-Type cannot send parameters."),
    /** The body is too large. */
    BODY_TOO_LARGE("bodyTooLarge", "The body is too large.");

    /** Stands for the name of a parameter in the codes for {@link #MISSING_PARAMETER} and {@link #INVALID_PARAMETER}. */
    public static final String PARAMETER = "{param}";

    private final String word;
    private final String meaning;

    RequestError(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String meaning() {
        return meaning;
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
