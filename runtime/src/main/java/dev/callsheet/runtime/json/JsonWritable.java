package dev.callsheet.runtime.json;

/** A value that writes itself as JSON. */
@FunctionalInterface
public interface JsonWritable {
    /** Writes the whole value, including its start and end. */
    void writeTo(JsonOutput out);
}
