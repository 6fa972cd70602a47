package dev.callsheet.runtime.json;

/** A value out of a set that may grow: known ones are constants of the implementing type, others are kept as they came. */
public interface OpenValue {
    /** The value as it travels. */
    String value();
}
