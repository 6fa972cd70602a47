package dev.callsheet.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server responded that the call failed: with an error code of the API, or with an HTTP status that is not one of success.
 */
@SuppressWarnings("serial") // serializable only by inheritance: a response is not meant to be stored
public final class ErrorResponseException extends CallException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode error;
    private final boolean own;
    private final Map<String, String> details;
    private final ResponseInfo info;
    private final List<Object> typed;
    private final String text;

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
        this(method, error, own, details, info, List.of(), "", message);
    }

    /**
     * Builds the exception. The client does; public so that tests can.
     *
     * @param own whether the code is one of the method's own enum
     * @param details further fields of the response that explain the error, by key
     * @param typed the body as each of the types that the API description declares for it
     * @param text the body as text
     */
    public ErrorResponseException(
            String method,
            ErrorCode error,
            boolean own,
            Map<String, String> details,
            ResponseInfo info,
            List<Object> typed,
            String text,
            String message) {
        super(method, message, null);
        this.error = error;
        this.own = own;
        this.details = Map.copyOf(details);
        this.info = info;
        this.typed = List.copyOf(typed);
        this.text = text;
    }

    /**
     * Returns the code: a constant of the method's or a group's enum, an {@link UnknownErrorCode}, or an {@link
     * HttpStatusCode} if the response holds no code.
     */
    public ErrorCode error() {
        return error;
    }

    /** Returns the code as the server sent it; the HTTP status in digits if the response holds no code. */
    public String code() {
        return error.code();
    }

    /** Returns the HTTP status. An API with a flag for success may fail with status 200. */
    public int status() {
        return info.status();
    }

    /** Returns the first value of a header, ignoring the case of its name; null if there is none. */
    public @Nullable String header(String name) {
        return info.header(name);
    }

    /** Returns the body of the response as one of its types; null if it has no such type. */
    <T> @Nullable T typed(Class<T> type) {
        for (Object body : typed) {
            if (type.isInstance(body)) {
                return type.cast(body);
            }
        }
        return null;
    }

    /** Returns the start of the body as text, at most 65,536 characters. It may hold secrets. */
    public String text() {
        return text;
    }

    /** Returns whether {@link #error()} is a constant of the method's own enum. */
    public boolean isOwn() {
        return own;
    }

    /** Returns this exception. */
    @Override
    public ErrorResponseException response() {
        return this;
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
