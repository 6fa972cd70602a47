package dev.callsheet.runtime.json;

/**
 * A part of a response that does not match the API description. It never fails a call.
 *
 * @param path the place in the response, such as {@code members[0].profile.email}
 * @param message what was expected and what was found, without the value itself
 */
public record DecodeProblem(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
