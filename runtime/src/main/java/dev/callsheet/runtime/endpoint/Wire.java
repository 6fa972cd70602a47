package dev.callsheet.runtime.endpoint;

/** How a list travels in a query, a form or a part of a path. In a JSON body it is an array. */
public enum Wire {
    /** One value, elements separated by commas. An element with a comma is refused. */
    COMMA,
    /** One value, a JSON array. */
    JSON,
    /** The parameter once for each element. */
    REPEAT
}
