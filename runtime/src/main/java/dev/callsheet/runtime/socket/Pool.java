package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.Deadline;
import java.lang.ref.WeakReference;
import java.net.http.HttpTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections that wait for their next exchange, and the limit on those in use. The JDK's timer closes the ones that
 * nobody uses: no thread of ours waits.
 */
final class Pool {
    private static final int MOST_IN_USE = 512;
    private static final int MOST_IDLE = 64;
    private static final long LONGEST_IDLE = TimeUnit.SECONDS.toNanos(30);
    private static final long SWEEP_SECONDS = 5;

    private final WeakReference<?> owner;
    private final Semaphore places = new Semaphore(MOST_IN_USE);
    private final ReentrantLock lock = new ReentrantLock();
    /** Most recently used first. */
    private final Deque<Connection> idle = new ArrayDeque<>();

    private final Sweeper sweeper = new Sweeper();
    private boolean sweeping;
    private boolean closed;

    /** @param owner what uses the pool: once it was garbage collected, nothing is kept any longer */
    Pool(Object owner) {
        this.owner = new WeakReference<>(owner);
    }

    /**
     * Waits until another connection may be in use.
     *
     * @throws HttpTimeoutException if the deadline passes
     */
    void acquire(Deadline deadline) throws HttpTimeoutException, InterruptedException {
        if (!places.tryAcquire() && !places.tryAcquire(deadline.nanos(), TimeUnit.NANOSECONDS)) {
            throw new HttpTimeoutException(
                    MOST_IN_USE + " connections are in use. Close streams that are read no longer.");
        }
    }

    /** Notes that a connection is no longer in use. */
    void release() {
        places.release();
    }

    /** Returns a connection for another exchange, which the server has not closed; null if there is none. */
    @Nullable
    Connection take(Route route) {
        for (Connection found = find(route); found != null; found = find(route)) {
            if (found.isReady()) {
                return found;
            }
            found.link().end();
        }
        return null;
    }

    private @Nullable Connection find(Route route) {
        lock.lock();
        try {
            for (Iterator<Connection> all = idle.iterator(); all.hasNext(); ) {
                Connection connection = all.next();
                if (connection.route().equals(route)) {
                    all.remove();
                    return connection;
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps a connection for another exchange. */
    void keep(Connection connection) {
        connection.markIdle();
        Connection surplus;
        lock.lock();
        try {
            idle.addFirst(connection);
            surplus = closed || idle.size() > MOST_IDLE ? idle.pollLast() : null;
            if (!sweeping && !closed) {
                sweeping = true;
                sweepLater();
            }
        } finally {
            lock.unlock();
        }
        if (surplus != null) {
            surplus.link().end();
        }
    }

    /** Closes what is idle, and what becomes so. */
    void close() {
        List<Connection> all;
        lock.lock();
        try {
            closed = true;
            all = List.copyOf(idle);
            idle.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(connection -> connection.link().end());
    }

    private void sweepLater() {
        CompletableFuture.delayedExecutor(SWEEP_SECONDS, TimeUnit.SECONDS, sweeper)
                .execute(sweeper);
    }

    /** Closes the connections that nobody has used for long, or that the server has closed. */
    private void sweep() {
        List<Connection> gone = new ArrayList<>();
        boolean unused = owner.get() == null;
        lock.lock();
        try {
            for (Iterator<Connection> all = idle.iterator(); all.hasNext(); ) {
                Connection connection = all.next();
                if (unused || connection.idle() > LONGEST_IDLE || !connection.isReady()) {
                    all.remove();
                    gone.add(connection);
                }
            }
            sweeping = !idle.isEmpty();
            if (sweeping) {
                sweepLater();
            }
        } finally {
            lock.unlock();
        }
        gone.forEach(connection -> connection.link().end());
    }

    /** Sweeps on the thread of the timer: it takes no time. */
    private final class Sweeper implements Runnable, Executor {
        @Override
        public void run() {
            sweep();
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }
    }
}
