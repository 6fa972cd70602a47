package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields inside a body in JSON, which paging reads and replaces. */
final class BodyFields {
    private BodyFields() {}

    /**
     * Returns a body with another value at a path.
     *
     * @param body null if none is set
     */
    static Json with(Param param, @Nullable Object body, String path, Object value) {
        Json whole = body == null ? Json.of("{}") : json(param, body);
        return whole.with(List.of(path.split("\\.")), value);
    }

    /** Returns the text or number at a path; null if there is none. */
    static @Nullable String text(Param param, @Nullable Object body, String path) {
        return body == null
                ? null
                : JsonInput.of(json(param, body).toBytes(), null, null).document(PathReader.of(path));
    }

    private static Json json(Param param, Object body) {
        return Json.of(new JsonOutput().value(param.formatted(body)).toBytes());
    }
}
