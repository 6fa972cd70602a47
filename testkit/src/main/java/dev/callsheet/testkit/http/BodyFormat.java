package dev.callsheet.testkit.http;

import org.jspecify.annotations.Nullable;

/** How a request body sends parameters. */
enum BodyFormat {
    /** As parts, RFC 7578. */
    MULTIPART,
    /** As percent-encoded pairs. */
    FORM,
    /** As members of an object. */
    JSON,
    /** Not at all: the body is content of another kind. */
    OTHER;

    /** Returns the format of a Content-Type header, {@code OTHER} if there is none. */
    static BodyFormat of(@Nullable String contentType) {
        String word = HeaderValue.parse(contentType == null ? "" : contentType).word();
        if (word.endsWith("+json")) {
            return JSON;
        }
        return switch (word) {
            case "multipart/form-data" -> MULTIPART;
            case "application/x-www-form-urlencoded" -> FORM;
            case "application/json" -> JSON;
            default -> OTHER;
        };
    }
}
