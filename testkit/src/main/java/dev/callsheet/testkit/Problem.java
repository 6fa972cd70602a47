package dev.callsheet.testkit;

/**
 * What is wrong with a value.
 *
 * @param text goes after the parameter's name: {@code must be a boolean}
 * @param pointer where in a JSON value (RFC 6901); empty for the value as a whole
 */
record Problem(String text, String pointer) {

    /** The message about a parameter. */
    String about(String parameter) {
        return parameter + " " + text + (pointer.isEmpty() ? "" : " [json-pointer:/" + parameter + pointer + "]");
    }
}
