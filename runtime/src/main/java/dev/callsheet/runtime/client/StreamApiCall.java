package dev.callsheet.runtime.client;

import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.RawResponse;
import dev.callsheet.runtime.ResponseStream;
import dev.callsheet.runtime.StreamCall;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.options.CallOptions;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call whose response is a stream of values. */
final class StreamApiCall<T, E extends Enum<E> & ErrorCode> extends ApiCall<ResponseStream<T>, E>
        implements StreamCall<T, E> {
    StreamApiCall(
            ApiClient client,
            Endpoint<ResponseStream<T>, E> endpoint,
            EnvelopePaths paths,
            CallValues values,
            CallSettings settings,
            @Nullable URI address) {
        super(client, endpoint, paths, values, settings, address);
    }

    @Override
    public RawResponse raw() {
        throw new UnsupportedOperationException(
                method() + " returns a stream, which may have no end. Read it with execute().");
    }

    @Override
    public StreamCall<T, E> with(Consumer<CallOptions.Builder> options) {
        return with(CallOptions.of(options));
    }

    @Override
    public StreamCall<T, E> with(CallOptions options) {
        return new StreamApiCall<>(client, endpoint, paths, values, settings.with(options), address);
    }

    @Override
    public StreamCall<T, E> at(URI other) {
        return new StreamApiCall<>(client, endpoint, paths, values, settings, client.own(other));
    }
}
