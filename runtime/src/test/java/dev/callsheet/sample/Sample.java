package dev.callsheet.sample;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.client.ApiClient;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.options.ClientOptions;
import java.util.Map;

/** A client like a generated one, through which the tests call the runtime. */
public final class Sample {
    public static final Api API = Api.builder("sample")
            .baseUrl("https://sample.invalid/api/")
            .bearerAuth()
            .encoding(Api.Encoding.FORM)
            .ok("ok")
            .error("error")
            .errorDetails("needed", "provided")
            .messages("response_metadata.messages")
            .warnings("warning", "response_metadata.warnings")
            .rateLimit("tier2", 20, 60)
            .build();

    private final ApiClient client;

    private Sample(ApiClient client) {
        this.client = client;
    }

    public static Sample create(String token) {
        return create(ClientOptions.builder().token(token).build());
    }

    public static Sample create(ClientOptions options) {
        return new Sample(ApiClient.create(API, options));
    }

    /** For tests that create the client themselves. */
    public static Sample over(ApiClient client) {
        return new Sample(client);
    }

    public Users users() {
        return new Users(client);
    }

    public Call<Json, NoOwnErrors> call(String method, Map<String, ?> params) {
        return client.call(method, params);
    }
}
