package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.RawResponse;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.options.CallOptions;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call of any kind. */
class ApiCall<R, E extends Enum<E> & ErrorCode> implements Call<R, E> {
    final ApiClient client;
    final CallValues values;
    final CallSettings settings;
    final Endpoint<R, E> endpoint;
    final EnvelopePaths paths;
    final @Nullable URI address;

    ApiCall(ApiClient client, Endpoint<R, E> endpoint, EnvelopePaths paths, CallValues values, CallSettings settings) {
        this(client, endpoint, paths, values, settings, null);
    }

    ApiCall(
            ApiClient client,
            Endpoint<R, E> endpoint,
            EnvelopePaths paths,
            CallValues values,
            CallSettings settings,
            @Nullable URI address) {
        this.address = address;
        this.client = client;
        this.endpoint = endpoint;
        this.paths = paths;
        this.values = values;
        this.settings = settings;
    }

    @Override
    public final R execute() {
        return response().value();
    }

    @Override
    public final Outcome.Ok<R, E> response() {
        return response(values);
    }

    /** Sends the call with other values. */
    final Outcome.Ok<R, E> response(CallValues values) {
        Reporter reporter = reporter();
        try {
            Exchange exchange = exchange(values, reporter);
            TransportResponse response = exchange.response();
            Outcome.Ok<R, E> ok = new ResponseReader<>(endpoint, paths, settings, response, exchange).read();
            reporter.finished(null);
            return continued(ok, values);
        } catch (RuntimeException failure) {
            reporter.finished(failure);
            throw failure;
        }
    }

    /** Returns a response with what continues it. */
    Outcome.Ok<R, E> continued(Outcome.Ok<R, E> response, CallValues values) {
        return response;
    }

    @Override
    public final Outcome<R, E> outcome() {
        try {
            return response();
        } catch (CallException failure) {
            return new Outcome.Failed<>(failure);
        }
    }

    @Override
    public RawResponse raw() {
        Reporter reporter = reporter();
        try {
            Exchange exchange = exchange(values, reporter);
            TransportResponse response = exchange.response();
            byte[] body = exchange.body(response);
            reporter.finished(null);
            return new RawResponse(response.status(), response.headers(), body);
        } catch (RuntimeException failure) {
            reporter.finished(failure);
            throw failure;
        }
    }

    private Exchange exchange(CallValues values, Reporter reporter) {
        Object counted = endpoint.rateLimitBy() < 0 ? null : values.value(endpoint.rateLimitBy());
        return new Exchange(endpoint, counted, () -> encoded(values), settings, reporter);
    }

    /**
     * Encodes the request.
     *
     * @throws IOException if a file to upload cannot be read
     */
    EncodedRequest encoded(CallValues values) throws IOException {
        EncodedRequest encoded = client.encoder().encode(values);
        return address == null ? encoded : encoded.at(address);
    }

    private Reporter reporter() {
        Reporter reporter = new Reporter(method(), settings);
        reporter.started();
        return reporter;
    }

    @Override
    public final CompletableFuture<R> executeAsync() {
        return async(this::execute);
    }

    @Override
    public final CompletableFuture<Outcome.Ok<R, E>> responseAsync() {
        return async(this::response);
    }

    @Override
    public final CompletableFuture<Outcome<R, E>> outcomeAsync() {
        return async(this::outcome, Outcome.Failed::new);
    }

    @Override
    public final CompletableFuture<RawResponse> rawAsync() {
        return async(this::raw);
    }

    private <T> CompletableFuture<T> async(Supplier<T> call) {
        return async(call, failure -> {
            throw failure;
        });
    }

    /** @param failed what a call that was not sent returns or throws */
    private <T> CompletableFuture<T> async(Supplier<T> call, Function<CallException, T> failed) {
        CallFuture<T> future = new CallFuture<>(call);
        CompletionStage<?> token = Authentication.prepare(endpoint, settings);
        if (token == null) {
            submit(future, failed);
        } else {
            // No thread is held until there is a token. If there is none, the call fails with the reason.
            var unused = token.whenComplete((ready, none) -> submit(future, failed));
        }
        return future;
    }

    private <T> void submit(CallFuture<T> future, Function<CallException, T> failed) {
        try {
            client.executor().execute(future);
        } catch (RuntimeException rejected) {
            TransportException failure = new TransportException(
                    method(), Reason.REJECTED, "was not sent: the executor rejected it.", rejected);
            try {
                future.complete(failed.apply(failure));
            } catch (CallException thrown) {
                future.completeExceptionally(thrown);
            }
        }
    }

    @Override
    public Call<R, E> with(Consumer<CallOptions.Builder> options) {
        return with(CallOptions.of(options));
    }

    @Override
    public Call<R, E> with(CallOptions options) {
        return new ApiCall<>(client, endpoint, paths, values, settings.with(options), address);
    }

    @Override
    public Call<R, E> at(URI address) {
        return new ApiCall<>(client, endpoint, paths, values, settings, client.own(address));
    }

    @Override
    public final String method() {
        return endpoint.method();
    }

    /** Shows the method and its parameters. Secrets are hidden. */
    @Override
    public final String toString() {
        return values.request().toString();
    }
}
