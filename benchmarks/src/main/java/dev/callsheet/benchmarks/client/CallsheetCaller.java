package dev.callsheet.benchmarks.client;

import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.Slack;
import java.net.http.HttpClient;
import java.util.Objects;

/** Calls with our client. */
final class CallsheetCaller implements Caller {
    private final Slack slack;

    private CallsheetCaller(ClientOptions options) {
        this.slack = Slack.create(options);
    }

    static CallsheetCaller withDefaults(String baseUrl) {
        return new CallsheetCaller(options(baseUrl).build());
    }

    static CallsheetCaller overHttpClient(String baseUrl) {
        return new CallsheetCaller(
                options(baseUrl).httpClient(HttpClient.newHttpClient()).build());
    }

    private static ClientOptions.Builder options(String baseUrl) {
        return ClientOptions.builder().token("xoxb-benchmark").baseUrl(baseUrl);
    }

    @Override
    public String userId() {
        return Objects.requireNonNull(
                slack.users().info("U012AB3CD").execute().user().id());
    }
}
