package dev.callsheet.runtime.client;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where asynchronous calls run unless the user says: virtual threads (JDK 21), else the common pool. Loaded by the first of them. */
final class AsyncThreads {
    static final Executor EXECUTOR = find();

    private AsyncThreads() {}

    private static Executor find() {
        try {
            return (ExecutorService) MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class))
                    .invokeExact();
        } catch (Throwable olderJdk) {
            return new CompletableFuture<>().defaultExecutor();
        }
    }
}
