package dev.callsheet.runtime.json;

import com.fasterxml.jackson.annotation.JsonValue;

/** A value of a set that may grow: known values are constants of the implementing type, others are kept as they are. */
public interface OpenValue {
    /** Returns the value as it is sent and received. */
    @JsonValue
    String value();
}
