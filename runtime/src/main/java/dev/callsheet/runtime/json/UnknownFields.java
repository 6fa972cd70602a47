package dev.callsheet.runtime.json;

/** Takes the fields at the top of an answer that the reader of the response does not own. */
@FunctionalInterface
public interface UnknownFields {
    /** Reads the value of a field to its end, or leaves it alone: then it is passed over. */
    void read(String name, JsonInput in);
}
