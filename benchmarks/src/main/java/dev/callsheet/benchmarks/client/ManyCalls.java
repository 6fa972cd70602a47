package dev.callsheet.benchmarks.client;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** A process in which threads share a client and call as fast as they can. */
public final class ManyCalls {
    private final Caller caller;
    private final LongAdder calls = new LongAdder();

    private ManyCalls(Caller caller) {
        this.caller = caller;
    }

    /**
     * Takes the kind of client, the base URL, the number of threads, and the milliseconds before and while it counts. Prints the
     * number of calls a second and the microseconds of CPU that each took.
     */
    public static void main(String[] arguments) throws Exception {
        new ManyCalls(Caller.of(arguments[0], arguments[1]))
                .run(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]), Long.parseLong(arguments[4]));
    }

    private void run(int threads, long before, long counted) throws InterruptedException, ExecutionException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(before + counted);
        List<Future<?>> loops = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            loops.add(executor.submit(() -> {
                while (System.nanoTime() < end) {
                    caller.userId();
                    calls.increment();
                }
                return null;
            }));
        }
        TimeUnit.MILLISECONDS.sleep(before);
        long start = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        long done = calls.sum();
        for (Future<?> loop : loops) {
            loop.get();
        }
        double made = calls.sum() - done;
        double seconds = (System.nanoTime() - start) / 1e9;
        double micros = (system.getProcessCpuTime() - cpu) / 1e3;
        executor.shutdown();
        System.out.println(made / seconds + " " + micros / made);
        // The SDK's pool keeps threads for a minute.
        Runtime.getRuntime().exit(0);
    }
}
