package dev.callsheet.slack.programs;

import static dev.callsheet.slack.BlockKit.input;
import static dev.callsheet.slack.BlockKit.modal;
import static dev.callsheet.slack.BlockKit.textField;

import com.sun.net.httpserver.HttpExchange;
import dev.callsheet.slack.MalformedRequestException;
import dev.callsheet.slack.ResponseUrl;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.SlackRequest;
import dev.callsheet.slack.SlackRequests;
import dev.callsheet.slack.UnverifiedRequestException;
import dev.callsheet.slack.model.GlobalShortcut;
import dev.callsheet.slack.model.SlashCommand;
import dev.callsheet.slack.model.WebhookMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

/** 4. Serves a slash command, which it replies to at once and again when the work is done, and a shortcut, which opens a modal. */
final class CommandServer {
    private final Slack slack;
    private final SlackRequests requests;
    private final Executor worker;

    CommandServer(Slack slack, String signingSecret, Executor worker) {
        this.slack = slack;
        this.requests = SlackRequests.of(signingSecret);
        this.worker = worker;
    }

    void handle(HttpExchange http) throws IOException {
        byte[] body = http.getRequestBody().readAllBytes();
        try {
            SlackRequest request = requests.read(http.getRequestHeaders()::getFirst, body);
            if (request instanceof SlackRequest.Command slash) {
                worker.execute(() -> deploy(slash.command()));
                reply(http, 200, WebhookMessage.builder().text("On it.").build().toJson());
            } else if (request instanceof SlackRequest.Interactive interactive
                    && interactive.interaction() instanceof GlobalShortcut shortcut) {
                slack.views()
                        .open(
                                modal("New report", input("Title", textField("title"))),
                                r -> r.triggerId(shortcut.triggerId()))
                        .execute();
                reply(http, 200, "");
            } else {
                reply(http, 200, "");
            }
        } catch (UnverifiedRequestException notFromSlack) {
            reply(http, 401, "");
        } catch (MalformedRequestException unreadable) {
            reply(http, 400, "");
        }
    }

    private void deploy(SlashCommand command) {
        ResponseUrl.of(slack, command.responseUrl())
                .inChannel("Deployed " + command.text() + ".")
                .execute();
    }

    private static void reply(HttpExchange http, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }
}
