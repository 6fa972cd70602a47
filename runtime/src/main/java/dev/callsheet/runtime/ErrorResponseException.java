package dev.callsheet.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server understood the call and responded with an error code. */
@SuppressWarnings("serial") // serializable only by inheritance: a response is not meant to be stored
public final class ErrorResponseException extends CallException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode error;
    private final boolean own;
    private final Map<String, String> details;
    private final ResponseInfo info;

    /**
     * Builds the exception. The client does; public so that tests can.
     *
     * @param own whether the code is one of the method's own enum
     * @param details further fields of the response that explain the error, by key
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

    /** Returns the code: a constant of the method's or a group's enum, or an {@link UnknownErrorCode}. */
    public ErrorCode error() {
        return error;
    }

    /** Returns the code as the server sent it. */
    public String code() {
        return error.code();
    }

    /** Returns whether {@link #error()} is a constant of the method's own enum. */
    public boolean isOwn() {
        return own;
    }

    @Override
    public boolean is(ErrorCode code) {
        return error.code().equals(code.code());
    }

    /**
     * Returns a field of the response that explains the error, such as the name of a missing permission. Which fields
     * there are is up to the API's spec.
     *
     * @return a string as it is, any other value as JSON; null if the response has no such field
     */
    public @Nullable String detail(String key) {
        return details.get(key);
    }

    /** Returns all fields of the response that explain the error, as {@link #detail} returns them. */
    public Map<String, String> details() {
        return details;
    }

    /** Returns the server's messages for developers. */
    public List<String> messages() {
        return info.messages();
    }

    /** Returns the server's warnings. */
    public List<String> warnings() {
        return info.warnings();
    }

    /** Returns the status, headers and body of the response. */
    public ResponseInfo info() {
        return info;
    }
}
