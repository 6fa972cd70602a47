package dev.callsheet.runtime.client;

import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.auth.AccessToken;
import dev.callsheet.runtime.auth.CheckedToken;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.TokenEndpoint;
import dev.callsheet.runtime.auth.TokenRequest;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.options.CallOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Fetches tokens of one scheme, as a call of its own: with the timeout and retries of the client, and without its headers. */
final class TokenFetch {
    /** Longer lifetimes mean the same: the token does not expire while the client runs. */
    private static final double LONGEST = Duration.ofDays(3650).toSeconds();

    private final TokenEndpoint request;
    private final URI uri;
    private final Endpoint<TokenGrant, NoOwnErrors> endpoint;
    private final EnvelopePaths paths;
    private final CallSettings settings;

    /** @param settings without credentials and headers of the user */
    TokenFetch(String scheme, TokenEndpoint request, URI uri, CallSettings settings) {
        this.request = request;
        this.uri = uri;
        this.settings = settings;
        Api api = Api.builder(settings.api().name())
                .baseUrl(uri.toString())
                .error("error")
                .errorDetails("error_description")
                .build();
        this.endpoint = Endpoint.builder(api, "the token request of " + scheme, TokenGrant.READER, NoOwnErrors.class)
                .noAuth()
                .repeatable()
                .build();
        this.paths = new EnvelopePaths(api, null);
    }

    /**
     * Fetches a token.
     *
     * @param limit how long this thread may wait
     * @throws TokenFailure if there is none
     * @throws CancellationException if this thread was interrupted, or did not have the time that other calls have
     */
    AccessToken fetch(Credential.Client client, Duration limit) {
        boolean shorter = limit.compareTo(settings.timeout()) < 0;
        CallSettings own =
                shorter ? settings.with(CallOptions.builder().timeout(limit).build()) : settings;
        Reporter reporter = new Reporter(endpoint.method(), own);
        reporter.started();
        try {
            AccessToken token = fetch(client, own, reporter);
            reporter.finished(null);
            return token;
        } catch (TransportException failure) {
            reporter.finished(failure);
            if (failure.reason() == Reason.INTERRUPTED || (failure.reason() == Reason.TIMEOUT && shorter)) {
                throw new CancellationException();
            }
            throw new TokenFailure(uri.getHost(), 0, null, String.valueOf(failure.getMessage()), failure);
        } catch (TokenFailure failure) {
            reporter.finished(failure.of(endpoint.method()));
            throw failure;
        } catch (RuntimeException ofTransport) {
            reporter.finished(ofTransport);
            throw ofTransport;
        }
    }

    private AccessToken fetch(Credential.Client client, CallSettings own, Reporter reporter) {
        Exchange exchange = new Exchange(endpoint, () -> encoded(client), own, reporter);
        TransportResponse response = response(exchange);
        try {
            ResponseReader<TokenGrant, NoOwnErrors> reader =
                    new ResponseReader<>(endpoint, paths, own, response, exchange);
            return token(reader.read().value(), response.status(), exchange);
        } catch (ErrorResponseException failed) {
            String description = failed.detail("error_description");
            String code = failed.error() instanceof HttpStatusCode ? "" : failed.code();
            throw refused(failed.status(), code, description == null ? "" : description, exchange);
        } catch (RateLimitedException | DecodeException unreadable) {
            // Without a cause: such an exception holds the body, and with it perhaps a token.
            throw refused(response.status(), "", "", exchange);
        }
    }

    private TransportResponse response(Exchange exchange) {
        try {
            return exchange.response();
        } catch (RateLimitedException notSent) {
            throw new TokenFailure(uri.getHost(), 0, null, String.valueOf(notSent.getMessage()), null);
        }
    }

    private EncodedRequest encoded(Credential.Client client) {
        TokenRequest form;
        try {
            form = request.request(client);
        } catch (RuntimeException noSecret) {
            throw new TokenFailure(uri.getHost(), 0, null, "the source of the client secret failed.", noSecret);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        if (form.authorization() != null) {
            headers.put("Authorization", form.authorization());
        }
        RequestBody body = RequestBody.of(form.form().getBytes(StandardCharsets.US_ASCII));
        return new EncodedRequest(uri, body, "application/x-www-form-urlencoded", headers, form.hidden());
    }

    private AccessToken token(TokenGrant grant, int status, Exchange exchange) {
        if (grant.error() != null) {
            throw refused(status, grant.error(), "", exchange);
        }
        // RFC 6749 section 7.1: a client must not use a token of a type that it does not understand.
        if (grant.type() != null && !grant.type().equalsIgnoreCase("Bearer")) {
            throw refused(status, "", "the token is of the type " + grant.type() + ", not Bearer", exchange);
        }
        String token;
        try {
            token = new CheckedToken(grant::token).token();
        } catch (IllegalArgumentException unsendable) {
            throw refused(status, "", "the token cannot be sent in a header", exchange);
        }
        if (token == null) {
            throw refused(status, "", "the response has no access_token", exchange);
        }
        return new AccessToken(token, expiry(grant.seconds()));
    }

    private Instant expiry(@Nullable Double seconds) {
        if (seconds == null || seconds.isNaN() || seconds > LONGEST) {
            return Instant.MAX;
        }
        return now().plusSeconds(Math.max(0, seconds.longValue()));
    }

    /** Returns the time of the machine. */
    Instant now() {
        return Instant.ofEpochMilli(settings.time().epochMillis());
    }

    /**
     * Returns the failure that a response stands for.
     *
     * @param code empty if it has none
     * @param why empty if it does not say
     */
    private TokenFailure refused(int status, String code, String why, Exchange exchange) {
        String shown = Excerpt.of(code, exchange.secrets());
        String detail = why.isEmpty() ? "" : ": " + Excerpt.of(why, exchange.secrets());
        return new TokenFailure(
                uri.getHost(),
                status,
                shown.isEmpty() ? null : shown,
                endpoint.method() + " failed" + (shown.isEmpty() ? "" : " with " + shown) + " (status " + status + ")"
                        + detail,
                null);
    }
}
