package dev.callsheet.runtime.socket;

import java.util.concurrent.atomic.AtomicBoolean;

/** The use of a connection for one exchange. It ends once; later calls have no effect. */
final class Lease {
    private final Pool pool;
    private final Connection connection;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean wholeRequest;

    Lease(Pool pool, Connection connection) {
        this.pool = pool;
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Notes that the whole request was sent: without that, no other can follow. */
    void sentWhole() {
        wholeRequest = true;
    }

    /** Ends the exchange in order. */
    void end(boolean keep) {
        if (over.compareAndSet(false, true)) {
            try {
                if (keep && wholeRequest) {
                    pool.keep(connection);
                } else {
                    connection.link().end();
                }
            } finally {
                pool.release();
            }
        }
    }

    /** Breaks the exchange off, unless it is over. May be called by any thread. */
    void close() {
        if (over.compareAndSet(false, true)) {
            try {
                connection.link().close();
            } finally {
                pool.release();
            }
        }
    }
}
