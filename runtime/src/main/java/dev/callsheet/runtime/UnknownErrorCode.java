package dev.callsheet.runtime;

/**
 * An error code that neither the method nor a group of its API lists.
 *
 * @param code the code as the server sent it; empty if it sent none
 */
public record UnknownErrorCode(String code) implements ErrorCode {
    @Override
    public String summary() {
        return "";
    }
}
