package dev.callsheet.testkit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data} (RFC 7578) as a stream: files pass through, whatever their size. */
final class MultipartReader {
    private static final byte[] LINE_BREAK = {'\r', '\n'};

    private final DelimitedInput in;
    private final byte[] delimiter;
    private final Arguments arguments;
    private long textBytes;

    private MultipartReader(InputStream body, String boundary, Arguments arguments) {
        // Every boundary but one at the very beginning has a line break in front; with this one all have.
        this.in = new DelimitedInput(LINE_BREAK, body);
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.arguments = arguments;
    }

    /** @param boundary 1 to 70 characters (RFC 2046 section 5.1.1) */
    static void read(InputStream body, @Nullable String boundary, Arguments arguments)
            throws IOException, RefusedException {
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw new RefusedException(Fault.badForm("the Content-Type names no boundary of 1 to 70 characters"));
        }
        try {
            new MultipartReader(body, boundary, arguments).readParts();
        } catch (EOFException e) {
            throw new RefusedException(Fault.badForm("the multipart body ends before its last boundary"));
        }
        body.transferTo(OutputStream.nullOutputStream());
    }

    private void readParts() throws IOException, RefusedException {
        in.copyUntil(delimiter, OutputStream.nullOutputStream());
        for (int parts = 0; !isLast(); parts++) {
            if (parts == Limits.PARTS) {
                throw new RefusedException(Fault.tooLarge("the body has more than " + Limits.PARTS + " parts"));
            }
            readPart();
        }
    }

    /** Reads the rest of a boundary's line: two hyphens after the last one, else blanks. */
    private boolean isLast() throws IOException, RefusedException {
        String rest = in.tail(Limits.HEADER_LINE);
        if (rest.equals("--")) {
            return true;
        }
        if (!rest.isBlank()) {
            throw new RefusedException(Fault.badForm("a boundary is followed by something else than a line break"));
        }
        return false;
    }

    private void readPart() throws IOException, RefusedException {
        String disposition = null;
        String contentType = null;
        String line = in.line(Limits.HEADER_LINE);
        for (int lines = 0; !line.isEmpty(); lines++) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-disposition:")) {
                disposition = line.substring(line.indexOf(':') + 1);
            } else if (lower.startsWith("content-type:")) {
                contentType = line.substring(line.indexOf(':') + 1).strip();
            }
            if (lines == Limits.HEADER_LINES) {
                throw new RefusedException(Fault.badForm("a part has more than " + lines + " header lines"));
            }
            line = in.line(Limits.HEADER_LINE);
        }
        if (disposition == null) {
            throw nameless();
        }
        readContent(HeaderValue.parse(disposition), contentType);
    }

    private void readContent(HeaderValue disposition, @Nullable String contentType)
            throws IOException, RefusedException {
        String name = disposition.fileText("name");
        if (name == null) {
            throw nameless();
        }
        String filename = disposition.fileText("filename");
        ContentSink sink = new ContentSink(filename == null ? Limits.BODY : Limits.KEPT_FILE);
        in.copyUntil(delimiter, sink);
        if (filename == null) {
            addText(name, sink);
        } else {
            arguments.add(name, new ReceivedFile(filename, contentType, sink.content()));
        }
    }

    private void addText(String name, ContentSink sink) throws RefusedException {
        textBytes += sink.size();
        if (textBytes > Limits.BODY) {
            throw new RefusedException(
                    Fault.tooLarge("the text parts of the body have more than " + Limits.BODY + " bytes"));
        }
        arguments.add(name, sink.content().text());
    }

    private static RefusedException nameless() {
        return new RefusedException(Fault.badForm("a part has no Content-Disposition header with a name"));
    }
}
