package dev.callsheet.slack.reliability;

import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.model.User;
import java.util.concurrent.TimeUnit;

/** Lists all users of a server in a JVM with a small heap. Prints their number, the peak heap and the time. */
final class LongListing {
    private LongListing() {}

    /**
     * Prints one line.
     *
     * @param args base URL and token
     */
    public static void main(String[] args) {
        Slack slack = Slack.create(
                ClientOptions.builder().baseUrl(args[0]).token(args[1]).build());
        int count = 0;
        long most = 0;
        long start = System.nanoTime();
        for (User user : slack.users().list(r -> r.limit(1000)).items()) {
            if (user.id().isEmpty()) {
                throw new AssertionError("a user without an ID");
            }
            if (++count % 20_000 == 1) {
                most = Math.max(most, used());
            }
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.println(count + " items, peak heap " + most / 1024 + " KiB, " + millis + " ms");
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
