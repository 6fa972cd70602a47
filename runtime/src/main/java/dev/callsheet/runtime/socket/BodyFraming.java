package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.BrokenResponseException;
import java.util.List;

/**
 * How the end of a response's body is found (RFC 9112 section 6.3).
 *
 * @param length in bytes, {@link #CHUNKED} or {@link #UNTIL_CLOSE}
 * @param keepsConnection whether another response can follow the body
 */
record BodyFraming(long length, boolean keepsConnection) {
    static final long CHUNKED = -1;
    static final long UNTIL_CLOSE = -2;

    /** A number of more digits might not fit into 64 bits. */
    private static final int MOST_DIGITS = 18;

    /**
     * Returns the framing of the response to a request with an HTTP method.
     *
     * @throws BrokenResponseException if the headers contradict each other
     */
    static BodyFraming of(ResponseHead head, String verb) throws BrokenResponseException {
        boolean keeps = head.keepsConnection();
        List<String> codings = head.list("Transfer-Encoding");
        List<String> lengths = head.list("Content-Length");
        if (head.status() == 204) {
            // What announces a body may send one (RFC 9110 section 8.6, RFC 9112 section 6.1 forbid it).
            return new BodyFraming(0, keeps && codings.isEmpty() && (lengths.isEmpty() || length(lengths) == 0));
        }
        if (verb.equals("HEAD") || head.status() == 304) {
            return new BodyFraming(0, keeps);
        }
        if (codings.isEmpty()) {
            return lengths.isEmpty() ? new BodyFraming(UNTIL_CLOSE, false) : new BodyFraming(length(lengths), keeps);
        }
        if (!codings.equals(List.of("chunked"))) {
            throw new BrokenResponseException("The response has a transfer coding that is not supported.");
        }
        // With both, or in HTTP/1.0, an intermediary may see another end of the body (RFC 9112 section 6.1).
        return new BodyFraming(CHUNKED, keeps && lengths.isEmpty() && head.minor() > 0);
    }

    private static long length(List<String> lengths) throws BrokenResponseException {
        String first = lengths.get(0);
        for (String other : lengths) {
            if (!other.equals(first)) {
                throw malformed();
            }
        }
        if (first.isEmpty()) {
            throw malformed();
        }
        long length = 0;
        for (int i = 0; i < first.length(); i++) {
            int digit = first.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == MOST_DIGITS) {
                throw malformed();
            }
            length = 10 * length + digit;
        }
        return length;
    }

    private static BrokenResponseException malformed() {
        return new BrokenResponseException("The length of the response is malformed.");
    }
}
