package dev.callsheet.runtime.json;

/** Receives the fields of an object that its reader does not know. */
@FunctionalInterface
public interface UnknownFields {
    /** Reads the value of a field to its end and returns true, or leaves it alone and returns false. */
    boolean read(String name, JsonInput in);
}
