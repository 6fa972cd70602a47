package dev.callsheet.runtime;

/**
 * The code of a failed response that holds no error code of the API: its HTTP status.
 *
 * @param status the HTTP status
 */
public record HttpStatusCode(int status) implements ErrorCode {
    /** Returns the status in digits. */
    @Override
    public String code() {
        return Integer.toString(status);
    }

    /** Returns the name of the status (RFC 9110 section 15; RFC 6585); empty if it has none. */
    @Override
    public String summary() {
        return switch (status) {
            case 301 -> "Moved permanently.";
            case 302 -> "Found at another address.";
            case 303 -> "See another address.";
            case 304 -> "Not modified.";
            case 307 -> "Temporary redirect.";
            case 308 -> "Permanent redirect.";
            case 400 -> "Bad request.";
            case 401 -> "Unauthorized.";
            case 402 -> "Payment required.";
            case 403 -> "Forbidden.";
            case 404 -> "Not found.";
            case 405 -> "Method not allowed.";
            case 406 -> "Not acceptable.";
            case 408 -> "Request timeout.";
            case 409 -> "Conflict.";
            case 410 -> "Gone.";
            case 411 -> "Length required.";
            case 412 -> "Precondition failed.";
            case 413 -> "Content too large.";
            case 414 -> "URI too long.";
            case 415 -> "Unsupported media type.";
            case 422 -> "Unprocessable content.";
            case 428 -> "Precondition required.";
            case 429 -> "Too many requests.";
            case 431 -> "Request header fields too large.";
            case 451 -> "Unavailable for legal reasons.";
            case 500 -> "Internal server error.";
            case 501 -> "Not implemented.";
            case 502 -> "Bad gateway.";
            case 503 -> "Service unavailable.";
            case 504 -> "Gateway timeout.";
            default -> "";
        };
    }
}
