package dev.callsheet.runtime.json;

/** A value that is sent as JSON. */
@FunctionalInterface
public interface JsonWritable {
    /** Writes the whole value, its start and end included. */
    void writeTo(JsonOutput out);
}
