package dev.callsheet.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The empty body of a GET or HEAD that must not be sent twice. If a server drops a connection before it responds, the
 * JDK's client sends such a request again by itself (JDK 17 to 25, on new and kept connections), and cannot be told
 * not to for one request. Over HTTP/1.1 it asks for the length of the body each time it sends it; this class refuses
 * the second time.
 */
final class OnceBody implements HttpRequest.BodyPublisher {
    private final AtomicBoolean sent = new AtomicBoolean();

    @Override
    public long contentLength() {
        if (!sent.compareAndSet(false, true)) {
            throw new UncheckedIOException(
                    new IOException("The connection was dropped, and the request must not be sent again."));
        }
        return 0;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        HttpRequest.BodyPublishers.noBody().subscribe(subscriber);
    }
}
