package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.PlainText;
import dev.callsheet.runtime.json.ValueKind;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A parameter of a method, as far as the runtime must know it. Immutable: each step gives a copy. */
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

    /** A parameter that a request must have. */
    public static Param required(String name) {
        return new Param(name, true, null, null, null, false, false);
    }

    /** A parameter that a request may have. */
    public static Param optional(String name) {
        return new Param(name, false, null, null, null, false, false);
    }

    /** Bounds the number from below, or a text's code points, or a list's elements. */
    public Param min(long bound) {
        return new Param(name, required, bound, max, wire, secret, millis);
    }

    /** Bounds the number from below. */
    public Param min(double bound) {
        return new Param(name, required, bound, max, wire, secret, millis);
    }

    /** Bounds the number from above, or a text's code points, or a list's elements. */
    public Param max(long bound) {
        return new Param(name, required, min, bound, wire, secret, millis);
    }

    /** Bounds the number from above. */
    public Param max(double bound) {
        return new Param(name, required, min, bound, wire, secret, millis);
    }

    /** How a list travels; by commas, or as JSON where its elements are no plain values, unless said otherwise. */
    public Param wire(Wire form) {
        return new Param(name, required, min, max, form, secret, millis);
    }

    /** Not to be shown. */
    public Param secret() {
        return new Param(name, required, min, max, wire, true, millis);
    }

    /** An instant that travels in milliseconds, not seconds. */
    public Param millis() {
        return new Param(name, required, min, max, wire, secret, true);
    }

    /** The name as it travels. */
    public String name() {
        return name;
    }

    /** Whether a request must have it. */
    public boolean isRequired() {
        return required;
    }

    /** Whether it is not to be shown. */
    public boolean isSecret() {
        return secret;
    }

    /** Whether an instant travels in milliseconds. */
    public boolean isMillis() {
        return millis;
    }

    /** How a list of these elements travels as text. */
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

    /** What is wrong with a value; null where nothing is. */
    @Nullable
    String fault(Object value) {
        if (value instanceof Collection<?> list && wireOf(list) == Wire.COMMA && holdsComma(list)) {
            return "has an element with a comma, which would reach the server as two";
        }
        return Bounds.fault(value, min, max);
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
