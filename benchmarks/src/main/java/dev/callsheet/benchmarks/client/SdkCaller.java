package dev.callsheet.benchmarks.client;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;

/** Calls with Slack's own SDK, as its documentation shows, only to another server. */
final class SdkCaller implements Caller {
    private final MethodsClient methods;

    SdkCaller(String baseUrl) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(baseUrl);
        this.methods = Slack.getInstance(config).methods("xoxb-benchmark");
    }

    @Override
    public String userId() throws IOException, SlackApiException {
        return methods.usersInfo(request -> request.user("U012AB3CD")).getUser().getId();
    }
}
