package dev.callsheet.runtime.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * JSON whose strings held control characters that JSON only allows as escapes (RFC 8259 section 7), such as a tab. They
 * are now escaped, so that the strings are what the server meant, and the text can be sent back.
 */
public final class RepairedJson {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out;
    /** Where the escapes are in the repaired text. */
    private final List<Integer> escapes = new ArrayList<>();

    private final Problems problems = new Problems();

    private RepairedJson(byte[] utf8) {
        out = new ByteArrayOutputStream(utf8.length + 16);
        boolean string = false;
        boolean escaped = false;
        for (byte b : utf8) {
            if (string && b >= 0 && b < ' ') {
                escape(b);
            } else {
                out.write(b);
                string ^= b == '"' && !escaped;
            }
            escaped = string && b == '\\' && !escaped;
        }
    }

    /** Repairs a text. */
    public static RepairedJson of(byte[] utf8) {
        RepairedJson repaired = new RepairedJson(utf8);
        if (repaired.isRepaired()) {
            repaired.locate();
        }
        return repaired;
    }

    private void escape(byte control) {
        escapes.add(out.size());
        out.writeBytes(new byte[] {'\\', 'u', '0', '0', HEX[control >> 4], HEX[control & 15]});
    }

    /** Records a problem for each string that was repaired. */
    private void locate() {
        byte[] text = utf8();
        int start = Jackson.start(text);
        int next = 0;
        try (JsonParser parser = Jackson.parser(text, start, text.length)) {
            String path = "";
            while (next < escapes.size() && parser.nextToken() != null) {
                TokenStreamLocation token = parser.currentTokenLocation();
                next = record(next, token.getByteOffset() + start, path);
                path = Problems.path(parser, "");
            }
            record(next, text.length, path);
        } catch (JacksonException | JsonSyntaxException invalid) {
            // Whoever reads the text gets the same error, with its place.
            return;
        }
    }

    /** Records a problem if there are escapes before an offset, and returns the index of the first one after it. */
    private int record(int first, long end, String path) {
        int next = first;
        while (next < escapes.size() && escapes.get(next) < end) {
            next++;
        }
        if (next > first) {
            problems.add(path, "expected no control characters in a string, found " + (next - first));
        }
        return next;
    }

    /** Returns whether there was anything to repair. */
    public boolean isRepaired() {
        return !escapes.isEmpty();
    }

    /** Returns the repaired text. */
    public byte[] utf8() {
        return out.toByteArray();
    }

    /** Returns a problem for each string that was repaired. */
    public List<DecodeProblem> problems() {
        return problems.list();
    }
}
