package dev.callsheet.testkit;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.AuthScheme.ClientCredentials;
import dev.callsheet.testkit.check.CheckedCall;
import dev.callsheet.testkit.check.RequestProblem;
import dev.callsheet.testkit.check.TokenCheck;
import dev.callsheet.testkit.check.TokenProblem;
import dev.callsheet.testkit.exchange.ReceivedBytes;
import dev.callsheet.testkit.http.BodyReader;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.ReceivedBytesSink;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.Reply;
import dev.callsheet.testkit.http.RequestHead;
import dev.callsheet.testkit.http.UnreadableRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays the token endpoints of an API: reads, validates and records a request, then replies by script or with a token. */
final class TokenHandler {
    private static final Set<String> SECRETS = Set.of("client_secret", "client_assertion", "password");

    private final TokenCheck check;
    private final Scripts scripts;
    private final Recorder recorder;
    private volatile Duration lifetime = Duration.ofHours(1);

    TokenHandler(TokenCheck check, Scripts scripts, Recorder recorder) {
        this.check = check;
        this.scripts = scripts;
        this.recorder = recorder;
    }

    void lifetime(Duration newLifetime) {
        lifetime = newLifetime;
    }

    @Nullable
    Reply handle(AuthScheme scheme, ClientCredentials client, RequestHead head, InputStream in)
            throws IOException, InterruptedException {
        ReceivedParameters sent = new ReceivedParameters();
        RecordedRequest unread = record(head, sent, ReceivedBytesSink.NONE, List.of());
        Script.Step early = scripts.next(unread, true);
        if (early != null) {
            recorder.add(unread);
            early.hold();
            return null;
        }
        ReceivedBytes body = ReceivedBytesSink.NONE;
        String unreadable = null;
        try {
            body = BodyReader.read(in, BodyReader.Kind.PARAMETERS, "", head.header("Content-Type"), sent);
        } catch (UnreadableRequestException e) {
            unreadable = e.getMessage();
        }
        TokenProblem problem = check.problem(client, head, sent, unreadable);
        List<String> messages = new ArrayList<>();
        if (problem != null) {
            messages.add("[ERROR] " + problem.error() + ": " + problem.message());
        }
        check.unknown(client, sent).forEach(name -> messages.add("[WARN] unknown parameter: " + Excerpt.of(name)));
        RecordedRequest request = record(head, sent, body, messages);
        recorder.add(request);
        Script.Step step = scripts.next(request, false);
        if (step == null) {
            return problem == null ? token(scheme, client) : refusal(problem);
        }
        step.hold();
        RequestProblem noMethod = RequestProblem.unknownMethod(head.path());
        return step.reply(new CheckedCall(head.path(), null, head, sent, noMethod, messages), request);
    }

    private static RecordedRequest record(
            RequestHead head, ReceivedParameters sent, ReceivedBytes body, List<String> problems) {
        return new RecordedRequest(head.path(), head, sent, body, problems, SECRETS);
    }

    private Reply token(AuthScheme scheme, ClientCredentials client) {
        JsonObjectBuilder response = new JsonObjectBuilder()
                .put("access_token", check.issue(scheme))
                .put("token_type", "Bearer")
                .put("expires_in", JsonValue.number(BigDecimal.valueOf(lifetime.toSeconds())));
        if (!client.scopes().isEmpty()) {
            response.put("scope", String.join(" ", client.scopes()));
        }
        // RFC 6749 section 5.1.
        return Reply.json(200, response.build()).with(Map.of("Cache-Control", "no-store"));
    }

    private static Reply refusal(TokenProblem problem) {
        Reply reply = Reply.json(
                problem.status(),
                new JsonObjectBuilder()
                        .put("error", problem.error())
                        .put("error_description", problem.message())
                        .build());
        return problem.status() == 401 ? reply.with(Map.of("WWW-Authenticate", "Basic")) : reply;
    }
}
