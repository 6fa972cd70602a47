package dev.callsheet.testkit.http;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a request body according to its Content-Type. */
public final class BodyReader {
    private BodyReader() {}

    /**
     * Reads the whole body and adds the parameters that it sends.
     *
     * @param contentType null if the request has none
     * @return the bytes of the body; none for a multipart body, whose parts are all parameters
     * @throws IOException if the connection breaks
     * @throws UnreadableRequestException if the body is malformed or too large
     */
    public static ReceivedBytes read(InputStream body, @Nullable String contentType, ReceivedParameters parameters)
            throws IOException, UnreadableRequestException {
        try {
            return decode(body, contentType, parameters);
        } catch (UnreadableRequestException e) {
            // A client that is still sending would see a connection reset instead of the response.
            body.transferTo(OutputStream.nullOutputStream());
            throw e;
        }
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
                yield ReceivedBytes.NONE;
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
            throw new UnreadableRequestException(
                    UnreadableRequestException.Reason.JSON, "the body is not valid JSON: " + JsonParsing.reason(e));
        }
    }
}
