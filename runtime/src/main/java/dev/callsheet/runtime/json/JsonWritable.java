package dev.callsheet.runtime.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A value that writes itself as JSON. */
@FunctionalInterface
public interface JsonWritable {
    /** Writes the whole value, including its start and end. */
    void writeTo(JsonOutput out);

    /**
     * Returns the value as JSON text, with the names and forms that the API uses. What was read is in it, fields that are
     * never sent back included; so {@code fromJson} of the same class returns an equal value, unless the object lacks a
     * field that the API promises and most of its fields are unknown. Jackson's databind, 2 or 3, writes this too.
     */
    // The JVM ignores annotations whose class is missing, so jackson-annotations stays optional.
    @JsonValue
    @JsonRawValue
    default String toJson() {
        return JsonOutput.complete().value(this).toString();
    }
}
