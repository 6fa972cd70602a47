package dev.callsheet.runtime.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A body of which each part must arrive in time. The JDK's timer closes it if one does not: no thread of ours waits. */
final class IdleLimit extends InputStream {
    private final InputStream in;
    private final Duration limit;
    private volatile boolean late;

    IdleLimit(InputStream body, Duration limit) {
        this.in = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        CompletableFuture<Void> arrival = new CompletableFuture<>();
        var unused = arrival.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).whenComplete((nothing, failure) -> {
            if (failure instanceof TimeoutException) {
                giveUp();
            }
        });
        try {
            int count = in.read(buffer, offset, length);
            if (count < 0 && late) {
                throw new HttpTimeoutException("Nothing arrived in time.");
            }
            return count;
        } catch (IOException broken) {
            throw late ? new HttpTimeoutException("Nothing arrived in time.") : broken;
        } finally {
            arrival.complete(null);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void giveUp() {
        late = true;
        try {
            in.close();
        } catch (IOException alreadyBroken) {
            // The reading thread finds out by itself.
            late = true;
        }
    }
}
