package dev.callsheet.runtime.json;

/**
 * A part of an answer that was not what the API promises. It never fails a call.
 *
 * @param path where in the answer, such as {@code members[0].profile.email}
 * @param message what was expected and what was found, without the value
 */
public record DecodeProblem(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
