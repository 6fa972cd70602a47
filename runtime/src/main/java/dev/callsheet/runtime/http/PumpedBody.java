package dev.callsheet.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A streamed body that the calling thread reads and passes on in chunks, as fast as the connection takes them. */
final class PumpedBody implements HttpRequest.BodyPublisher, Flow.Subscription {
    private static final int CHUNK = 1 << 14;

    private final RequestBody source;
    private final CompletableFuture<Flow.Subscriber<? super ByteBuffer>> subscribed = new CompletableFuture<>();
    private final Semaphore demand = new Semaphore(0);
    private volatile boolean over;

    PumpedBody(RequestBody source) {
        this.source = source;
    }

    @Override
    public long contentLength() {
        return source.length();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        boolean first = subscribed.complete(subscriber);
        subscriber.onSubscribe(this);
        if (!first) {
            subscriber.onError(new IOException("The request must not be sent again."));
        }
    }

    @Override
    public void request(long count) {
        // The semaphore cannot count further, and no body has that many chunks.
        demand.release((int) Math.min(count, 1 << 20));
    }

    @Override
    public void cancel() {
        over = true;
        demand.release();
    }

    /**
     * Passes on the whole body, or the part that the server takes before the exchange ends.
     *
     * @throws UploadException if the body cannot be read
     * @throws HttpTimeoutException if the deadline passes
     */
    void pump(CompletableFuture<?> exchange, Deadline deadline) throws IOException, InterruptedException {
        var unused = exchange.whenComplete((response, failure) -> cancel());
        try {
            CompletableFuture.anyOf(subscribed, exchange).get(deadline.nanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("The request took too long.");
        } catch (ExecutionException ended) {
            return; // the caller gets the failure from the exchange
        }
        if (subscribed.isDone()) {
            pump(subscribed.join(), deadline);
        }
    }

    private void pump(Flow.Subscriber<? super ByteBuffer> subscriber, Deadline deadline)
            throws IOException, InterruptedException {
        try (InputStream in = source.open()) {
            long sent = 0;
            for (byte[] chunk = next(in, sent); chunk.length > 0; chunk = next(in, sent)) {
                if (!demand.tryAcquire(deadline.nanos(), TimeUnit.NANOSECONDS)) {
                    throw new HttpTimeoutException("The request took too long.");
                }
                if (over) {
                    return;
                }
                subscriber.onNext(ByteBuffer.wrap(chunk));
                sent += chunk.length;
            }
        } catch (HttpTimeoutException late) {
            throw late;
        } catch (IOException | RuntimeException unreadable) {
            subscriber.onError(unreadable);
            throw new UploadException(unreadable);
        }
        subscriber.onComplete();
    }

    /**
     * Returns the next bytes; none at the end.
     *
     * @throws IOException if the body is not as long as announced
     */
    private byte[] next(InputStream in, long sent) throws IOException {
        byte[] chunk = in.readNBytes(CHUNK);
        long now = sent + chunk.length;
        if (source.length() >= 0 && (now > source.length() || (chunk.length == 0 && now < source.length()))) {
            throw new IOException("The announced length is " + source.length() + " bytes, the actual length is "
                    + (chunk.length == 0 ? "" : "at least ") + now + ".");
        }
        return chunk;
    }
}
