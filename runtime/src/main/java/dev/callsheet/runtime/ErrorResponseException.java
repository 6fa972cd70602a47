package dev.callsheet.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server understood the call and refused it with an error code. */
@SuppressWarnings("serial") // serializable by inheritance alone: what an answer holds is not meant to be stored
public final class ErrorResponseException extends CallException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode error;
    private final boolean own;
    private final Map<String, String> details;
    private final ResponseInfo info;

    /**
     * Made by the client; public so that tests can make one.
     *
     * @param own whether the code is one of the method's own, not of a group or unknown
     * @param details what the answer says about the error, by key
     */
    public ErrorResponseException(
            String method,
            ErrorCode error,
            boolean own,
            Map<String, String> details,
            ResponseInfo info,
            String message) {
        super(method, message, null);
        this.error = error;
        this.own = own;
        this.details = Map.copyOf(details);
        this.info = info;
    }

    /** The code: a constant of the method's or a group's enum, or an {@link UnknownErrorCode}. */
    public ErrorCode error() {
        return error;
    }

    /** The code as the server sent it. */
    public String code() {
        return error.code();
    }

    /** Whether {@link #error()} is a constant of the method's own enum. */
    public boolean isOwn() {
        return own;
    }

    @Override
    public boolean is(ErrorCode code) {
        return error.code().equals(code.code());
    }

    /**
     * Returns what the response says about the error under a key, such as {@code needed} for a missing scope.
     *
     * @return a string as it is, any other value as JSON; null if the response or the API description has no such key
     */
    public @Nullable String detail(String key) {
        return details.get(key);
    }

    /** Returns everything that {@link #detail} can return, by key. */
    public Map<String, String> details() {
        return details;
    }

    /** The server's messages for the developer. */
    public List<String> messages() {
        return info.messages();
    }

    /** The server's warnings. */
    public List<String> warnings() {
        return info.warnings();
    }

    /** Status, headers and body of the answer. */
    public ResponseInfo info() {
        return info;
    }
}
