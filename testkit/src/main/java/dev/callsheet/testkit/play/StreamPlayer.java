package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.testkit.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Sends the values of an example one after another. */
final class StreamPlayer {
    private StreamPlayer() {}

    static Reply reply(StreamFormat format, ApiMethod method) {
        List<? extends JsonValue> values = Examples.of(method) instanceof JsonArray array ? array.items() : List.of();
        return switch (format) {
            case EVENTS -> of("text/event-stream", events(method, values));
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

    private static String events(ApiMethod method, List<? extends JsonValue> values) {
        boolean texts = method.response() instanceof ResponseShape.Stream stream
                && stream.type().is(ScalarKind.TEXT);
        String end = method.streamEnd() == null ? "" : event(method.streamEnd());
        return values.stream()
                        .map(value -> texts && value instanceof JsonString text ? text.text() : JsonText.write(value))
                        .map(StreamPlayer::event)
                        .collect(Collectors.joining())
                + end;
    }

    private static String event(String data) {
        return data.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining()) + "\n";
    }
}
