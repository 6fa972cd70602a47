package dev.callsheet.slack.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.SlackSignature;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CommandServerTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    @RegisterExtension
    static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack")
            .client(
                    Slack.class,
                    url -> Slack.create(ClientOptions.builder()
                            .token("xoxb-test")
                            .baseUrl(url)
                            .build()));

    @Test
    void commandIsRepliedToTwiceAndShortcutOpensModal(Slack slack, FakeApi api) throws Exception {
        api.when("/commands/1").respondRaw(200, "text/plain", "ok");
        List<Runnable> later = new ArrayList<>();
        CommandServer app = new CommandServer(slack, SECRET, later::add);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/slack", app::handle);
        server.start();
        try {
            String command = "command=%2Fdeploy&text=1.4&user_id=U0123ABCD&channel_id=C0123ABCD&team_id=T0123ABCD"
                    + "&trigger_id=13345224609.738474920.8088930838d88f008e0&response_url="
                    + URLEncoder.encode(api.url("/commands/1"), StandardCharsets.UTF_8);

            HttpResponse<String> reply = send(server, command, SECRET);
            assertThat(reply.body()).isEqualTo("{\"text\":\"On it.\"}");
            assertThat(later).hasSize(1);
            later.get(0).run();
            api.assertCalled("/commands/1").with("text", "Deployed 1.4.").with("response_type", "in_channel");

            assertThat(send(server, command, "another secret").statusCode()).isEqualTo(401);

            String shortcut = """
                    {"type": "shortcut", "callback_id": "new", "user": {"id": "U0123ABCD"},
                     "trigger_id": "13345224609.738474920.8088930838d88f008e0"}""";
            send(server, "payload=" + URLEncoder.encode(shortcut, StandardCharsets.UTF_8), SECRET);
            assertThat(api.assertCalled("views.open").request().param("view")).contains("New report");
            api.assertNoProblems();
        } finally {
            server.stop(0);
        }
    }

    private static HttpResponse<String> send(HttpServer server, String body, String secret) throws Exception {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack");
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(SlackSignature.TIMESTAMP_HEADER, timestamp)
                .header(
                        SlackSignature.SIGNATURE_HEADER,
                        SlackSignature.of(secret).sign(timestamp, bytes))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
