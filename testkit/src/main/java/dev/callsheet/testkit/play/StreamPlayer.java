package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.testkit.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends the values of an example one after another. */
final class StreamPlayer {
    private StreamPlayer() {}

    /**
     * Returns the stream of the values of an example.
     *
     * @param end the event after the last value; null if there is none
     */
    static Reply reply(StreamFormat format, TypeRef type, JsonValue example, @Nullable String end) {
        List<? extends JsonValue> values = example instanceof JsonArray array ? array.items() : List.of();
        return switch (format) {
            case EVENTS -> of("text/event-stream", events(type, values, end));
            case LINES ->
                of(
                        "application/x-ndjson",
                        values.stream()
                                .map(value -> JsonText.write(value) + "\n")
                                .collect(Collectors.joining()));
        };
    }

    private static Reply of(String contentType, String body) {
        return Reply.of(200, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String events(TypeRef type, List<? extends JsonValue> values, @Nullable String end) {
        boolean texts = type.is(ScalarKind.TEXT);
        return values.stream()
                        .map(value -> texts && value instanceof JsonString text ? text.text() : JsonText.write(value))
                        .map(StreamPlayer::event)
                        .collect(Collectors.joining())
                + (end == null ? "" : event(end));
    }

    private static String event(String data) {
        return data.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining()) + "\n";
    }
}
