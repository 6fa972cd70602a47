package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.ClientOptions;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.Json;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.spi.Api;
import dev.callsheet.runtime.spi.ApiRequest;
import dev.callsheet.runtime.spi.Endpoint;
import dev.callsheet.runtime.spi.PagedEndpoint;
import java.util.Map;

/** Makes the calls of a generated client. Safe for any number of threads. */
public final class ApiClient {
    private ApiClient() {}

    /** A client of an API. */
    public static ApiClient create(Api api, ClientOptions options) {
        return new ApiClient();
    }

    /** A call that is ready to be sent. */
    public <R, E extends Enum<E> & ErrorCode> Call<R, E> call(Endpoint<R, E> endpoint, ApiRequest request) {
        throw new UnsupportedOperationException();
    }

    /** A call, page by page, that is ready to be sent. */
    public <R, E extends Enum<E> & ErrorCode, T> PagedCall<R, E, T> call(
            PagedEndpoint<R, E, T> endpoint, ApiRequest request) {
        throw new UnsupportedOperationException();
    }

    /** A call of a method that the generated client does not know. */
    public Call<Json, NoOwnErrors> call(String method, Map<String, ?> params) {
        throw new UnsupportedOperationException();
    }
}
