package dev.callsheet.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The body of a GET or HEAD, mostly empty, that must not be sent twice. If a server drops a connection before it responds, the
 * JDK's client sends such a request again by itself (JDK 17 to 25, on new and kept connections), and cannot be told
 * not to for one request. Over HTTP/1.1 it asks for the length of the body each time it sends it; this class refuses
 * the second time.
 */
final class OnceBody implements HttpRequest.BodyPublisher {
    private final HttpRequest.BodyPublisher body;
    private final AtomicBoolean sent = new AtomicBoolean();

    OnceBody(HttpRequest.BodyPublisher body) {
        this.body = body;
    }

    @Override
    public long contentLength() {
        if (!sent.compareAndSet(false, true)) {
            throw new UncheckedIOException(
                    new IOException("The connection was dropped, and the request must not be sent again."));
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }
}
