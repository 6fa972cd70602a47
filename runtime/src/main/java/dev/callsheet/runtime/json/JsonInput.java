package dev.callsheet.runtime.json;

import dev.callsheet.runtime.collection.OrderedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The JSON of one answer, read from front to back. Reads what servers really send: digits in a string as a number and a
 * number as a string; and, each recorded as a problem, 0, 1 and their like as booleans, a lone value as a list of one,
 * {@code []}, {@code ""} and {@code false} in place of an object or map as absent, a null or wrong element of a list or
 * map as not there, any other part of a wrong type as absent. For one thread.
 */
public final class JsonInput {
    /** There is no further field. */
    public static final int END = -1;

    private final byte[] source;
    private final int from;
    private final JsonParser parser;
    private final @Nullable UnknownFields top;
    private final @Nullable JsonBinding binding;
    private final Problems problems;
    private final String base;
    private @Nullable FieldNames topNames;
    private FieldNames names = FieldNames.NONE;
    private boolean inObject;

    private JsonInput(
            byte[] source,
            int from,
            int to,
            @Nullable UnknownFields top,
            @Nullable JsonBinding binding,
            Problems problems,
            String base) {
        this.source = source;
        this.from = from;
        this.parser = Jackson.parser(source, from, to);
        this.top = top;
        this.binding = binding;
        this.problems = problems;
        this.base = base;
    }

    /**
     * An input before its first byte.
     *
     * @param utf8 the text, which must not change any more; a byte order mark is passed over
     * @param top takes the fields at the top that the reader does not know; null where nobody does
     * @param binding what {@link Json} parts of the answer are read with; null for the default
     * @throws IllegalArgumentException where the text is not UTF-8
     */
    public static JsonInput of(byte[] utf8, @Nullable UnknownFields top, @Nullable JsonBinding binding) {
        return new JsonInput(utf8, Jackson.start(utf8), utf8.length, top, binding, new Problems(), "");
    }

    /**
     * Reads the whole text as one value and closes the input.
     *
     * @return null where the value is null or of another kind
     * @throws IllegalArgumentException where the text is no JSON; the message does not quote it
     */
    public <T> @Nullable T document(JsonReader<T> reader) {
        try (parser) {
            if (parser.nextToken() == null) {
                throw Jackson.empty();
            }
            T value = reader.read(this);
            Jackson.end(parser);
            return value;
        } catch (JacksonException fault) {
            throw Jackson.translate(fault);
        }
    }

    /** What was not as expected so far. */
    public List<DecodeProblem> problems() {
        return problems.list();
    }

    /** Returns the whole text, without its byte order mark; valid JSON once {@link #document} has returned. */
    public Json whole() {
        return new Json(from == 0 ? source : Arrays.copyOfRange(source, from, source.length), binding);
    }

    /** The names that the object at the top was read by; null where it was not read field by field. */
    public @Nullable FieldNames topNames() {
        return topNames;
    }

    /**
     * Goes on to the value of the next field that has one of these names. Others are passed over; at the top of an
     * answer they go to its {@link UnknownFields}.
     *
     * @return the index of the name, or {@link #END}
     */
    public int nextField(FieldNames names) {
        if (topNames == null && top != null) {
            topNames = names;
        }
        int index;
        while ((index = parser.nextNameMatch(names.matcher)) < 0) {
            if (index != PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                return END;
            }
            passOver();
        }
        parser.nextToken();
        return index;
    }

    /** As {@link #nextField(FieldNames)}, with the names of the reader of the object. */
    public int nextField() {
        return nextField(names);
    }

    /** Reads an object that was just started to its end, with names for {@link #nextField()}. */
    <T> T within(FieldNames inside, Function<JsonInput, T> fields) {
        FieldNames outside = names;
        names = inside;
        T value = fields.apply(this);
        names = outside;
        return value;
    }

    private void passOver() {
        if (top != null && parser.streamReadContext().getParent().inRoot()) {
            String name = parser.currentName();
            parser.nextToken();
            top.read(name, this);
        } else {
            parser.nextToken();
        }
        parser.skipChildren();
    }

    /** Returns whether the current value is a string. */
    public boolean isString() {
        return parser.currentTokenId() == JsonTokenId.ID_STRING;
    }

    /** A text; a number as it is written. Null where it is null or wrong. */
    public @Nullable String string() {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_STRING, JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> parser.getString();
            default -> absent("a string");
        };
    }

    /** A boolean; null where it is null or wrong. */
    public @Nullable Boolean bool() {
        int token = parser.currentTokenId();
        if (token == JsonTokenId.ID_TRUE) {
            return true;
        } else if (token == JsonTokenId.ID_FALSE) {
            return false;
        } else if (token == JsonTokenId.ID_STRING || token == JsonTokenId.ID_NUMBER_INT) {
            Boolean value = Numbers.bool(parser.getString());
            if (value != null) {
                problem("a boolean");
                return value;
            }
        }
        return absent("a boolean");
    }

    /** A whole number of 32 bits; null where it is null or wrong. */
    public @Nullable Integer integer() {
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT) {
            return parser.getIntValue();
        }
        BigDecimal number = decimal();
        Long value = number == null ? null : Numbers.whole(number);
        if (value == null || value != value.intValue()) {
            return absent("a whole number of 32 bits");
        }
        return value.intValue();
    }

    /** A whole number of 64 bits; null where it is null or wrong. */
    public @Nullable Long longInteger() {
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        BigDecimal number = decimal();
        Long value = number == null ? null : Numbers.whole(number);
        return value != null ? value : absent("a whole number of 64 bits");
    }

    /** A number; null where it is null or wrong. */
    public @Nullable Double number() {
        double value = Double.NaN;
        if (isNumber()) {
            value = parser.getDoubleValue();
        } else if (parser.currentTokenId() == JsonTokenId.ID_STRING) {
            BigDecimal number = Numbers.parse(parser.getString());
            value = number == null ? Double.NaN : number.doubleValue();
        }
        return Double.isFinite(value) ? Double.valueOf(value) : absent("a number");
    }

    /** Seconds since 1970, with or without a fraction; null where it is null or wrong. */
    public @Nullable Instant instant() {
        return instant(0);
    }

    /** Milliseconds since 1970; null where it is null or wrong. */
    public @Nullable Instant instantMillis() {
        return instant(3);
    }

    private @Nullable Instant instant(int decimals) {
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                && Numbers.isCommon(parser.getLongValue())) {
            long value = parser.getLongValue();
            return decimals == 0 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
        }
        BigDecimal number = decimal();
        Instant value = number == null ? null : Numbers.instant(number, decimals);
        return value != null ? value : absent("a time in epoch " + (decimals == 0 ? "seconds" : "milliseconds"));
    }

    /** Any value, kept as it is; null where it is null. */
    public @Nullable Json json() {
        if (parser.currentTokenId() == JsonTokenId.ID_NULL) {
            return null;
        }
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return slice(start);
    }

    /** The bytes from an offset to the end of the current token. */
    private Json slice(long start) {
        parser.finishToken();
        long end = parser.currentLocation().getByteOffset();
        return new Json(Arrays.copyOfRange(source, from + (int) start, from + (int) end), binding);
    }

    /** What the reader makes of the value; null where it is null or wrong. */
    public <T> @Nullable T read(JsonReader<T> reader) {
        return reader.read(this);
    }

    /** An immutable list; empty where it is null or wrong. */
    public <T> List<T> list(JsonReader<T> element) {
        if (parser.currentTokenId() != JsonTokenId.ID_START_ARRAY) {
            return lone(element);
        }
        List<T> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            T value = present(element);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private <T> List<T> lone(JsonReader<T> element) {
        if (parser.currentTokenId() == JsonTokenId.ID_NULL) {
            return List.of();
        }
        problem("a list");
        T value = element.read(this);
        return value == null ? List.of() : List.of(value);
    }

    /** An immutable map in the order of the text; empty where it is null or wrong. */
    public <T> Map<String, T> map(JsonReader<T> value) {
        if (!startObject()) {
            return Map.of();
        }
        LinkedHashMap<String, T> values = new LinkedHashMap<>();
        String name;
        while ((name = parser.nextName()) != null) {
            parser.nextToken();
            T present = present(value);
            if (present != null) {
                values.put(name, present);
            }
        }
        return OrderedMap.of(values);
    }

    /** An element, where a null is a problem. */
    private <T> @Nullable T present(JsonReader<T> element) {
        if (parser.currentTokenId() == JsonTokenId.ID_NULL) {
            problem("a value");
            return null;
        }
        return element.read(this);
    }

    /** The value of a field that is never absent, or its empty value where the server broke its word. */
    public <T> T always(@Nullable T value, String name, T empty) {
        if (value != null) {
            return value;
        }
        String object = path();
        problems.add(object.isEmpty() ? name : object + "." + name, "expected a value, found none");
        return empty;
    }

    /** Whether the value is an object, whose fields can be read now; a wrong one is recorded. */
    public boolean startObject() {
        if (inObject) {
            inObject = false;
            return true;
        }
        if (parser.currentTokenId() == JsonTokenId.ID_START_OBJECT) {
            return true;
        }
        absent("an object");
        return false;
    }

    /** Reads the object that was just started, as what one of its fields says it is. */
    <T> @Nullable T variant(UnionReader<T> union) {
        long start = parser.currentTokenLocation().getByteOffset();
        String name = parser.nextName();
        if (union.discriminator().equals(name) && parser.nextToken() == JsonToken.VALUE_STRING) {
            JsonReader<? extends T> reader = union.variant().apply(parser.getString());
            if (reader != null) {
                inObject = true;
                return reader.read(this);
            }
        }
        return laterVariant(union, start, name);
    }

    /** Reads an object again from its start, now that its kind may stand anywhere in it, or nowhere. */
    private <T> @Nullable T laterVariant(UnionReader<T> union, long start, @Nullable String firstName) {
        String kind = null;
        for (String name = firstName; name != null; name = parser.nextName()) {
            JsonToken token =
                    parser.currentToken() == JsonToken.PROPERTY_NAME ? parser.nextToken() : parser.currentToken();
            if (name.equals(union.discriminator()) && token == JsonToken.VALUE_STRING) {
                kind = parser.getString();
            }
            parser.skipChildren();
        }
        Json object = slice(start);
        JsonReader<? extends T> reader = kind == null ? null : union.variant().apply(kind);
        if (reader == null) {
            if (kind == null) {
                problem("an object with a " + union.discriminator());
            }
            return union.unknown().apply(object);
        }
        int end = from + (int) parser.currentLocation().getByteOffset();
        return new JsonInput(source, from + (int) start, end, null, binding, problems, path()).document(reader);
    }

    private boolean isNumber() {
        int token = parser.currentTokenId();
        return token == JsonTokenId.ID_NUMBER_INT || token == JsonTokenId.ID_NUMBER_FLOAT;
    }

    private @Nullable BigDecimal decimal() {
        if (isNumber()) {
            return parser.getDecimalValue();
        }
        return parser.currentTokenId() == JsonTokenId.ID_STRING ? Numbers.parse(parser.getString()) : null;
    }

    /** Passes over a value that is null, or wrong, which is recorded. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // null is of any type
    private <T> @Nullable T absent(String expected) {
        if (parser.currentTokenId() != JsonTokenId.ID_NULL) {
            problem(expected);
            parser.skipChildren();
        }
        return null;
    }

    private void problem(String expected) {
        problems.add(path(), "expected " + expected + ", found " + found());
    }

    /** The kind of the value, not the value: it may be a secret. */
    private String found() {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_STRING -> parser.getStringLength() == 0 ? "an empty string" : "a string";
            case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> "a number";
            case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> "a boolean";
            case JsonTokenId.ID_NULL -> "null";
            case JsonTokenId.ID_START_ARRAY, JsonTokenId.ID_END_ARRAY -> "a list";
            default -> "an object";
        };
    }

    /** Where the current value is. At the start of an object or list the parser is inside already. */
    private String path() {
        TokenStreamContext context = parser.streamReadContext();
        boolean inside =
                parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY;
        StringBuilder path = new StringBuilder(base);
        Problems.append(path, inside ? context.getParent() : context);
        return path.toString();
    }
}
