package dev.callsheet.runtime.json;

import org.jspecify.annotations.Nullable;

/** A value of a union that is told apart by its shape: sent as the value that it holds. */
public interface VariantValue extends JsonWritable {
    /** Returns the value. */
    Object value();

    /** Returns the form in which the value is sent; null for the usual one of its type. */
    default @Nullable ValueFormat format() {
        return null;
    }

    @Override
    default void writeTo(JsonOutput out) {
        out.value(sent(this));
    }

    /** Returns what is sent for a value: what is in it if it is a variant, in its form. */
    static Object sent(Object value) {
        Object inner = value;
        while (inner instanceof VariantValue variant) {
            ValueFormat format = variant.format();
            Object formatted = format == null ? null : format.of(variant.value());
            inner = formatted == null ? variant.value() : formatted;
        }
        return inner;
    }
}
