package dev.callsheet.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a request's body by its Content-Type. */
final class BodyReader {
    private BodyReader() {}

    /**
     * Reads the whole body and adds what it sends to the arguments.
     *
     * @return the body's bytes; none of a multipart body, whose files and texts are the arguments
     * @throws IOException if the connection breaks
     */
    static Content read(InputStream body, @Nullable String contentType, Arguments arguments)
            throws IOException, RefusedException {
        HeaderValue type = HeaderValue.parse(contentType == null ? "" : contentType);
        switch (type.word()) {
            case "multipart/form-data" -> {
                MultipartReader.read(body, type.parameter("boundary"), arguments);
                return Content.NONE;
            }
            case "application/x-www-form-urlencoded" -> {
                Content form = readText(body);
                UrlText.decodePairs(form.text(), "form", arguments);
                return form;
            }
            case "application/json" -> {
                Content json = readText(body);
                decodeJson(json.text(), arguments);
                return json;
            }
            default -> {
                ContentSink sink = new ContentSink(Limits.KEPT_FILE);
                body.transferTo(sink);
                return sink.content();
            }
        }
    }

    /** Whether a body of this type sends parameters. */
    static boolean isForMethods(String contentType) {
        return switch (HeaderValue.parse(contentType).word()) {
            case "multipart/form-data", "application/x-www-form-urlencoded", "application/json" -> true;
            default -> false;
        };
    }

    private static Content readText(InputStream body) throws IOException, RefusedException {
        ContentSink sink = new ContentSink(Limits.BODY);
        body.transferTo(sink);
        if (sink.size() > Limits.BODY) {
            throw new RefusedException(Fault.tooLarge("the body has more than " + Limits.BODY + " bytes"));
        }
        return sink.content();
    }

    private static void decodeJson(String json, Arguments arguments) throws RefusedException {
        if (json.isEmpty()) {
            return;
        }
        try {
            JsonNode root = JsonText.parse(json);
            if (!root.isObject()) {
                throw new RefusedException(Fault.noJsonObject("the body is no JSON object"));
            }
            for (Map.Entry<String, JsonNode> entry : root.properties()) {
                arguments.add(entry.getKey(), entry.getValue());
            }
        } catch (JacksonException e) {
            throw new RefusedException(Fault.badJson("the body is no JSON: " + JsonText.reason(e)));
        }
    }
}
