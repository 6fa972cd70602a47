package dev.callsheet.openapi.operation;

import java.util.Locale;
import java.util.Set;

/**
 * A media type of the document.
 *
 * @param text the type in lowercase, without its parameters
 */
record MediaType(String text) {
    private static final Set<String> LINES = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonl",
            "application/jsonlines",
            "application/x-jsonlines",
            "application/json-lines",
            "application/stream+json",
            "application/x-json-stream");
    private static final Set<String> TEXTS = Set.of(
            "application/yaml",
            "application/x-yaml",
            "application/javascript",
            "application/graphql",
            "application/sql",
            "application/jwt",
            "application/jose",
            "application/toml");

    /** What is made of bodies of a media type; the earlier one is preferred. */
    enum Kind {
        JSON,
        MULTIPART,
        FORM,
        EVENTS,
        LINES,
        TEXT,
        XML,
        BINARY
    }

    static MediaType of(String written) {
        return new MediaType(written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    Kind kind() {
        if (LINES.contains(text)) {
            return Kind.LINES;
        } else if (isJson()) {
            return Kind.JSON;
        } else if (text.startsWith("multipart/")) {
            return Kind.MULTIPART;
        } else if (text.equals("application/x-www-form-urlencoded")) {
            return Kind.FORM;
        } else if (text.equals("text/event-stream")) {
            return Kind.EVENTS;
        } else if (text.endsWith("/xml") || text.endsWith("+xml")) {
            return Kind.XML;
        } else if (text.startsWith("text/") || text.endsWith("+yaml") || TEXTS.contains(text)) {
            return Kind.TEXT;
        }
        return Kind.BINARY;
    }

    private boolean isJson() {
        return text.endsWith("/json") || text.endsWith("+json") || text.equals("application/x-json");
    }

    /** Returns whether it stands for others: {@code image/*}. */
    boolean isRange() {
        return text.contains("*") || text.isEmpty();
    }

    /** Returns whether it is the media type that JSON has anyway. */
    boolean isPlainJson() {
        return text.equals("application/json");
    }

    /** Returns whether it can be the value of a header. */
    boolean isValid() {
        return text.matches("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+");
    }
}
