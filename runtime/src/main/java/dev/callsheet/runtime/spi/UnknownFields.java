package dev.callsheet.runtime.spi;

/** Takes the fields at the top of an answer that the reader of the response does not own. */
public interface UnknownFields {
    /** Whether it must see a field of this name. */
    boolean wants(String name);

    /** Reads the value of a field that it wants, to its end. */
    void read(String name, JsonInput in);
}
