package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;

/** A request of any endpoint that a test describes. A generated one has setters by name. */
final class AnyRequest extends ApiRequest {
    private AnyRequest(Builder builder) {
        super(builder);
    }

    static Builder of(Endpoint<?, ?> endpoint, Object... required) {
        return new Builder(endpoint, required);
    }

    static final class Builder extends ApiRequest.Builder<Builder> {
        private final Endpoint<?, ?> endpoint;

        private Builder(Endpoint<?, ?> endpoint, Object... required) {
            super(endpoint, required);
            this.endpoint = endpoint;
        }

        Builder set(String name, Object value) {
            return set(endpoint.indexOf(name), value);
        }

        AnyRequest build() {
            return new AnyRequest(this);
        }
    }
}
