package dev.callsheet.runtime.json;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The kinds of value that a request can hold. Whoever treats them differently does so in a {@code switch} expression
 * without a default, so that a new kind does not compile before each of them has decided.
 */
public enum ValueKind {
    /** A string or an {@link OpenValue}. */
    TEXT(true),
    /** A number other than a {@code double} or {@code float}, or an {@link OpenNumber}. */
    NUMBER(true),
    /** A {@code double} or {@code float}, which may be infinite or not a number. */
    FLOATING(true),
    BOOLEAN(true),
    INSTANT(true),
    /** A date, time, UUID, URI or {@link Bytes}: a string in one form. */
    FORMATTED(true),
    JSON(false),
    /** A generated model that writes itself. */
    MODEL(false),
    LIST(false),
    MAP(false),
    /** Anything else: it cannot be written as text or JSON. */
    OTHER(false);

    private final boolean plain;

    ValueKind(boolean plain) {
        this.plain = plain;
    }

    /** Returns the kind of a value. */
    public static ValueKind of(Object value) {
        if (value instanceof String || value instanceof OpenValue) {
            return TEXT;
        } else if (value instanceof Double || value instanceof Float) {
            return FLOATING;
        } else if (value instanceof Number || value instanceof OpenNumber) {
            return NUMBER;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        } else if (value instanceof Instant || value instanceof EpochTime) {
            return INSTANT;
        } else if (value instanceof Temporal
                || value instanceof UUID
                || value instanceof URI
                || value instanceof Bytes) {
            return FORMATTED;
        } else if (value instanceof Json) {
            return JSON;
        } else if (value instanceof JsonWritable) {
            return MODEL;
        } else if (value instanceof Collection) {
            return LIST;
        }
        return value instanceof Map ? MAP : OTHER;
    }

    /** Returns whether {@link PlainText} writes values of this kind. */
    public boolean isPlain() {
        return plain;
    }
}
