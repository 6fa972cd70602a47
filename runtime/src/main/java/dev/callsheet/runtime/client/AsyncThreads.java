package dev.callsheet.runtime.client;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The default executor of asynchronous calls: virtual threads (JDK 21), otherwise the common pool. Loaded by the first
 * such call.
 */
final class AsyncThreads {
    static final Executor EXECUTOR = find();

    private AsyncThreads() {}

    private static Executor find() {
        MethodHandle virtual;
        try {
            virtual = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
        } catch (NoSuchMethodException | IllegalAccessException olderJdk) {
            return new CompletableFuture<>().defaultExecutor();
        }
        try {
            return (ExecutorService) virtual.invokeExact();
        } catch (Throwable impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
