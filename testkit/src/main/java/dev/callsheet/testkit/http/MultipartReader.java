package dev.callsheet.testkit.http;

import dev.callsheet.testkit.exchange.ReceivedFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data} (RFC 7578) as a stream, so that files may have any size. */
final class MultipartReader {
    private static final byte[] LINE_BREAK = {'\r', '\n'};

    private final DelimitedInput in;
    private final byte[] delimiter;
    private final ReceivedParameters parameters;
    private long textBytes;

    private MultipartReader(InputStream body, String boundary, ReceivedParameters parameters) {
        // Every boundary except one at the very start follows a line break; with this one, all do.
        this.in = new DelimitedInput(LINE_BREAK, body);
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.parameters = parameters;
    }

    /**
     * Reads the whole body and adds its parts.
     *
     * @param boundary 1 to 70 characters (RFC 2046 section 5.1.1)
     */
    static void read(InputStream body, @Nullable String boundary, ReceivedParameters parameters)
            throws IOException, UnreadableRequestException {
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw UnreadableRequestException.form("the Content-Type has no boundary of 1 to 70 characters");
        }
        try {
            new MultipartReader(body, boundary, parameters).readParts();
        } catch (EOFException e) {
            throw UnreadableRequestException.form("the multipart body ends before its last boundary");
        }
        body.transferTo(OutputStream.nullOutputStream());
    }

    private void readParts() throws IOException, UnreadableRequestException {
        in.copyUntil(delimiter, OutputStream.nullOutputStream());
        for (int parts = 0; !isLast(); parts++) {
            if (parts == ServerLimits.PARTS) {
                throw UnreadableRequestException.tooLarge("the body has more than " + ServerLimits.PARTS + " parts");
            }
            readPart();
        }
    }

    /** Reads the rest of a boundary's line: two hyphens after the last boundary, otherwise blanks. */
    private boolean isLast() throws IOException, UnreadableRequestException {
        String rest = in.tail(ServerLimits.HEADER_LINE);
        if (rest.equals("--")) {
            return true;
        }
        if (!rest.isBlank()) {
            throw UnreadableRequestException.form("a boundary must be followed by a line break");
        }
        return false;
    }

    private void readPart() throws IOException, UnreadableRequestException {
        String disposition = null;
        String contentType = null;
        String line = in.line(ServerLimits.HEADER_LINE);
        for (int lines = 0; !line.isEmpty(); lines++) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-disposition:")) {
                disposition = line.substring(line.indexOf(':') + 1);
            } else if (lower.startsWith("content-type:")) {
                contentType = line.substring(line.indexOf(':') + 1).strip();
            }
            if (lines == ServerLimits.HEADER_LINES) {
                throw UnreadableRequestException.form("a part has more than " + lines + " header lines");
            }
            line = in.line(ServerLimits.HEADER_LINE);
        }
        if (disposition == null) {
            throw nameless();
        }
        readContent(HeaderValue.parse(disposition), contentType);
    }

    private void readContent(HeaderValue disposition, @Nullable String contentType)
            throws IOException, UnreadableRequestException {
        String name = text(disposition, "name");
        if (name == null) {
            throw nameless();
        }
        String filename = text(disposition, "filename");
        ReceivedBytesSink sink = new ReceivedBytesSink(filename == null ? ServerLimits.BODY : ServerLimits.KEPT_FILE);
        in.copyUntil(delimiter, sink);
        parameters.addPartType(name, contentType == null ? "" : contentType);
        if (filename == null) {
            addText(name, sink);
        } else {
            parameters.add(name, new ReceivedFile(filename, contentType, sink.received()));
        }
    }

    private void addText(String name, ReceivedBytesSink sink) throws UnreadableRequestException {
        textBytes += sink.size();
        if (textBytes > ServerLimits.BODY) {
            throw UnreadableRequestException.tooLarge(
                    "the text parts of the body have more than " + ServerLimits.BODY + " bytes");
        }
        parameters.add(name, sink.received().text());
    }

    private static @Nullable String text(HeaderValue disposition, String name) throws UnreadableRequestException {
        try {
            return disposition.fileText(name);
        } catch (IllegalArgumentException e) {
            throw UnreadableRequestException.form(
                    "the " + name + " of a part is not percent-encoded: " + e.getMessage());
        }
    }

    private static UnreadableRequestException nameless() {
        return UnreadableRequestException.form("a part has no Content-Disposition header with a name");
    }
}
