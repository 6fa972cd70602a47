package dev.callsheet.runtime.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A streamed body that the calling thread reads and passes on in chunks, as fast as the connection takes them. */
final class PumpedBody implements HttpRequest.BodyPublisher, Flow.Subscription {
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
        try (BodyChunks chunks = new BodyChunks(source)) {
            byte[] chunk = new byte[BodyChunks.SIZE];
            for (int count = chunks.read(chunk, 0, chunk.length);
                    count > 0;
                    count = chunks.read(chunk, 0, chunk.length)) {
                if (!demand.tryAcquire(deadline.nanos(), TimeUnit.NANOSECONDS)) {
                    throw new HttpTimeoutException("The request took too long.");
                }
                if (over) {
                    return;
                }
                subscriber.onNext(ByteBuffer.wrap(Arrays.copyOf(chunk, count)));
            }
        } catch (UploadException unreadable) {
            subscriber.onError(unreadable);
            throw unreadable;
        }
        subscriber.onComplete();
    }
}
