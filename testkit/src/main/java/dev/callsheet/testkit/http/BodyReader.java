package dev.callsheet.testkit.http;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.testkit.exchange.ReceivedBytes;
import dev.callsheet.testkit.exchange.ReceivedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a request body according to its Content-Type. */
public final class BodyReader {
    /** What a body is. */
    public enum Kind {
        /** Parameters, in the format that its content type says. */
        PARAMETERS,
        /** One JSON value or a form. */
        VALUE,
        /** Text as it is. */
        TEXT,
        /** Bytes as they are. */
        FILE,
        /** Whatever it is: parameters if it can be read as such, and bytes in any case. */
        ANYTHING
    }

    private BodyReader() {}

    /**
     * Reads the whole body and adds the parameters that it sends.
     *
     * @param kind what it is
     * @param whole the parameter that a body is that is not parameters
     * @param contentType null if the request has none
     * @return the bytes of the body; none for a multipart body, whose parts are all parameters
     * @throws IOException if the connection breaks
     * @throws UnreadableRequestException if the body is malformed or too large
     */
    public static ReceivedBytes read(
            InputStream body, Kind kind, String whole, @Nullable String contentType, ReceivedParameters parameters)
            throws IOException, UnreadableRequestException {
        try {
            return switch (kind) {
                case PARAMETERS -> decode(body, contentType, parameters);
                case VALUE -> value(body, whole, contentType, parameters);
                case TEXT -> text(body, whole, contentType, parameters);
                case FILE -> file(body, whole, contentType, parameters);
                case ANYTHING -> anything(body, contentType, parameters);
            };
        } catch (UnreadableRequestException e) {
            // A client that is still sending would see a connection reset instead of the response.
            body.transferTo(OutputStream.nullOutputStream());
            throw e;
        }
    }

    private static ReceivedBytes value(
            InputStream body, String whole, @Nullable String contentType, ReceivedParameters parameters)
            throws IOException, UnreadableRequestException {
        if (BodyFormat.of(contentType) != BodyFormat.JSON) {
            return decode(body, contentType, parameters);
        }
        ReceivedBytes json = readText(body);
        try {
            if (json.size() > 0) {
                parameters.add(whole, JsonText.parse(json.text()));
            }
        } catch (JacksonException e) {
            throw notJson(e);
        }
        return json;
    }

    private static ReceivedBytes text(
            InputStream body, String whole, @Nullable String contentType, ReceivedParameters parameters)
            throws IOException, UnreadableRequestException {
        ReceivedBytes text = readText(body);
        if (contentType != null || text.size() > 0) {
            parameters.add(whole, new String(text.bytes(), charset(contentType)));
        }
        return text;
    }

    private static Charset charset(@Nullable String contentType) throws UnreadableRequestException {
        String name =
                contentType == null ? null : HeaderValue.parse(contentType).parameter("charset");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw UnreadableRequestException.form("the charset " + name + " is not known");
        }
    }

    private static ReceivedBytes file(
            InputStream body, String whole, @Nullable String contentType, ReceivedParameters parameters)
            throws IOException {
        ReceivedBytesSink sink = new ReceivedBytesSink(ServerLimits.KEPT_FILE);
        body.transferTo(sink);
        ReceivedBytes bytes = sink.received();
        if (contentType != null || bytes.size() > 0) {
            parameters.add(whole, new ReceivedFile("", contentType, bytes));
        }
        return bytes;
    }

    private static ReceivedBytes anything(InputStream body, @Nullable String contentType, ReceivedParameters parameters)
            throws IOException, UnreadableRequestException {
        if (BodyFormat.of(contentType) == BodyFormat.MULTIPART) {
            return decode(body, contentType, parameters);
        }
        ReceivedBytesSink sink = new ReceivedBytesSink(ServerLimits.KEPT_FILE);
        body.transferTo(sink);
        ReceivedBytes bytes = sink.received();
        if (bytes.kept()) {
            ReceivedParameters read = new ReceivedParameters();
            try {
                decode(new ByteArrayInputStream(bytes.bytes()), contentType, read);
                read.names().forEach(name -> parameters.add(name, Objects.requireNonNull(read.get(name), name)));
            } catch (UnreadableRequestException notParameters) {
                return bytes; // a file may have any content
            }
        }
        return bytes;
    }

    /** Returns whether a body of this type sends parameters. */
    public static boolean sendsParameters(String contentType) {
        return BodyFormat.of(contentType) != BodyFormat.OTHER;
    }

    private static ReceivedBytes decode(InputStream body, @Nullable String contentType, ReceivedParameters parameters)
            throws IOException, UnreadableRequestException {
        return switch (BodyFormat.of(contentType)) {
            case MULTIPART -> {
                MultipartReader.read(body, boundary(contentType), parameters);
                yield ReceivedBytesSink.NONE;
            }
            case FORM -> {
                ReceivedBytes form = readText(body);
                UrlDecoder.decodePairs(form.text(), "form", parameters);
                yield form;
            }
            case JSON -> {
                ReceivedBytes json = readText(body);
                decodeJson(json.text(), parameters);
                yield json;
            }
            case OTHER -> {
                ReceivedBytesSink sink = new ReceivedBytesSink(ServerLimits.KEPT_FILE);
                body.transferTo(sink);
                yield sink.received();
            }
        };
    }

    private static @Nullable String boundary(@Nullable String contentType) {
        return contentType == null ? null : HeaderValue.parse(contentType).parameter("boundary");
    }

    private static ReceivedBytes readText(InputStream body) throws IOException, UnreadableRequestException {
        ReceivedBytesSink sink = new ReceivedBytesSink(ServerLimits.BODY);
        body.transferTo(sink);
        if (sink.size() > ServerLimits.BODY) {
            throw UnreadableRequestException.tooLarge("the body has more than " + ServerLimits.BODY + " bytes");
        }
        return sink.received();
    }

    private static void decodeJson(String json, ReceivedParameters parameters) throws UnreadableRequestException {
        if (json.isEmpty()) {
            return;
        }
        try {
            if (!(JsonText.parse(json) instanceof JsonObject object)) {
                throw new UnreadableRequestException(
                        UnreadableRequestException.Reason.JSON_KIND, "the body must be a JSON object");
            }
            object.members().forEach(parameters::add);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private static UnreadableRequestException notJson(JacksonException e) {
        return new UnreadableRequestException(
                UnreadableRequestException.Reason.JSON, "the body is not valid JSON: " + JsonParsing.reason(e));
    }
}
