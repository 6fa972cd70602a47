package dev.callsheet.testkit.check;

/**
 * What is wrong with a value.
 *
 * @param text follows the name of the parameter: {@code must be a boolean}
 * @param pointer the position in a JSON value (RFC 6901); empty for the value as a whole
 */
record ValueProblem(String text, String pointer) {

    /** Returns the message about a parameter. */
    String about(String parameter) {
        return parameter + " " + text + (pointer.isEmpty() ? "" : " [json-pointer:/" + parameter + pointer + "]");
    }
}
