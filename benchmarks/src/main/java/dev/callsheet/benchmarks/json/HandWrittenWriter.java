package dev.callsheet.benchmarks.json;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a message token by token, as a program does that is written by hand for speed. */
final class HandWrittenWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private HandWrittenWriter() {}

    static byte[] write(List<Message.Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            out.writeStartArray();
            for (Message.Part part : parts) {
                out.writeStartObject();
                write(part, out);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private static void write(Message.Part part, JsonGenerator out) {
        if (part instanceof Message.Header header) {
            out.writeStringProperty("type", "header");
            text("text", "plain_text", header.text(), out);
        } else if (part instanceof Message.Section section) {
            out.writeStringProperty("type", "section");
            text("text", "mrkdwn", section.text(), out);
        } else if (part instanceof Message.Context context) {
            out.writeStringProperty("type", "context");
            out.writeArrayPropertyStart("elements");
            out.writeStartObject();
            text("mrkdwn", context.text(), out);
            out.writeEndArray();
        } else if (part instanceof Message.Button button) {
            out.writeStringProperty("type", "actions");
            out.writeArrayPropertyStart("elements");
            out.writeStartObject();
            out.writeStringProperty("type", "button");
            text("text", "plain_text", button.text(), out);
            out.writeStringProperty("action_id", button.action());
            out.writeEndObject();
            out.writeEndArray();
        } else {
            out.writeStringProperty("type", "divider");
        }
    }

    private static void text(String key, String type, String text, JsonGenerator out) {
        out.writeObjectPropertyStart(key);
        text(type, text, out);
    }

    private static void text(String type, String text, JsonGenerator out) {
        out.writeStringProperty("type", type);
        out.writeStringProperty("text", text);
        out.writeEndObject();
    }
}
