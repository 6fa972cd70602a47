package dev.callsheet.language.describe;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.Addresses;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Auth;
import dev.callsheet.language.model.AuthScheme;

/** Describes the ways to authenticate, and the addresses that credentials go to. */
final class AuthDescription {
    private AuthDescription() {}

    static JsonObject schemes(ApiModel api) {
        JsonObjectBuilder schemes = new JsonObjectBuilder();
        api.auth().forEach(scheme -> schemes.put(scheme.name(), scheme(scheme)));
        return schemes.build();
    }

    private static JsonObject scheme(AuthScheme scheme) {
        JsonObjectBuilder object =
                new JsonObjectBuilder().put("type", scheme.kind().type().word()).put("summary", scheme.summary());
        return scheme.kind()
                .match(new AuthScheme.Cases<JsonObjectBuilder>() {
                    @Override
                    public JsonObjectBuilder bearer(AuthScheme.Bearer bearer) {
                        return object.put("format", bearer.format());
                    }

                    @Override
                    public JsonObjectBuilder apiKey(AuthScheme.ApiKey key) {
                        return object.put("in", key.in().word()).put("key", key.key());
                    }

                    @Override
                    public JsonObjectBuilder basic() {
                        return object;
                    }

                    @Override
                    public JsonObjectBuilder clientCredentials(AuthScheme.ClientCredentials client) {
                        JsonObjectBuilder params = new JsonObjectBuilder();
                        client.params().forEach(params::put);
                        return object.put("tokenUrl", client.tokenUrl())
                                .put("credentials", client.place().word())
                                .put("params", params.build())
                                .put("scopes", client.scopes());
                    }

                    @Override
                    public JsonObjectBuilder custom() {
                        return object;
                    }
                })
                .build();
    }

    /** Describes alternatives as a list of lists of schemes. */
    static JsonArray alternatives(Auth auth) {
        return JsonValue.array(auth.anyOf().stream()
                .map(all -> JsonValue.array(all.stream().map(JsonValue::string).toList()))
                .toList());
    }

    static JsonObject variables(ApiModel api) {
        JsonObjectBuilder variables = new JsonObjectBuilder();
        for (Addresses.Variable variable : api.addresses().variables()) {
            variables.put(
                    variable.name(),
                    new JsonObjectBuilder()
                            .put("summary", variable.summary())
                            .put("default", variable.usual())
                            .put("values", variable.values())
                            .build());
        }
        return variables.build();
    }

    static JsonObject servers(ApiModel api) {
        JsonObjectBuilder servers = new JsonObjectBuilder();
        api.addresses().servers().forEach(server -> servers.put(server.name(), server.url()));
        return servers.build();
    }

    static JsonObject headers(ApiModel api) {
        JsonObjectBuilder headers = new JsonObjectBuilder();
        api.addresses().headers().forEach(header -> headers.put(header.name(), header.value()));
        return headers.build();
    }
}
