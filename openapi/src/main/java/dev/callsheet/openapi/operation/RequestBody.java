package dev.callsheet.openapi.operation;

import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a request is.
 *
 * @param params the parameters in it, by name
 * @param whole the keys of {@code body}; null if it has parameters
 * @param encoding how parameters are encoded; null if as JSON
 * @param contentType its content type; null if it follows from the rest
 */
record RequestBody(
        Map<String, SheetMapping> params,
        @Nullable SheetMapping whole,
        @Nullable String encoding,
        @Nullable String contentType) {
    static final RequestBody NONE = new RequestBody(Map.of(), null, null, null);

    static RequestBody of(Map<String, SheetMapping> params) {
        return new RequestBody(new LinkedHashMap<>(params), null, null, null);
    }

    static RequestBody whole(SheetMapping body) {
        return new RequestBody(Map.of(), body, null, null);
    }

    RequestBody encoded(String as) {
        return new RequestBody(params, whole, as, contentType);
    }

    RequestBody ofType(@Nullable String type) {
        return new RequestBody(params, whole, encoding, type);
    }

    Optional<SheetMapping> wholeBody() {
        return Optional.ofNullable(whole);
    }
}
