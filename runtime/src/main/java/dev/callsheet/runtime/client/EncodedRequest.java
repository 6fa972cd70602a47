package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.RequestBody;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as it travels, but for headers that all calls have.
 *
 * @param body null where there is none
 * @param contentType null where there is no body
 * @param secrets what must not come back in a text
 */
record EncodedRequest(
        URI uri, @Nullable RequestBody body, @Nullable String contentType, List<String> secrets) {}
