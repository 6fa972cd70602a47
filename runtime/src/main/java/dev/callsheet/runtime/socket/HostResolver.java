package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Resolves host names within a deadline. The JDK's resolver has no timeout, so each name that is being looked up has a
 * thread for that time; all who wait for the same name share it.
 */
final class HostResolver {
    private final Lookup lookup;
    private final ConcurrentMap<String, FutureTask<InetAddress[]>> running = new ConcurrentHashMap<>();

    HostResolver(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Returns at least one address.
     *
     * @throws SocketTimeoutException if the deadline passes
     * @throws UnknownHostException if there is none
     */
    InetAddress[] resolve(String host, Deadline deadline) throws IOException, InterruptedException {
        if (isLiteral(host)) {
            return lookup.addresses(host);
        }
        try {
            return task(host).get(deadline.nanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new SocketTimeoutException("Resolving the host name took too long.");
        } catch (ExecutionException failure) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(failure.getCause());
            throw unknown;
        }
    }

    private static boolean isLiteral(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == ':') {
                return true;
            }
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private FutureTask<InetAddress[]> task(String host) {
        FutureTask<InetAddress[]> mine = new FutureTask<>(new Resolution(host));
        FutureTask<InetAddress[]> others = running.putIfAbsent(host, mine);
        if (others != null) {
            return others;
        }
        Thread thread = new Thread(null, mine, "callsheet-resolver", 0, false);
        thread.setDaemon(true);
        thread.start();
        return mine;
    }

    /** The search for the addresses of a host. */
    private final class Resolution implements Callable<InetAddress[]> {
        private final String host;

        Resolution(String host) {
            this.host = host;
        }

        @Override
        public InetAddress[] call() throws UnknownHostException {
            try {
                return lookup.addresses(host);
            } finally {
                running.remove(host);
            }
        }
    }

    /** Looks up the addresses of a host, for as long as that takes. */
    @FunctionalInterface
    interface Lookup {
        /** Returns at least one address. */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }
}
