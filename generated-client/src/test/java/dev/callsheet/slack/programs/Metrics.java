package dev.callsheet.slack.programs;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RateLimits;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.slack.Slack;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;

/** 5. A client with retries and limits of its own, with counters and timers in Micrometer, tagged by tenant, beside its log. */
final class Metrics implements CallListener {
    private final MeterRegistry registry;
    private final String tenant;

    private Metrics(MeterRegistry registry, String tenant) {
        this.registry = registry;
        this.tenant = tenant;
    }

    static Slack client(String tenant, ClientOptions options, MeterRegistry registry) {
        return Slack.create(options.toBuilder()
                .retry(RetryPolicy.standard().withRetries(2).withMaxWait(Duration.ofSeconds(20)))
                .rateLimits(RateLimits.fromSpec().with("users.info", 300, Duration.ofMinutes(1)))
                .listener(new Metrics(registry, tenant))
                .build());
    }

    @Override
    public void retrying(Retry retry) {
        registry.counter("slack.retries", tags(retry.method()).and("status", "" + retry.status()))
                .increment();
    }

    @Override
    public void finished(Finish finish) {
        String outcome = finish.failure() == null ? "ok" : code(finish.failure());
        registry.timer("slack.calls", tags(finish.method()).and("outcome", outcome))
                .record(finish.duration());
    }

    private Tags tags(String method) {
        return Tags.of("tenant", tenant, "method", method);
    }

    private static String code(RuntimeException failure) {
        return failure instanceof CallException call && call.response() != null
                ? call.response().code()
                : failure.getClass().getSimpleName();
    }
}
