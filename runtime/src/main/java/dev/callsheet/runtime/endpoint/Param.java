package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.PlainText;
import dev.callsheet.runtime.json.ValueFormat;
import dev.callsheet.runtime.json.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The description of a parameter. Immutable: each method returns a copy. */
public final class Param {
    private final String name;
    private final boolean required;
    private final @Nullable Number min;
    private final @Nullable Number max;
    private final @Nullable TextPattern pattern;
    private final List<InnerBound> innerBounds;
    private final @Nullable Object constant;
    private final @Nullable Wire wire;
    private final boolean secret;
    private final @Nullable ValueFormat format;
    private final @Nullable Location location;
    private final String wireName;
    private final @Nullable String contentType;
    private final boolean text;
    private final boolean idempotencyKey;
    private final boolean nullable;
    private final boolean nullElements;
    private final boolean always;
    private final boolean readOnly;

    private Param(Draft draft) {
        name = draft.name;
        required = draft.required;
        min = draft.min;
        max = draft.max;
        pattern = draft.pattern;
        innerBounds = draft.innerBounds;
        constant = draft.constant;
        wire = draft.wire;
        secret = draft.secret;
        format = draft.format;
        location = draft.location;
        wireName = draft.wireName == null ? draft.name : draft.wireName;
        contentType = draft.contentType;
        text = draft.text;
        idempotencyKey = draft.idempotencyKey;
        nullable = draft.nullable;
        nullElements = draft.nullElements;
        always = draft.always;
        readOnly = draft.readOnly;
    }

    /** Returns a required parameter. */
    public static Param required(String name) {
        Draft draft = new Draft(name);
        draft.required = true;
        return new Param(draft);
    }

    /** Returns an optional parameter. */
    public static Param optional(String name) {
        return new Param(new Draft(name));
    }

    /** Returns a parameter that is always sent with the same value. */
    public static Param constant(String name, Object value) {
        Draft draft = new Draft(name);
        draft.constant = value;
        return new Param(draft);
    }

    private Param with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Param(draft);
    }

    /** Sets the lower bound of a number, of a text's length in code points, or of a list's size. */
    public Param min(long bound) {
        return with(draft -> draft.min = bound);
    }

    /** Sets the lower bound of a number. */
    public Param min(double bound) {
        return with(draft -> draft.min = bound);
    }

    /** Sets a bound of a number that {@code double} cannot hold. */
    public Param min(BigDecimal bound) {
        return with(draft -> draft.min = bound);
    }

    /** Sets a bound of a number that {@code double} cannot hold. */
    public Param max(BigDecimal bound) {
        return with(draft -> draft.max = bound);
    }

    /** Sets the regular expression that must match somewhere in a text, or in each text of a list. */
    public Param pattern(String expression) {
        return with(draft -> draft.pattern = new TextPattern(expression, ""));
    }

    /**
     * Sets the regular expression that must match somewhere in a text, or in each text of a list.
     *
     * @param example a text that it matches, for messages
     */
    public Param pattern(String expression, String example) {
        return with(draft -> draft.pattern = new TextPattern(expression, example));
    }

    /**
     * Sets the upper bound of the length of a text, or of the size of a list, that is inside of the value.
     *
     * @param field the field of an object, or of each object in a list; {@code *} for each element of a list
     */
    public Param maxOf(String field, long bound) {
        return with(draft -> {
            List<InnerBound> more = new ArrayList<>(draft.innerBounds);
            more.add(new InnerBound(field, bound));
            draft.innerBounds = List.copyOf(more);
        });
    }

    /** Sets the upper bound of a number, of a text's length in code points, or of a list's size. */
    public Param max(long bound) {
        return with(draft -> draft.max = bound);
    }

    /** Sets the upper bound of a number. */
    public Param max(double bound) {
        return with(draft -> draft.max = bound);
    }

    /**
     * Sets how a list or object is sent as text; by default a list is separated by commas, or JSON if an element is
     * not a plain value, and an object is JSON.
     */
    public Param wire(Wire form) {
        return with(draft -> draft.wire = form);
    }

    /** Hides the value in all texts. */
    public Param secret() {
        return with(draft -> draft.secret = true);
    }

    /** Sets the form in which values are written, if it is not the usual one of their type. */
    public Param format(ValueFormat form) {
        return with(draft -> draft.format = form);
    }

    /**
     * Sets where the parameter is sent; by default in the path if the path names it, else in the query or the body,
     * as the HTTP method has it.
     */
    public Param in(Location place) {
        return with(draft -> draft.location = place);
    }

    /** Sets the name under which it is sent; by default its own. */
    public Param as(String sent) {
        return with(draft -> draft.wireName = sent);
    }

    /** Sets the content type of its part of a multipart body; by default JSON for objects, and the upload's for files. */
    public Param contentType(String type) {
        return with(draft -> draft.contentType = type);
    }

    /** Sends a string that is the whole body as it is, not as JSON. */
    public Param text() {
        return with(draft -> draft.text = true);
    }

    /** Sends a new UUID if the parameter is not set, the same one each time a call is sent. */
    public Param idempotencyKey() {
        return with(draft -> draft.idempotencyKey = true);
    }

    /** Lets the value be null, which is sent. */
    public Param nullable() {
        return with(draft -> draft.nullable = true);
    }

    /** Lets elements of a list or map be null. */
    public Param nullElements() {
        return with(draft -> draft.nullElements = true);
    }

    /** Says that a response always has the field. */
    public Param always() {
        return with(draft -> draft.always = true);
    }

    /** Says that the field is received and never sent. */
    public Param readOnly() {
        return with(draft -> draft.readOnly = true);
    }

    /** Returns whether the value can be null. */
    public boolean isNullable() {
        return nullable;
    }

    /** Returns whether elements of a list or map can be null. */
    boolean hasNullElements() {
        return nullElements;
    }

    /** Returns whether a response always has the field. */
    boolean isAlways() {
        return always;
    }

    /** Returns whether the field is never sent. */
    boolean isReadOnly() {
        return readOnly;
    }

    /** Returns the name, which is unique among those of an endpoint. */
    public String name() {
        return name;
    }

    /** Returns the name as it is sent. */
    public String wireName() {
        return wireName;
    }

    /** Returns the part of the request that holds it; null if that follows from the path and the HTTP method. */
    @Nullable
    Location location() {
        return location;
    }

    /** Returns the content type of its part of a multipart body; null for the usual one. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** Returns whether a string is sent as it is if it is the whole body. */
    public boolean isText() {
        return text;
    }

    /** Returns whether a UUID is sent if the parameter is not set. */
    public boolean isIdempotencyKey() {
        return idempotencyKey;
    }

    /** Returns whether the parameter is required. */
    public boolean isRequired() {
        return required;
    }

    /** Returns the only value, which is always sent; null if the parameter may have others. */
    public @Nullable Object constant() {
        return constant;
    }

    /** Returns whether the value is hidden in all texts. */
    public boolean isSecret() {
        return secret;
    }

    /** Returns a value in the form in which it is written. */
    public Object formatted(Object value) {
        Object written = format == null ? value : format.of(value);
        return written == null ? value : written;
    }

    /** Returns how a list or object is sent as text. */
    public Wire wireOf(Object value) {
        if (wire != null) {
            return wire;
        }
        return value instanceof Collection<?> elements && isPlain(elements) ? Wire.COMMA : Wire.JSON;
    }

    private static boolean isPlain(Collection<?> elements) {
        for (Object element : elements) {
            if (!ValueKind.of(element).isPlain()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the upper bound; null if there is none. */
    public @Nullable Number max() {
        return max;
    }

    /** Returns what is wrong with a value by the bounds of the parameter; null if it is valid. */
    @Nullable
    Problem problem(Object value) {
        String problem = Bounds.problem(value, min, max);
        if (problem == null && pattern != null) {
            problem = pattern.problem(value);
        }
        return problem == null ? innerProblem(value) : Problem.of(problem);
    }

    private @Nullable Problem innerProblem(Object value) {
        for (InnerBound bound : innerBounds) {
            Problem problem = bound.problem(value);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** Returns the pattern; null if there is none. */
    @Nullable
    TextPattern pattern() {
        return pattern;
    }

    /** Returns what keeps a value from being sent as text, as the end of a sentence; null if nothing does. */
    @Nullable
    String textProblem(Object value) {
        if (!(value instanceof Collection<?> list)) {
            return null;
        }
        Wire form = wireOf(list);
        return form.isSeparated() && holds(form.separator(), list)
                ? "has an element with " + separatorName(form) + ", which the server would read as two elements"
                : null;
    }

    private static String separatorName(Wire form) {
        return switch (form) {
            case COMMA -> "a comma";
            case PIPE -> "a `|`";
            case SPACE -> "a space";
            case JSON, REPEAT, BRACKETS, SPREAD -> throw new IllegalArgumentException(form + " has no separator");
        };
    }

    private static boolean holds(char separator, Collection<?> elements) {
        for (Object element : elements) {
            if (ValueKind.of(element) == ValueKind.TEXT && PlainText.of(element).indexOf(separator) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The fields while they are chosen. */
    private static final class Draft {
        private final String name;
        private boolean required;
        private @Nullable Number min;
        private @Nullable Number max;
        private @Nullable TextPattern pattern;
        private List<InnerBound> innerBounds = List.of();
        private @Nullable Object constant;
        private @Nullable Wire wire;
        private boolean secret;
        private @Nullable ValueFormat format;
        private @Nullable Location location;
        private @Nullable String wireName;
        private @Nullable String contentType;
        private boolean text;
        private boolean idempotencyKey;
        private boolean nullable;
        private boolean nullElements;
        private boolean always;
        private boolean readOnly;

        Draft(String name) {
            this.name = name;
        }

        Draft(Param param) {
            name = param.name;
            required = param.required;
            min = param.min;
            max = param.max;
            pattern = param.pattern;
            innerBounds = param.innerBounds;
            constant = param.constant;
            wire = param.wire;
            secret = param.secret;
            format = param.format;
            location = param.location;
            wireName = param.wireName;
            contentType = param.contentType;
            text = param.text;
            idempotencyKey = param.idempotencyKey;
            nullable = param.nullable;
            nullElements = param.nullElements;
            always = param.always;
            readOnly = param.readOnly;
        }
    }
}
