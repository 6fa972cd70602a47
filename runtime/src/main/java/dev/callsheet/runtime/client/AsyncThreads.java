package dev.callsheet.runtime.client;

import java.lang.invoke.MethodHandle;
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
