package dev.callsheet.language.model;

/** Where a parameter is sent in a request. */
public enum Location implements SpecWord {
    /** A part of the path. */
    PATH("path", "In the path, which names it."),
    /** In the query. */
    QUERY("query", "In the query."),
    /** A header. */
    HEADER("header", "As a header."),
    /** A cookie. */
    COOKIE("cookie", "As a cookie."),
    /** A part of the body. */
    BODY("body", "In the body."),
    /** The whole body. No parameter can say so: it is the {@code body} of its method. */
    WHOLE_BODY("whole body", "As the body.");

    private final String word;
    private final String meaning;

    Location(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Returns where a parameter is sent by default. */
    public static Location usual(HttpVerb verb, String path, String parameter) {
        if (path.contains("{" + parameter + "}") || path.contains("{" + parameter + "+}")) {
            return PATH;
        }
        return verb.hasBody() ? BODY : QUERY;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
