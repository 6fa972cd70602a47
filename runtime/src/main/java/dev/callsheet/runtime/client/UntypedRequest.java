package dev.callsheet.runtime.client;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import java.util.Map;

/** A request of a method that the API description lacks: a POST that may change data, with any parameters. */
final class UntypedRequest extends ApiRequest {
    private UntypedRequest(Builder builder) {
        super(builder);
    }

    static UntypedRequest of(Endpoint<Json, NoOwnErrors> endpoint, Map<String, ?> params) {
        Builder builder = new Builder(endpoint);
        params.forEach((name, value) -> {
            if (value != null) {
                builder.extra(name, value);
            }
        });
        return new UntypedRequest(builder);
    }

    /** Describes the method. Its name becomes part of the URL, so it must not lead elsewhere. */
    static Endpoint<Json, NoOwnErrors> endpoint(Api api, String method) {
        boolean plain = !method.isEmpty() && !method.startsWith("/") && !method.contains("..");
        for (int i = 0; i < method.length(); i++) {
            char c = method.charAt(i);
            plain &= c < 0x80 && (Character.isLetterOrDigit(c) || "._-/".indexOf(c) >= 0);
        }
        if (!plain) {
            throw new IllegalArgumentException(
                    "The name of a method must consist of letters, digits, `.`, `_`, `-` and `/`, such as pets.list.");
        }
        return Endpoint.builder(api, method, JsonReader.JSON, NoOwnErrors.class)
                .optionalAuth()
                .build();
    }

    private static final class Builder extends ApiRequest.Builder<Builder> {
        Builder(Endpoint<?, ?> endpoint) {
            super(endpoint);
        }
    }
}
