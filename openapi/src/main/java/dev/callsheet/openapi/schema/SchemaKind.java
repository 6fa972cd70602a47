package dev.callsheet.openapi.schema;

/** What kind of value a schema describes. */
public enum SchemaKind {
    /** Nothing is known of the value. */
    ANYTHING,
    /** A text, number or boolean, with or without known values. */
    SCALAR,
    /** Bytes as they are: {@code format: binary} or {@code type: file}. */
    BINARY,
    /** An array. */
    LIST,
    /** An object with properties, with or without others. */
    OBJECT,
    /** An object whose keys are data. */
    MAP,
    /** One of several. */
    UNION
}
