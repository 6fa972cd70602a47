package dev.callsheet.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Lets a {@link RequestHandler} handle the exchanges of the JDK's server. */
final class ExchangeHandler implements HttpHandler {
    private static final System.Logger LOGGER = System.getLogger(ExchangeHandler.class.getName());

    private final RequestHandler handler;

    ExchangeHandler(RequestHandler handler) {
        this.handler = handler;
    }

    /** Closing an exchange without a response closes its connection. */
    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            Reply reply = replyOrTrace(exchange);
            if (reply != null) {
                send(exchange, reply);
            }
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "The client closed the connection", e);
        } catch (InterruptedException e) {
            // The server is being closed while a response is delayed: the connection is closed with it.
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Reply replyOrTrace(HttpExchange exchange) throws IOException, InterruptedException {
        try {
            RequestHead head = new RequestHead(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders());
            return handler.handle(head, exchange.getRequestBody());
        } catch (RuntimeException | AssertionError e) {
            // From a function that the test supplied: the failed call should show where it failed.
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return Reply.text(500, "The testkit could not respond. " + trace);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.sentBytes() < 0) {
            return;
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body();
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : body.length);
        if (!empty) {
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, reply.sentBytes());
            out.flush();
        }
    }
}
