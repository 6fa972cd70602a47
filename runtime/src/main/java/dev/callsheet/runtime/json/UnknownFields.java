package dev.callsheet.runtime.json;

/** Receives the fields of the top object that the reader of a response does not know. */
@FunctionalInterface
public interface UnknownFields {
    /** Reads the value of a field to its end, or leaves it alone to skip it. */
    void read(String name, JsonInput in);
}
