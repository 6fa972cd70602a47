package dev.callsheet.runtime.client;

import dev.callsheet.runtime.options.RateLimits.Limit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides when one method may be called with one token: not before the server allows it, and not more often than the
 * client's own limit. Each call takes the next free turn in order of arrival and then waits for it by itself, so no
 * call overtakes another and no thread hands out turns. Times are nanoseconds since a common start. Not safe for use
 * by several threads.
 */
final class RateGate {
    private long opensAt;
    private final long period;
    /** The last turns, as many as the limit allows in its period. The next turn must be one period after the oldest. */
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
     * @param most the longest acceptable wait; no turn is taken if it would be longer
     * @return the wait until the turn
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

    /** Closes the gate until a time, because the server said so. */
    void close(long until) {
        opensAt = Math.max(opensAt, until);
    }

    boolean isClosed(long now) {
        return opensAt > now;
    }

    /** Returns whether the gate can be forgotten. */
    boolean isIdle(long now) {
        long newest = turns.length == 0 ? -period : turns[(oldest + turns.length - 1) % turns.length];
        return !isClosed(now) && newest + period <= now;
    }
}
