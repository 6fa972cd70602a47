package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.options.CallOptions;
import java.io.IOException;
import java.net.URI;

/** A call to an address that is not of the API and a secret: only what the request holds is sent there. */
final class ElsewhereCall<R, E extends Enum<E> & ErrorCode> extends ApiCall<R, E> {
    private final URI secret;

    ElsewhereCall(
            ApiClient client,
            Endpoint<R, E> endpoint,
            EnvelopePaths paths,
            CallValues values,
            CallSettings settings,
            URI secret) {
        super(client, endpoint, paths, values, settings.elsewhere());
        this.secret = secret;
    }

    @Override
    EncodedRequest encoded(CallValues values) throws IOException {
        return super.encoded(values).atSecret(secret);
    }

    @Override
    public Call<R, E> with(CallOptions options) {
        return new ElsewhereCall<>(client, endpoint, paths, values, settings.with(options), secret);
    }

    @Override
    public Call<R, E> at(URI address) {
        throw new IllegalArgumentException("The call has an address of its own, which cannot be replaced.");
    }
}
