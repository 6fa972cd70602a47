package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.ResponseTooLargeException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a body as they come. A line ends with CR, LF or both (WHATWG HTML, section 9.2.5). */
final class LineInput {
    private static final int END = -1;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream in;
    private final long limit;
    private boolean first = true;
    private boolean afterCarriageReturn;

    /**
     * @param limit the largest number of bytes of a line
     */
    LineInput(InputStream in, long limit) {
        this.in = new BufferedInputStream(in);
        this.limit = limit;
    }

    /**
     * Returns the next line, without its end.
     *
     * @param complete whether a line without an end, the last one, counts as none
     * @return null at the end of the body
     */
    @Nullable
    String next(boolean complete) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        if (afterCarriageReturn && c == '\n') {
            c = in.read();
        }
        for (; c != END && c != '\n' && c != '\r'; c = in.read()) {
            if (line.size() == limit) {
                throw new ResponseTooLargeException(limit);
            }
            line.write(c);
        }
        // What follows a CR is looked at later: to wait for it now would delay the line.
        afterCarriageReturn = c == '\r';
        return c == END && (complete || line.size() == 0) ? null : text(line);
    }

    private String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        boolean marked = first && text.startsWith(BYTE_ORDER_MARK);
        first = false;
        return marked ? text.substring(1) : text;
    }
}
