package dev.callsheet.runtime.endpoint;

/** How a list is sent in a query, a form or a path. In a JSON body it is always an array. */
public enum Wire {
    /** One value, with elements separated by commas. An element must not contain a comma. */
    COMMA,
    /** One value, a JSON array. */
    JSON,
    /** One parameter for each element. */
    REPEAT
}
