package dev.callsheet.testkit;

import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.AuthScheme.ClientCredentials;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.testkit.check.CheckedCall;
import dev.callsheet.testkit.check.RequestCheck;
import dev.callsheet.testkit.check.RequestParts;
import dev.callsheet.testkit.check.Route;
import dev.callsheet.testkit.check.Router;
import dev.callsheet.testkit.exchange.ReceivedBytes;
import dev.callsheet.testkit.http.BodyReader;
import dev.callsheet.testkit.http.ReceivedBytesSink;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.Reply;
import dev.callsheet.testkit.http.RequestHandler;
import dev.callsheet.testkit.http.RequestHead;
import dev.callsheet.testkit.http.UnreadableRequestException;
import dev.callsheet.testkit.play.ResponsePlayer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Routes, reads, validates and records a request, then replies by script or spec. */
final class CallHandler implements RequestHandler {
    private final TypeIndex types;
    private final Router router;
    private final RequestCheck check;
    private final Scripts scripts;
    private final Recorder recorder;
    private final ResponsePlayer player;
    private final TokenHandler tokens;

    CallHandler(
            TypeIndex types,
            Router router,
            RequestCheck check,
            Scripts scripts,
            Recorder recorder,
            ResponsePlayer player,
            TokenHandler tokens) {
        this.types = types;
        this.router = router;
        this.check = check;
        this.scripts = scripts;
        this.recorder = recorder;
        this.player = player;
        this.tokens = tokens;
    }

    @Override
    public @Nullable Reply handle(RequestHead head, InputStream in) throws IOException, InterruptedException {
        Optional<AuthScheme> scheme = router.tokenScheme(head.path());
        Optional<ClientCredentials> client = scheme.flatMap(AuthScheme::clientCredentials);
        return scheme.isPresent() && client.isPresent()
                ? tokens.handle(scheme.get(), client.get(), head, in)
                : call(head, in);
    }

    private @Nullable Reply call(RequestHead head, InputStream in) throws IOException, InterruptedException {
        List<Route> routes = router.routes(head.verb(), head.path());
        Route first = ofContentType(routes, head.header("Content-Type"));
        ReceivedParameters ofHead = RequestParts.ofHead(types, first, head).parameters();

        RecordedRequest unread = record(first, head, ofHead, ReceivedBytesSink.NONE, List.of());
        Script.Step early = scripts.next(unread, true);
        if (early != null) {
            recorder.add(unread);
            early.hold();
            return null;
        }
        ReceivedBytes body = ReceivedBytesSink.NONE;
        ReceivedParameters sent = new ReceivedParameters();
        UnreadableRequestException ofBody = null;
        try {
            body = BodyReader.read(in, first.bodyKind(), first.bodyName(), head.header("Content-Type"), sent);
        } catch (UnreadableRequestException e) {
            ofBody = e;
        }
        CheckedCall call = check(first, head, sent, body, ofBody);
        Route route = first;
        for (Route other : routes) {
            if (other.equals(first) || call.messages().isEmpty() || !first.readsAs(other)) {
                continue;
            }
            CheckedCall otherCall = check(other, head, sent, body, ofBody);
            if (otherCall.messages().size() < call.messages().size()) {
                call = otherCall;
                route = other;
            }
        }
        RecordedRequest request = record(route, head, call.parameters(), body, call.messages());
        recorder.add(request);
        return reply(call, request);
    }

    /** Returns the first method whose content type the body has; the first of all if none has. */
    private static Route ofContentType(List<Route> routes, @Nullable String contentType) {
        return routes.stream()
                .filter(route -> contentType != null && route.takes(contentType))
                .findFirst()
                .orElse(routes.get(0));
    }

    private CheckedCall check(
            Route route,
            RequestHead head,
            ReceivedParameters sent,
            ReceivedBytes body,
            @Nullable UnreadableRequestException ofBody) {
        RequestParts parts = RequestParts.ofHead(types, route, head);
        parts.addBody(sent);
        UnreadableRequestException why = parts.unreadable() == null ? ofBody : parts.unreadable();
        return check.check(route, head, parts.parameters(), parts.misplaced(), body, why);
    }

    private Reply reply(CheckedCall call, RecordedRequest request) throws InterruptedException {
        Script.Step step = scripts.next(request, false);
        if (step == null) {
            return player.play(call);
        }
        step.hold();
        return step.reply(call, request);
    }

    private RecordedRequest record(
            Route route, RequestHead head, ReceivedParameters parameters, ReceivedBytes body, List<String> problems) {
        return new RecordedRequest(route.name(), head, parameters, body, problems, check.secrets(route));
    }
}
