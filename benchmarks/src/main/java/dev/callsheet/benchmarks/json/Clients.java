package dev.callsheet.benchmarks.json;

import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.Slack;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Clients whose requests end in memory: what a call takes but for the network. */
final class Clients {
    private static final Map<String, String> HEADERS = Map.of(
            "date", "Thu, 26 Nov 2026 12:00:00 GMT",
            "content-type", "application/json; charset=utf-8",
            "cache-control", "private, no-cache, no-store, must-revalidate",
            "vary", "Accept-Encoding",
            "x-oauth-scopes", "users:read,chat:write",
            "x-slack-req-id", "4d1c2e5f6a7b8c9d0e1f2a3b4c5d6e7f");
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int OK = 200;

    private Clients() {}

    /** Returns our client; every response has the same body. */
    static Slack callsheet(byte[] body) {
        Map<String, List<String>> headers = HEADERS.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return Slack.create(ClientOptions.builder()
                .token("xoxb-benchmark")
                .transport(request -> TransportResponse.of(OK, headers, body))
                .build());
    }

    /** Returns the SDK's client; every response has the same body, but for that of {@code auth.test}. */
    static MethodsClient sdk(byte[] body) {
        SlackConfig config = new SlackConfig();
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .addInterceptor(chain -> {
                    Response.Builder response = new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(OK)
                            .message("OK");
                    HEADERS.forEach(response::header);
                    boolean test = chain.request().url().encodedPath().endsWith("auth.test");
                    return response.body(ResponseBody.create(
                                    test ? "{\"ok\":true}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : body,
                                    JSON))
                            .build();
                })
                .build();
        return com.slack.api.Slack.getInstance(config, new SlackHttpClient(http))
                .methods("xoxb-benchmark");
    }
}
