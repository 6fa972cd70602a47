package dev.callsheet.runtime.json;

import dev.callsheet.runtime.collection.OrderedMap;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The JSON of one response, read from front to back. It is lenient about what servers send. A number in a string is
 * read as a number, and a number as a string. The rest is read as far as possible and recorded as a problem: 0 and 1,
 * also in strings, as booleans; a single value as a list of one; {@code []}, {@code ""} and {@code false} in place of
 * an object or map as absent; a null or wrong element of a list or map as left out; any other wrong value as absent.
 * For one thread.
 */
public final class JsonInput {
    /** The object has no further field. */
    public static final int END = -1;

    private static final String DATE_TIME = "a date and time with an offset";

    private final TextBytes texts;
    private final byte[] source;
    private final int from;
    private final JsonParser parser;
    private final @Nullable UnknownFields top;
    private final @Nullable JsonBinding binding;
    private final Problems problems;
    private final String base;
    private @Nullable FieldNames topNames;
    private @Nullable String missingAtTop;
    private @Nullable String discriminator;
    private int unknownAtTop;
    private FieldNames inside = FieldNames.NONE;
    private int lastField = END;
    private boolean inObject;
    private @Nullable String tag;

    private JsonInput(
            TextBytes texts,
            byte[] source,
            int from,
            int to,
            @Nullable UnknownFields top,
            @Nullable JsonBinding binding,
            Problems problems,
            String base) {
        this.texts = texts;
        this.source = source;
        this.from = from;
        this.parser = Jackson.parser(source, from, to);
        this.top = top;
        this.binding = binding;
        this.problems = problems;
        this.base = base;
    }

    /**
     * Returns an input before its first byte.
     *
     * @param utf8 the text, which must not change afterwards; a byte order mark is skipped
     * @param top receives the fields of the top object that the reader does not know; null to skip them
     * @param binding what {@link Json} values of the response use; null for the default
     * @throws IllegalArgumentException if the text is not UTF-8
     */
    public static JsonInput of(byte[] utf8, @Nullable UnknownFields top, @Nullable JsonBinding binding) {
        return new JsonInput(
                new TextBytes(utf8), utf8, Jackson.start(utf8), utf8.length, top, binding, new Problems(), "");
    }

    /** Returns whether a text starts like an object. */
    public static boolean startsObject(byte[] utf8) {
        int at = Jackson.start(utf8);
        while (at < utf8.length && Character.isWhitespace(utf8[at])) {
            at++;
        }
        return at < utf8.length && utf8[at] == '{';
    }

    /**
     * Reads the whole text as one value and closes the input.
     *
     * @return null if the value is null or of another kind
     * @throws IllegalArgumentException if the text is not valid JSON; the message does not quote it
     */
    public <T> @Nullable T document(JsonReader<T> reader) {
        try (parser) {
            if (parser.nextToken() == null) {
                throw Jackson.empty();
            }
            T value = reader.read(this);
            Jackson.end(parser);
            return value;
        } catch (JacksonException failure) {
            throw Jackson.translate(failure);
        }
    }

    /** Returns the problems recorded so far. */
    public List<DecodeProblem> problems() {
        return problems.list();
    }

    /** Returns the whole text, without its byte order mark; valid JSON once {@link #document} has returned. */
    public Json whole() {
        return new Json(from == 0 ? source : Arrays.copyOfRange(source, from, source.length), binding);
    }

    /** Returns a field that the top object lacks although it is never absent; null if there is none. */
    @Nullable
    String missingAtTop() {
        return missingAtTop;
    }

    /** Returns the number of fields of the top object that its reader neither knows nor has a type for. */
    int unknownAtTop() {
        return unknownAtTop;
    }

    /** Returns the names with which the top object was read; null if it was not read field by field. */
    public @Nullable FieldNames topNames() {
        return topNames;
    }

    /**
     * Moves to the value of the next field that has one of these names. Other fields are skipped; those of the top
     * object go to its {@link UnknownFields}.
     *
     * @return the index of the name, or {@link #END}
     */
    public int nextField(FieldNames names) {
        return nextField(names, null);
    }

    /** Does the same as {@link #nextField(FieldNames)}, and gives other fields to the one that is passed. */
    public int nextField(FieldNames names, @Nullable UnknownFields unknown) {
        rememberTop(names);
        return next(names, unknown);
    }

    /** Does the same as {@link #nextField(FieldNames)}, with the names of the reader of the current object. */
    public int nextField() {
        return likelyNext(null);
    }

    /** Does the same as {@link #nextField()}, and gives other fields to the one that is passed. */
    public int nextField(UnknownFields unknown) {
        return likelyNext(unknown);
    }

    /** Compares the name that is expected next, and looks names up only if it is another one. */
    private int likelyNext(@Nullable UnknownFields unknown) {
        FieldNames.Expected expected = inside.expectedAfter(lastField);
        if (expected != null && parser.nextName(expected.name())) {
            parser.nextToken();
            lastField = expected.index();
            return lastField;
        }
        int index = expected == null
                ? next(inside, unknown)
                : rest(inside, parser.currentNameMatch(inside.matcher), unknown);
        if (index != END && index != inside.empty) {
            inside.expect(lastField, index);
        }
        lastField = index;
        return index;
    }

    private int next(FieldNames names, @Nullable UnknownFields unknown) {
        return rest(names, parser.nextNameMatch(names.matcher), unknown);
    }

    /** Moves to the value of the current field, or of the first after it that has one of these names. */
    private int rest(FieldNames names, int match, @Nullable UnknownFields unknown) {
        int index = match;
        while (index < 0) {
            if (index != PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                return END;
            }
            if (names.empty >= 0 && parser.currentName().isEmpty()) {
                index = names.empty;
            } else {
                passOver(unknown);
                index = parser.nextNameMatch(names.matcher);
            }
        }
        parser.nextToken();
        return index;
    }

    /** Reads an object that was just started, with the names that {@link #nextField()} uses. */
    <T> T within(FieldNames names, Function<JsonInput, T> fields) {
        rememberTop(names);
        FieldNames outside = inside;
        int fieldOutside = lastField;
        inside = names;
        lastField = END;
        T value = fields.apply(this);
        inside = outside;
        lastField = fieldOutside;
        return value;
    }

    private void rememberTop(FieldNames names) {
        if (topNames == null && top != null) {
            topNames = names;
        }
    }

    private void passOver(@Nullable UnknownFields unknown) {
        String name = parser.currentName();
        boolean atTop = parser.streamReadContext().getParent().inRoot();
        parser.nextToken();
        boolean taken = atTop && top != null && top.read(name, this);
        boolean kept = !taken && unknown != null && unknown.read(name, this);
        if (atTop && isUnknown(name, unknown, kept)) {
            unknownAtTop++;
        }
        if (!kept) {
            parser.skipChildren();
        }
    }

    /** Returns whether a field is unknown: it does not select the variant, and a collector knows what it leaves alone. */
    private boolean isUnknown(String name, @Nullable UnknownFields collector, boolean kept) {
        return !name.equals(discriminator) && (collector == null || (kept && !(collector instanceof ExtraFields)));
    }

    /** Returns whether the current value is null. */
    public boolean isNull() {
        return parser.currentTokenId() == JsonTokenId.ID_NULL;
    }

    /** Returns whether the current value is a string. */
    public boolean isString() {
        return parser.currentTokenId() == JsonTokenId.ID_STRING;
    }

    /** Returns whether the current value is an object. */
    public boolean isObject() {
        return parser.currentTokenId() == JsonTokenId.ID_START_OBJECT;
    }

    /** Returns whether the current value is a list. */
    public boolean isList() {
        return parser.currentTokenId() == JsonTokenId.ID_START_ARRAY;
    }

    /** Passes over the current value. */
    public void skip() {
        parser.skipChildren();
    }

    /** Reads a string, or a number as it is written. Returns null if the value is null or wrong. */
    public @Nullable String string() {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_STRING -> text();
            case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> parser.getString();
            default -> absent("a string");
        };
    }

    private String text() {
        String text = texts.read(from + (int) parser.currentTokenLocation().getByteOffset() + 1);
        return text != null ? text : parser.getString();
    }

    /** Reads a string, number or boolean as text. Returns null if the value is null or wrong. */
    public @Nullable String plain() {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_TRUE -> "true";
            case JsonTokenId.ID_FALSE -> "false";
            default -> string();
        };
    }

    /** Reads a boolean. Returns null if the value is null or wrong. */
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

    /** Reads a boolean. Returns what its absence means if the value is null or wrong. */
    public boolean bool(boolean absent) {
        Boolean value = bool();
        return value == null ? absent : value;
    }

    /** Reads an integer of 32 bits. Returns null if the value is null or wrong. */
    public @Nullable Integer integer() {
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT) {
            return parser.getIntValue();
        }
        BigDecimal number = digits();
        Long value = number == null ? null : Numbers.whole(number);
        if (value == null || value != value.intValue()) {
            return absent("a whole number of 32 bits");
        }
        return value.intValue();
    }

    /** Reads an integer of 64 bits. Returns null if the value is null or wrong. */
    public @Nullable Long longInteger() {
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        BigDecimal number = digits();
        Long value = number == null ? null : Numbers.whole(number);
        return value != null ? value : absent("a whole number of 64 bits");
    }

    /** Reads a number. Returns null if the value is null or wrong. */
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

    /** Reads a number with all its digits. Returns null if the value is null or wrong. */
    public @Nullable BigDecimal decimal() {
        BigDecimal number = digits();
        return number != null ? number : absent("a number");
    }

    /** Reads a date of RFC 3339; of a date and time only the date. Returns null if the value is null or wrong. */
    public @Nullable LocalDate date() {
        LocalDate date = text(TimeText::date);
        TemporalAccessor time = date == null ? text(TimeText::dateTime) : null;
        if (time != null) {
            problem("a date without a time");
            return LocalDate.from(time);
        }
        return date != null ? date : absent("a date");
    }

    /** Reads a time of day; an offset is dropped. Returns null if the value is null or wrong. */
    public @Nullable LocalTime time() {
        LocalTime time = text(TimeText::time);
        OffsetTime withOffset = time == null ? text(TimeText::offsetTime) : null;
        if (withOffset != null) {
            problem("a time without an offset");
            return withOffset.toLocalTime();
        }
        return time != null ? time : absent("a time of day");
    }

    /**
     * Reads a date and time of RFC 3339. One without an offset is taken as UTC, and one of RFC 2822 as it is; both are
     * problems. Returns null if the value is null or wrong.
     */
    public @Nullable OffsetDateTime dateTime() {
        TemporalAccessor time = text(TimeText::dateTime);
        if (time instanceof OffsetDateTime complete) {
            return complete;
        }
        TemporalAccessor other = time != null ? time : text(TimeText::rfc2822Time);
        return other == null ? absent(DATE_TIME) : otherTime(other);
    }

    /** Reads a date and time of RFC 2822, or of RFC 3339, which is a problem. Returns null if the value is null or wrong. */
    public @Nullable OffsetDateTime dateTimeRfc2822() {
        OffsetDateTime time = text(TimeText::rfc2822Time);
        if (time != null) {
            return time;
        }
        TemporalAccessor other = text(TimeText::dateTime);
        return other == null ? absent(DATE_TIME) : otherTime(other);
    }

    private OffsetDateTime otherTime(TemporalAccessor time) {
        problem(DATE_TIME);
        return TimeText.atUtc(time);
    }

    /** Reads a UUID. Returns null if the value is null or wrong. */
    public @Nullable UUID uuid() {
        UUID uuid = text(Texts::uuid);
        return uuid != null ? uuid : absent("a UUID");
    }

    /** Reads a URI; characters that a URI cannot have are escaped. Returns null if the value is null or wrong. */
    public @Nullable URI uri() {
        URI uri = text(Texts::uri);
        URI escaped = uri == null ? text(Texts::escapedUri) : null;
        if (escaped != null) {
            problem("a URI without spaces and other characters that must be escaped");
            return escaped;
        }
        return uri != null ? uri : absent("a URI");
    }

    /** Reads bytes from base64. Returns null if the value is null or wrong. */
    public @Nullable Bytes bytes() {
        Bytes bytes = text(Bytes::lenient);
        return bytes != null ? bytes : absent("base64");
    }

    private <T> @Nullable T text(Function<String, @Nullable T> parse) {
        return isString() ? parse.apply(parser.getString()) : null;
    }

    /** Reads seconds since 1970, with or without a fraction. Returns null if the value is null or wrong. */
    public @Nullable Instant instant() {
        return instant(0);
    }

    /** Reads milliseconds since 1970. Returns null if the value is null or wrong. */
    public @Nullable Instant instantMillis() {
        return instant(3);
    }

    /** Reads microseconds since 1970. Returns null if the value is null or wrong. */
    public @Nullable Instant instantMicros() {
        return instant(6);
    }

    private @Nullable Instant instant(int decimals) {
        Instant value = null;
        boolean isNumber = true;
        if (parser.currentTokenId() == JsonTokenId.ID_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            value = Numbers.instant(parser.getLongValue(), decimals);
        } else {
            BigDecimal number = digits();
            isNumber = number != null;
            value = number == null ? null : Numbers.instant(number, decimals);
        }
        return value != null ? value : absent(expectedTime(decimals) + (isNumber ? " of the years 0 to 9999" : ""));
    }

    private static String expectedTime(int decimals) {
        String unit = decimals == 0 ? "seconds" : decimals == 3 ? "milliseconds" : "microseconds";
        return "a time in epoch " + unit;
    }

    /** Reads any value without changing it. Returns null if the value is null. */
    public @Nullable Json json() {
        if (parser.currentTokenId() == JsonTokenId.ID_NULL) {
            return null;
        }
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return slice(start);
    }

    /** Returns the bytes from an offset to the end of the current token. */
    private Json slice(long start) {
        parser.finishToken();
        long end = parser.currentLocation().getByteOffset();
        return new Json(Arrays.copyOfRange(source, from + (int) start, from + (int) end), binding);
    }

    /** Reads a value with a reader. Returns null if the value is null or wrong. */
    public <T> @Nullable T read(JsonReader<T> reader) {
        return reader.read(this);
    }

    /** Reads an immutable list; empty if the value is null or wrong. */
    public <T> List<T> list(JsonReader<T> element) {
        if (parser.currentTokenId() != JsonTokenId.ID_START_ARRAY) {
            return lone(element);
        }
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return none(element);
        }
        boolean nullable = element instanceof NullableReader;
        List<T> values = new ArrayList<>();
        do {
            T value = nullable ? element.read(this) : present(element);
            if (nullable || value != null) {
                values.add(value);
            }
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return nullable ? Collections.unmodifiableList(values) : List.copyOf(values);
    }

    /** Returns an empty list, which may be asked for null if its elements may be that. */
    private static <T> List<T> none(JsonReader<T> element) {
        return element instanceof NullableReader ? Collections.emptyList() : List.of();
    }

    private <T> List<T> lone(JsonReader<T> element) {
        if (parser.currentTokenId() == JsonTokenId.ID_NULL) {
            return none(element);
        }
        problem("a list");
        if (isEmptyObject()) {
            parser.skipChildren();
            return none(element);
        }
        T value = element.read(this);
        return value == null ? none(element) : Collections.singletonList(value);
    }

    /** Returns whether the current value is {@code {}}: as servers in PHP write an empty list. */
    private boolean isEmptyObject() {
        if (!isObject()) {
            return false;
        }
        int at = from + (int) parser.currentTokenLocation().getByteOffset() + 1;
        while (at < source.length && source[at] <= ' ') {
            at++;
        }
        return at < source.length && source[at] == '}';
    }

    /** Reads an immutable map in the order of the text; empty if the value is null or wrong. */
    public <T> Map<String, T> map(JsonReader<T> value) {
        if (!startObject()) {
            return Map.of();
        }
        LinkedHashMap<String, T> values = new LinkedHashMap<>();
        String name;
        while ((name = parser.nextName()) != null) {
            parser.nextToken();
            readInto(values, name, value);
        }
        return immutable(values, value);
    }

    /** Reads a value of a map, which is left out if it is wrong. */
    <T> void readInto(Map<String, T> values, String name, JsonReader<T> value) {
        boolean nullable = value instanceof NullableReader;
        T present = nullable ? value.read(this) : present(value);
        if (nullable || present != null) {
            values.put(name, present);
        }
    }

    /** Returns an immutable map of values that were read; nobody else may change it. */
    static <T> Map<String, T> immutable(Map<String, T> values, JsonReader<T> value) {
        return value instanceof NullableReader ? Collections.unmodifiableMap(values) : OrderedMap.of(values);
    }

    /** Reads an element that must not be null. */
    private <T> @Nullable T present(JsonReader<T> element) {
        if (parser.currentTokenId() == JsonTokenId.ID_NULL) {
            problem("a value");
            return null;
        }
        return element.read(this);
    }

    /** Returns the value of a field that is never absent; if it is, records a problem and returns the empty value. */
    public <T> T always(@Nullable T value, String name, T empty) {
        if (value != null) {
            return value;
        }
        missing(name);
        return empty;
    }

    /**
     * Returns the value of a field that is never absent and has no empty value; if it is, records a problem and returns the null,
     * which the accessor never returns.
     */
    @SuppressWarnings("NullAway")
    public <T> T present(@Nullable T value, String name) {
        if (value == null) {
            missing(name);
        }
        return value;
    }

    private void missing(String name) {
        String object = path();
        if (object.isEmpty() && missingAtTop == null) {
            missingAtTop = name;
        }
        problems.add(object.isEmpty() ? name : object + "." + name, "expected a value, found none");
    }

    /**
     * Returns whether the value is an object, whose fields can then be read. Any other value but null is recorded as a
     * problem.
     */
    public boolean startObject() {
        if (inObject) {
            inObject = false;
            return true;
        }
        tag = null;
        if (parser.currentTokenId() == JsonTokenId.ID_START_OBJECT) {
            return true;
        }
        absent("an object");
        return false;
    }

    /** Reads the object that was just started, with the reader that one of its fields selects. */
    <T> @Nullable T variant(UnionReader<T> union) {
        long start = parser.currentTokenLocation().getByteOffset();
        String name = parser.nextName();
        if (union.discriminator().equals(name) && isTag(union, parser.nextToken())) {
            String kind = parser.getString();
            JsonReader<? extends T> reader = union.variant().apply(kind);
            if (reader != null) {
                inObject = true;
                tag = kind;
                return reader.read(this);
            }
        }
        return laterVariant(union, start, name);
    }

    /**
     * Returns the value that selected the reader of the object that was just started, if it was read on the way here; null if it is
     * still to come or nothing was selected.
     */
    public @Nullable String tag() {
        return tag;
    }

    /** Returns whether a value can select a variant: a string, or an integer or boolean if tags are such. */
    private static boolean isTag(UnionReader<?> union, @Nullable JsonToken token) {
        return token == JsonToken.VALUE_STRING
                || (!union.ofTexts()
                        && (token == JsonToken.VALUE_NUMBER_INT
                                || token == JsonToken.VALUE_TRUE
                                || token == JsonToken.VALUE_FALSE));
    }

    /** Reads an object a second time if the field that selects the reader is not the first, or missing. */
    private <T> @Nullable T laterVariant(UnionReader<T> union, long start, @Nullable String firstName) {
        String kind = null;
        for (String name = firstName; name != null; name = parser.nextName()) {
            JsonToken token =
                    parser.currentToken() == JsonToken.PROPERTY_NAME ? parser.nextToken() : parser.currentToken();
            if (name.equals(union.discriminator()) && isTag(union, token)) {
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
        JsonInput again = new JsonInput(texts, source, from + (int) start, end, null, binding, problems, path());
        again.discriminator = union.discriminator();
        T value = again.document(reader);
        if (path().isEmpty()) {
            missingAtTop = again.missingAtTop;
            unknownAtTop = again.unknownAtTop;
        }
        return value;
    }

    /** Reads a value of one of several types: its bytes are looked at as often as it takes to tell which. */
    <T> @Nullable T anyOf(AnyOfReader<T> union) {
        long start = parser.currentTokenLocation().getByteOffset();
        String found = found();
        Json json = json();
        if (json == null) {
            return null;
        }
        int begin = from + (int) start;
        int end = from + (int) parser.currentLocation().getByteOffset();
        Object value = JsonTree.of(source, begin, end);
        String place = path();
        for (JsonVariant<T> variant : union.fitting(value)) {
            Problems own = new Problems();
            T exact = part(begin, end, own, place).document(variant.reader());
            if (exact != null && own.list().isEmpty()) {
                return exact;
            }
        }
        List<JsonVariant<T>> closest = union.closest(value);
        T read = closest.size() == 1
                ? part(begin, end, problems, place).document(closest.get(0).reader())
                : null;
        if (read == null) {
            problems.add(place, "expected one of the variants, found " + found);
        }
        return read == null ? union.unknown().apply(json) : read;
    }

    private JsonInput part(int begin, int end, Problems into, String place) {
        return new JsonInput(texts, source, begin, end, null, binding, into, place);
    }

    private boolean isNumber() {
        int token = parser.currentTokenId();
        return token == JsonTokenId.ID_NUMBER_INT || token == JsonTokenId.ID_NUMBER_FLOAT;
    }

    private @Nullable BigDecimal digits() {
        if (isNumber()) {
            try {
                return parser.getDecimalValue();
            } catch (NumberFormatException exponent) {
                return null; // it has more than 32 bits
            }
        }
        return parser.currentTokenId() == JsonTokenId.ID_STRING ? Numbers.parse(parser.getString()) : null;
    }

    /** Skips a value that is null or wrong, and records the latter. */
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

    /** Returns the kind of the value, but not the value itself, which may be a secret. */
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

    private String path() {
        return Problems.path(parser, base);
    }
}
