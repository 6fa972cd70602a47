package dev.callsheet.testkit;

import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.testkit.check.CheckedCall;
import dev.callsheet.testkit.check.RequestCheck;
import dev.callsheet.testkit.check.RequestParts;
import dev.callsheet.testkit.check.Route;
import dev.callsheet.testkit.check.Router;
import dev.callsheet.testkit.http.BodyReader;
import dev.callsheet.testkit.http.ReceivedBytes;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.Reply;
import dev.callsheet.testkit.http.RequestHandler;
import dev.callsheet.testkit.http.RequestHead;
import dev.callsheet.testkit.http.UnreadableRequestException;
import dev.callsheet.testkit.http.UrlDecoder;
import dev.callsheet.testkit.play.ResponsePlayer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routes, reads, validates and records a request, then replies by script or spec. */
final class CallHandler implements RequestHandler {
    private final TypeIndex types;
    private final Router router;
    private final RequestCheck check;
    private final Scripts scripts;
    private final Recorder recorder;
    private final ResponsePlayer player;

    CallHandler(
            TypeIndex types,
            Router router,
            RequestCheck check,
            Scripts scripts,
            Recorder recorder,
            ResponsePlayer player) {
        this.types = types;
        this.router = router;
        this.check = check;
        this.scripts = scripts;
        this.recorder = recorder;
        this.player = player;
    }

    @Override
    public @Nullable Reply handle(RequestHead head, InputStream in) throws IOException, InterruptedException {
        Route route = router.route(head.verb(), head.path());
        RequestParts parts = new RequestParts(types, route.method(), new ReceivedParameters());
        UnreadableRequestException unreadable = readHead(route, head, parts);

        RecordedRequest unread = record(route, head, parts.parameters(), ReceivedBytes.NONE, List.of());
        Script.Step early = scripts.next(unread, true);
        if (early != null) {
            recorder.add(unread);
            early.hold();
            return null;
        }
        ReceivedBytes body = ReceivedBytes.NONE;
        try {
            ReceivedParameters sent = new ReceivedParameters();
            body = BodyReader.read(in, route.bodyKind(), route.bodyName(), head.header("Content-Type"), sent);
            parts.add(Location.BODY, sent);
        } catch (UnreadableRequestException e) {
            unreadable = unreadable == null ? e : unreadable;
        }
        ReceivedParameters parameters = parts.parameters();
        CheckedCall call = check.check(route, head, parameters, parts.misplaced(), body, unreadable);
        RecordedRequest request = record(route, head, parameters, body, call.messages());
        recorder.add(request);
        return reply(call, request);
    }

    private Reply reply(CheckedCall call, RecordedRequest request) throws InterruptedException {
        Script.Step step = scripts.next(request, false);
        if (step == null) {
            return player.play(call);
        }
        step.hold();
        return step.reply(call, request);
    }

    private static RecordedRequest record(
            Route route, RequestHead head, ReceivedParameters parameters, ReceivedBytes body, List<String> problems) {
        return new RecordedRequest(route.name(), head, parameters, body, problems, route.secrets());
    }

    /** Reads the parameters in the path, the headers and the query; returns why they are malformed, or null. */
    private static @Nullable UnreadableRequestException readHead(Route route, RequestHead head, RequestParts parts) {
        try {
            route.addParameters(parts.parameters());
            parts.addHead(head);
            if (head.query() != null) {
                ReceivedParameters query = new ReceivedParameters();
                UrlDecoder.decodePairs(head.query(), "query", query);
                parts.add(Location.QUERY, query);
            }
            return null;
        } catch (UnreadableRequestException e) {
            return e;
        }
    }
}
