package dev.callsheet.runtime.socket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The simplest reader of a whole response in memory (RFC 9112), and a lenient one: what it cannot read, nobody may. It is
 * what the transport is compared with.
 */
final class ReferenceParser {
    private static final Pattern STATUS = Pattern.compile("\\s*HTTP/\\d+\\.\\d+\\s+(\\d{3})(\\s.*)?", Pattern.DOTALL);

    private final byte[] bytes;
    private int position;

    private ReferenceParser(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A response.
     *
     * @param rest the number of bytes after it
     */
    record Message(int status, byte[] body, int rest) {}

    /** Reads the response to a GET after which the connection ends; null if it is malformed or broken off. */
    static @Nullable Message read(byte[] bytes) {
        return new ReferenceParser(bytes).message();
    }

    private @Nullable Message message() {
        while (true) {
            String first = line();
            while (first != null && first.isBlank()) {
                first = line();
            }
            Matcher status = STATUS.matcher(first == null ? "" : first);
            List<String> headers = head();
            if (!status.matches() || headers == null || status.group(1).equals("101")) {
                return null;
            }
            int code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                byte[] body = code == 204 || code == 304 ? new byte[0] : body(headers);
                return body == null ? null : new Message(code, body, bytes.length - position);
            }
        }
    }

    private byte @Nullable [] body(List<String> headers) {
        List<String> codings = values(headers, "transfer-encoding");
        List<String> lengths = values(headers, "content-length");
        if (!codings.isEmpty()) {
            return codings.equals(List.of("chunked")) ? chunks() : null;
        }
        if (lengths.isEmpty()) {
            return take(bytes.length - position);
        }
        boolean one = lengths.stream().distinct().count() == 1 && lengths.get(0).matches("\\d{1,9}");
        return one ? take(Integer.parseInt(lengths.get(0))) : null;
    }

    private byte @Nullable [] chunks() {
        byte[] body = new byte[0];
        while (true) {
            String line = line();
            String size = line == null ? "" : line.split(";", 2)[0].strip();
            if (!size.matches("0*\\p{XDigit}{1,6}")) {
                return null;
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                return head() == null ? null : body;
            }
            byte[] chunk = take(length);
            if (chunk == null || !"".equals(line())) {
                return null;
            }
            int before = body.length;
            body = Arrays.copyOf(body, before + length);
            System.arraycopy(chunk, 0, body, before, length);
        }
    }

    private byte @Nullable [] take(int length) {
        if (length > bytes.length - position) {
            return null;
        }
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** Reads lines up to an empty one, with folded ones joined; null if there is none. */
    private @Nullable List<String> head() {
        List<String> lines = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty()) {
                return lines;
            }
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (folded && !lines.isEmpty()) {
                lines.add(lines.remove(lines.size() - 1) + " " + line.strip());
            } else {
                lines.add(line);
            }
        }
        return null;
    }

    /** Reads a line up to LF, without a CR before it; null if there is none. */
    private @Nullable String line() {
        for (int i = position; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                int end = i > position && bytes[i - 1] == '\r' ? i - 1 : i;
                String line = new String(bytes, position, end - position, StandardCharsets.ISO_8859_1);
                position = i + 1;
                return line;
            }
        }
        return null;
    }

    private static List<String> values(List<String> headers, String name) {
        List<String> values = new ArrayList<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon >= 0 && header.substring(0, colon).strip().equalsIgnoreCase(name)) {
                for (String value : header.substring(colon + 1).split(",", -1)) {
                    if (!value.isBlank()) {
                        values.add(value.strip().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return values;
    }
}
