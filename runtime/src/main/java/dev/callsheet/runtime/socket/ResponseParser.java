package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.BrokenResponseException;
import dev.callsheet.runtime.http.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a response (RFC 9112 sections 2, 4 and 5). Lenient only as that says: a line may end without a
 * carriage return, and a folded header is unfolded.
 */
final class ResponseParser {
    private static final int LARGEST_HEAD = 1 << 18;
    private static final int MOST_INTERIM = 100;
    private static final int SWITCHING_PROTOCOLS = 101;

    private final Connection connection;
    private final Deadline deadline;
    private int left = LARGEST_HEAD;
    private int interim;
    private @Nullable ResponseHead last;

    ResponseParser(Connection connection, Deadline deadline) {
        this.connection = connection;
        this.deadline = deadline;
    }

    /**
     * Reads a response that comes before the whole request is sent.
     *
     * @return whether it is an interim one, so that the request must be sent on; if not, {@link #head} returns it
     */
    boolean skipInterim() throws IOException {
        ResponseHead head = oneHead();
        if (!head.isInterim()) {
            last = head;
        }
        return last == null;
    }

    /**
     * Returns the head of the final response. Interim ones are skipped.
     *
     * @throws BrokenResponseException if it is malformed, too long or breaks off
     * @throws IOException if nothing of it came
     */
    ResponseHead head() throws IOException {
        ResponseHead head = last;
        while (head == null || head.isInterim()) {
            head = oneHead();
        }
        return head;
    }

    private ResponseHead oneHead() throws IOException {
        String line = line();
        if (!isStatusLine(line)) {
            throw new BrokenResponseException("The server does not speak HTTP/1.");
        }
        ResponseHead head = new ResponseHead(line.charAt(7) - '0', Integer.parseInt(line.substring(9, 12)), headers());
        if (head.status() == SWITCHING_PROTOCOLS) {
            throw new BrokenResponseException("The server switches to a protocol that was not requested.");
        }
        if (head.isInterim() && ++interim > MOST_INTERIM) {
            throw new BrokenResponseException("The server sends interim responses without end.");
        }
        return head;
    }

    /** Returns whether a line begins as {@code HTTP/1.1 200} and the status is followed by nothing or a space. */
    private static boolean isStatusLine(String line) {
        return line.length() >= 12
                && line.startsWith("HTTP/1.")
                && isDigit(line.charAt(7))
                && line.charAt(8) == ' '
                && line.charAt(9) >= '1'
                && line.charAt(9) <= '9'
                && isDigit(line.charAt(10))
                && isDigit(line.charAt(11))
                && (line.length() == 12 || line.charAt(12) == ' ');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Reads headers, or the trailers after a chunked body, up to the empty line. */
    Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> last = List.of();
        for (String line = line(); !line.isEmpty(); line = line()) {
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            int colon = line.indexOf(':');
            if (folded ? last.isEmpty() : !isName(line, colon)) {
                throw new BrokenResponseException("A header of the response is malformed.");
            }
            if (folded) {
                unfold(last, line);
            } else {
                last = valuesOf(headers, line.substring(0, colon));
                last.add(trim(line, colon + 1));
            }
        }
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            header.setValue(Collections.unmodifiableList(header.getValue()));
        }
        return Collections.unmodifiableMap(headers);
    }

    private static boolean isName(String line, int colon) {
        for (int i = 0; i < colon; i++) {
            if (line.charAt(i) <= ' ' || line.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return colon > 0;
    }

    private static List<String> valuesOf(Map<String, List<String>> headers, String name) {
        List<String> values = headers.get(name);
        if (values == null) {
            values = new ArrayList<>(1);
            headers.put(name, values);
        }
        return values;
    }

    /** Adds the continuation of a value (RFC 9112 section 5.2). */
    private static void unfold(List<String> values, String line) {
        int last = values.size() - 1;
        values.set(last, trim(values.get(last) + ' ' + trim(line, 0), 0));
    }

    /** Returns a line from a position on, without the spaces and tabs around it. */
    static String trim(String line, int from) {
        int start = from;
        int end = line.length();
        while (start < end && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            start++;
        }
        while (end > start && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        return line.substring(start, end);
    }

    private String line() throws IOException {
        String line = connection.readLine(left, deadline);
        left -= line.length() + 2;
        return line;
    }
}
