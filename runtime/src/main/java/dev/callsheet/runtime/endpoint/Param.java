package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.PlainText;
import dev.callsheet.runtime.json.ValueKind;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The description of a parameter. Immutable: each method returns a copy. */
public final class Param {
    private final String name;
    private final boolean required;
    private final @Nullable Number min;
    private final @Nullable Number max;
    private final @Nullable Wire wire;
    private final boolean secret;
    private final boolean millis;

    private Param(
            String name,
            boolean required,
            @Nullable Number min,
            @Nullable Number max,
            @Nullable Wire wire,
            boolean secret,
            boolean millis) {
        this.name = name;
        this.required = required;
        this.min = min;
        this.max = max;
        this.wire = wire;
        this.secret = secret;
        this.millis = millis;
    }

    /** Returns a required parameter. */
    public static Param required(String name) {
        return new Param(name, true, null, null, null, false, false);
    }

    /** Returns an optional parameter. */
    public static Param optional(String name) {
        return new Param(name, false, null, null, null, false, false);
    }

    /** Sets the lower bound of a number, of a text's length in code points, or of a list's size. */
    public Param min(long bound) {
        return new Param(name, required, bound, max, wire, secret, millis);
    }

    /** Sets the lower bound of a number. */
    public Param min(double bound) {
        return new Param(name, required, bound, max, wire, secret, millis);
    }

    /** Sets the upper bound of a number, of a text's length in code points, or of a list's size. */
    public Param max(long bound) {
        return new Param(name, required, min, bound, wire, secret, millis);
    }

    /** Sets the upper bound of a number. */
    public Param max(double bound) {
        return new Param(name, required, min, bound, wire, secret, millis);
    }

    /**
     * Sets how a list is sent as text; by default separated by commas, or as JSON if an element is not a plain value.
     */
    public Param wire(Wire form) {
        return new Param(name, required, min, max, form, secret, millis);
    }

    /** Hides the value in all texts. */
    public Param secret() {
        return new Param(name, required, min, max, wire, true, millis);
    }

    /** Sends an instant in milliseconds instead of seconds. */
    public Param millis() {
        return new Param(name, required, min, max, wire, secret, true);
    }

    /** Returns the name as it is sent. */
    public String name() {
        return name;
    }

    /** Returns whether the parameter is required. */
    public boolean isRequired() {
        return required;
    }

    /** Returns whether the value is hidden in all texts. */
    public boolean isSecret() {
        return secret;
    }

    /** Returns whether an instant is sent in milliseconds. */
    public boolean isMillis() {
        return millis;
    }

    /** Returns how a list with these elements is sent as text. */
    public Wire wireOf(Collection<?> elements) {
        if (wire != null) {
            return wire;
        }
        for (Object element : elements) {
            if (!ValueKind.of(element).isPlain()) {
                return Wire.JSON;
            }
        }
        return Wire.COMMA;
    }

    /** Returns what is wrong with a value, as the end of a sentence; null if it is valid. */
    @Nullable
    String problem(Object value) {
        if (value instanceof Collection<?> list && wireOf(list) == Wire.COMMA && holdsComma(list)) {
            return "has an element with a comma, which the server would read as two elements";
        }
        return Bounds.problem(value, min, max);
    }

    private static boolean holdsComma(Collection<?> elements) {
        for (Object element : elements) {
            if (ValueKind.of(element) == ValueKind.TEXT && PlainText.of(element).indexOf(',') >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return name;
    }
}
