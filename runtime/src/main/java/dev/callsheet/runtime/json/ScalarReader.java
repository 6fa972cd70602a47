package dev.callsheet.runtime.json;

import org.jspecify.annotations.Nullable;

/** Reads plain values. One class for all kinds, because each class slows down a cold start. */
final class ScalarReader<T> implements JsonReader<T> {
    enum Kind {
        STRING,
        BOOLEAN,
        INTEGER,
        LONG,
        NUMBER,
        DECIMAL,
        DATE,
        DATETIME,
        DATETIME_RFC2822,
        TIME,
        INSTANT,
        INSTANT_MILLIS,
        INSTANT_MICROS,
        UUID,
        URI,
        BYTES,
        JSON
    }

    private final Kind kind;

    ScalarReader(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String nothing() {
        return kind == Kind.JSON ? "{}" : "null";
    }

    @Override
    @SuppressWarnings("unchecked") // each constant of JsonReader names the type of its kind
    public @Nullable T read(JsonInput in) {
        return (T) readKind(in);
    }

    private @Nullable Object readKind(JsonInput in) {
        return switch (kind) {
            case STRING -> in.string();
            case BOOLEAN -> in.bool();
            case INTEGER -> in.integer();
            case LONG -> in.longInteger();
            case NUMBER -> in.number();
            case DECIMAL -> in.decimal();
            case DATE -> in.date();
            case DATETIME -> in.dateTime();
            case DATETIME_RFC2822 -> in.dateTimeRfc2822();
            case TIME -> in.time();
            case INSTANT -> in.instant();
            case INSTANT_MILLIS -> in.instantMillis();
            case INSTANT_MICROS -> in.instantMicros();
            case UUID -> in.uuid();
            case URI -> in.uri();
            case BYTES -> in.bytes();
            case JSON -> in.json();
        };
    }
}
