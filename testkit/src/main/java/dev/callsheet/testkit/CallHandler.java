package dev.callsheet.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a request through routing, scripts, reading, inspection, recording and answering. */
final class CallHandler implements HttpHandler {
    private static final System.Logger LOGGER = System.getLogger(CallHandler.class.getName());

    private final Router router;
    private final Inspector inspector;
    private final Scripts scripts;
    private final Recorder recorder;
    private final Player player;

    CallHandler(Router router, Inspector inspector, Scripts scripts, Recorder recorder, Player player) {
        this.router = router;
        this.inspector = inspector;
        this.scripts = scripts;
        this.recorder = recorder;
        this.player = player;
    }

    /** Without an answer, closing an exchange closes its connection. */
    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            Reply reply = replyOrTrace(exchange);
            if (reply != null) {
                send(exchange, reply);
            }
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "The client went away", e);
        } catch (InterruptedException e) {
            // The server is being closed while an answer is held back: the connection goes with it.
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Reply replyOrTrace(HttpExchange exchange) throws IOException, InterruptedException {
        try {
            return reply(exchange);
        } catch (RuntimeException | AssertionError e) {
            // From a function that the test gave us: whoever looks at the failed call should see where it failed.
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return Reply.text(500, "The testkit has no answer. " + trace);
        }
    }

    /** What to answer; null for breaking the connection at once. */
    private @Nullable Reply reply(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getRawPath();
        Route route = router.route(exchange.getRequestMethod(), path);
        RecordedRequest.Head head =
                new RecordedRequest.Head(route.name(), exchange.getRequestMethod(), path, exchange.getRequestHeaders());
        Arguments arguments = new Arguments();
        Fault broken = decodeHead(route, exchange.getRequestURI().getRawQuery(), arguments);

        RecordedRequest unread = Inspector.unread(route, head, arguments);
        Script.Step early = scripts.next(unread, true);
        if (early != null) {
            recorder.add(unread);
            early.hold();
            return null;
        }
        Content body = Content.NONE;
        try {
            body = BodyReader.read(exchange.getRequestBody(), head.header("Content-Type"), arguments);
        } catch (RefusedException e) {
            broken = broken == null ? e.fault() : broken;
            // A client that is still sending would see a reset in place of the answer.
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        }
        Call call = inspector.inspect(route, head, arguments, body, broken);
        recorder.add(call.request());
        return reply(call);
    }

    private Reply reply(Call call) throws InterruptedException {
        Script.Step step = scripts.next(call.request(), false);
        if (step == null) {
            return player.play(call);
        }
        step.hold();
        return step.reply(call);
    }

    private static @Nullable Fault decodeHead(Route route, @Nullable String query, Arguments arguments) {
        try {
            for (Map.Entry<String, String> part : route.pathArguments().entrySet()) {
                arguments.add(part.getKey(), UrlText.decodePathPart(part.getValue()));
            }
            if (query != null) {
                UrlText.decodePairs(query, "query", arguments);
            }
            return null;
        } catch (RefusedException e) {
            return e.fault();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.drop() == Drop.UNANSWERED) {
            return;
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body();
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : body.length);
        if (!empty) {
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, reply.drop() == Drop.HALF_ANSWERED ? body.length / 2 : body.length);
            out.flush();
        }
    }
}
