package dev.callsheet.testkit;

import dev.callsheet.testkit.check.CheckedCall;
import dev.callsheet.testkit.check.RequestCheck;
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
    private final Router router;
    private final RequestCheck check;
    private final Scripts scripts;
    private final Recorder recorder;
    private final ResponsePlayer player;

    CallHandler(Router router, RequestCheck check, Scripts scripts, Recorder recorder, ResponsePlayer player) {
        this.router = router;
        this.check = check;
        this.scripts = scripts;
        this.recorder = recorder;
        this.player = player;
    }

    @Override
    public @Nullable Reply handle(RequestHead head, InputStream in) throws IOException, InterruptedException {
        Route route = router.route(head.verb(), head.path());
        ReceivedParameters parameters = new ReceivedParameters();
        UnreadableRequestException unreadable = readHead(route, head, parameters);

        RecordedRequest unread = record(route, head, parameters, ReceivedBytes.NONE, List.of());
        Script.Step early = scripts.next(unread, true);
        if (early != null) {
            recorder.add(unread);
            early.hold();
            return null;
        }
        ReceivedBytes body = ReceivedBytes.NONE;
        try {
            body = BodyReader.read(in, head.header("Content-Type"), parameters);
        } catch (UnreadableRequestException e) {
            unreadable = unreadable == null ? e : unreadable;
        }
        CheckedCall call = check.check(route, head, parameters, body, unreadable);
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

    /** Reads the parameters in the path and the query; returns why they are malformed, or null. */
    private static @Nullable UnreadableRequestException readHead(
            Route route, RequestHead head, ReceivedParameters parameters) {
        try {
            route.addParameters(parameters);
            if (head.query() != null) {
                UrlDecoder.decodePairs(head.query(), "query", parameters);
            }
            return null;
        } catch (UnreadableRequestException e) {
            return e;
        }
    }
}
