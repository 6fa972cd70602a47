package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call on another thread. Cancelling it interrupts that thread, unless the thread has moved on to another task. */
final class CallFuture<R> extends CompletableFuture<R> implements Runnable {
    private final Supplier<R> call;
    private @Nullable Thread runner;

    /** @param call executes the call */
    CallFuture(Supplier<R> call) {
        this.call = call;
    }

    @Override
    public void run() {
        synchronized (this) {
            if (isDone()) {
                return;
            }
            runner = Thread.currentThread();
        }
        R value = null;
        Throwable failure = null;
        try {
            value = call.get();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        release();
        if (failure == null) {
            if (!complete(value)) {
                close(value);
            }
        } else {
            completeExceptionally(failure);
        }
    }

    /** Closes a stream that nobody gets, because the future was cancelled before. */
    private static void close(@Nullable Object value) {
        Object open = value instanceof Outcome.Ok<?, ?> ok ? ok.value() : value;
        if (open instanceof AutoCloseable stream) {
            try {
                stream.close();
            } catch (Exception ofClose) {
                // Nobody waits for this call.
            }
        }
    }

    /** Lets go of the thread, and clears an interruption that was meant for this call. */
    private synchronized void release() {
        runner = null;
        if (isCancelled()) {
            Thread.interrupted();
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        synchronized (this) {
            if (cancelled && runner != null) {
                runner.interrupt();
            }
        }
        return cancelled;
    }
}
