package dev.callsheet.runtime.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body up to a limit. The result is available as soon as the headers are, so that the caller can wait for
 * the bytes with a timeout: the timeout of the JDK's request only covers the headers.
 */
final class BoundedBody implements HttpResponse.BodySubscriber<Object> {
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final BodyBuffer bytes;
    private Flow.@Nullable Subscription subscription;

    /**
     * Creates an empty body.
     *
     * @param length the length that the server announces; -1 if it does not
     */
    BoundedBody(long limit, long length) {
        this.bytes = new BodyBuffer(limit, length);
    }

    @Override
    public CompletionStage<Object> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        synchronized (this) {
            this.subscription = subscription;
        }
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        try {
            for (ByteBuffer buffer : item) {
                bytes.add(buffer);
            }
        } catch (ResponseTooLargeException tooLarge) {
            whole.completeExceptionally(tooLarge);
            cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.bytes());
    }

    /** Waits for the whole body. */
    byte[] await(Deadline deadline) throws IOException, InterruptedException {
        try {
            return whole.get(deadline.nanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            cancel();
            throw new HttpTimeoutException("The response timed out.");
        } catch (InterruptedException stopped) {
            cancel();
            throw stopped;
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof ResponseTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new BrokenResponseException(cause == null ? failure : cause);
        }
    }

    private synchronized void cancel() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
