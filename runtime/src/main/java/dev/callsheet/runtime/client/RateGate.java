package dev.callsheet.runtime.client;

import dev.callsheet.runtime.options.RateLimits.Limit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When one method may be called for one token: not before the server's word, and never more often than the limit that the
 * client keeps. Each call takes the next free moment, in the order of arrival, and then waits for it by itself; nobody
 * can be overtaken, and no thread hands out turns. Times are nanoseconds from one beginning. Not safe for many threads.
 */
final class RateGate {
    private long opensAt;
    private final long period;
    /** The last turns, as many as the limit allows in its period: the next one must be that much later than the oldest. */
    private final long[] turns;

    private int oldest;

    RateGate(@Nullable Limit limit) {
        period = limit == null ? 0 : limit.per().toNanos();
        turns = new long[limit == null ? 0 : limit.calls()];
        Arrays.fill(turns, -period);
    }

    /**
     * Takes a turn.
     *
     * @param most the longest wait of use; no turn is taken where it would be longer
     * @return how long to wait for it
     */
    long take(long now, long most) {
        long turn = Math.max(now, opensAt);
        if (turns.length > 0) {
            turn = Math.max(turn, turns[oldest] + period);
        }
        if (turn - now <= most && turns.length > 0) {
            turns[oldest] = turn;
            oldest = (oldest + 1) % turns.length;
        }
        return turn - now;
    }

    /** Nobody goes before then: the server says so. */
    void close(long until) {
        opensAt = Math.max(opensAt, until);
    }

    boolean isClosed(long now) {
        return opensAt > now;
    }

    /** Whether there is nothing left to remember. */
    boolean isIdle(long now) {
        long newest = turns.length == 0 ? -period : turns[(oldest + turns.length - 1) % turns.length];
        return !isClosed(now) && newest + period <= now;
    }
}
