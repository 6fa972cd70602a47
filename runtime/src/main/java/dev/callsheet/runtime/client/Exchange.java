package dev.callsheet.runtime.client;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.BrokenResponseException;
import dev.callsheet.runtime.http.ResponseTooLargeException;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.http.UploadException;
import dev.callsheet.runtime.options.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call, sent and retried within its timeout. {@link RetryDecision} tells what is retried. For one thread and one
 * use.
 */
final class Exchange {
    /** The one header that several sources share (RFC 6265 section 5.4). */
    static final String COOKIE = "Cookie";

    private static final int UNAUTHORIZED = 401;

    private final Endpoint<?, ?> endpoint;
    private final EncodedRequest encoded;
    private final CallSettings settings;
    private final Reporter reporter;
    private final long start;
    private Duration waited = Duration.ZERO;
    private @Nullable Authentication authentication;
    private boolean renewed;
    private boolean sent;
    private @Nullable String caller;
    private final @Nullable Object counted;
    private final Set<String> secrets = new LinkedHashSet<>();

    Exchange(Endpoint<?, ?> endpoint, Encoding encoding, CallSettings settings, Reporter reporter) {
        this(endpoint, null, encoding, settings, reporter);
    }

    /** @param counted the value that has a rate limit of its own; null if all calls of the method count together */
    Exchange(
            Endpoint<?, ?> endpoint,
            @Nullable Object counted,
            Encoding encoding,
            CallSettings settings,
            Reporter reporter) {
        this.endpoint = endpoint;
        this.counted = counted;
        this.settings = settings;
        this.reporter = reporter;
        this.start = settings.time().nanos();
        try {
            this.encoded = encoding.encode();
        } catch (IOException unreadable) {
            throw failure(Reason.UPLOAD, "was not sent: a file could not be read", unreadable);
        }
        secrets.addAll(encoded.secrets());
    }

    /** Returns the response; one that means failure if it is not, or no longer, retried. */
    TransportResponse response() {
        TransportResponse response = null;
        for (int retries = 0; response == null; retries++) {
            response = attempt(retries);
        }
        return response;
    }

    /** Sends the call. Returns null if it must be sent again; the wait is then over. */
    private @Nullable TransportResponse attempt(int retries) {
        Authentication chosen = authenticate();
        awaitTurn();
        reporter.attempt();
        try {
            TransportResponse response = send();
            if (isRefused(response) && chosen.rejectCached()) {
                // RFC 9110 section 15.5.2: the call was not carried out, so even a write can be sent again.
                renewed = true;
                response.stream().close();
                return attempt(retries);
            }
            RetryDecision decision = endpoint.isSuccess(response.status()) ? null : RetryDecision.of(response.status());
            if (decision == null) {
                return response;
            }
            String path = endpoint.api().retryAfter();
            if (path != null) {
                response = ResponseBody.buffered(response, settings.client().maxResponseBytes());
            }
            byte[] body = path == null ? new byte[0] : body(response);
            if (!awaitRetry(decision, retries, RetryAfter.of(response, path, body))) {
                return response;
            }
            response.stream().close();
        } catch (HttpTimeoutException late) {
            throw timeout(late);
        } catch (UploadException unreadable) {
            String what = unreadable.getCause() instanceof IOException
                    ? "a file could not be read"
                    : "the source of a file or the listener to its progress threw an exception";
            throw failure(Reason.UPLOAD, "failed: " + what, unreadable.getCause());
        } catch (ResponseTooLargeException tooLarge) {
            throw failure(Reason.TOO_LARGE, "failed: the response is too large", tooLarge);
        } catch (IOException broken) {
            awaitRetry(broken, retries);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
        return null;
    }

    private Authentication authenticate() {
        try {
            Authentication chosen = Authentication.of(endpoint, settings, timeLeft());
            chosen.addSecretsTo(secrets);
            authentication = chosen;
            caller = encoded.secretAddress() ? encoded.uri().toString() : chosen.identity();
            return chosen;
        } catch (TimeoutException late) {
            throw timeout(null);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    /** Returns whether a token may have become invalid. This is found out once: the new one would be refused as well. */
    private boolean isRefused(TransportResponse response) {
        return response.status() == UNAUTHORIZED && !renewed && !endpoint.isSuccess(UNAUTHORIZED);
    }

    private TransportResponse send() throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        TransportRequest request = request();
        TransportResponse response = send(request);
        if (request.streamed()) {
            response = followed(request, response);
        }
        reporter.status(response.status());
        return response;
    }

    private TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        try {
            TransportResponse response = settings.transport().send(request);
            sent = true;
            return response;
        } catch (RuntimeException ofTransport) {
            throw failure(Reason.NETWORK, "failed: the transport threw an exception", ofTransport);
        }
    }

    /**
     * Follows the redirects of a download. Another origin gets no header of the user, which may be a credential, and
     * neither does what it redirects to.
     */
    private TransportResponse followed(TransportRequest request, TransportResponse first)
            throws IOException, InterruptedException {
        TransportRequest last = request;
        TransportResponse response = first;
        for (int hops = 0; hops < Redirect.MOST_HOPS; hops++) {
            URI target = Redirect.target(endpoint.verb(), response, last.uri());
            if (target == null || endpoint.isSuccess(response.status())) {
                return response;
            }
            response.stream().close();
            if (target.getRawQuery() != null) {
                secrets.add(target.getRawQuery());
            }
            last = redirected(last, target);
            response = send(last);
        }
        return response;
    }

    private TransportRequest redirected(TransportRequest from, URI target) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(
                Addresses.isSameOrigin(from.uri(), target)
                        ? from.headers()
                        : settings.elsewhere().headers());
        headers.remove("Content-Type");
        headers.putIfAbsent("Accept", endpoint.accept());
        return new TransportRequest(
                "GET", target, headers, null, timeLeft(), from.once(), true, from.maxResponseBytes());
    }

    /**
     * Waits until the method may be called with these credentials. If the server rate limits the method during the wait, the
     * call waits again.
     */
    private void awaitTurn() {
        RateGates gates = settings.gates();
        do {
            Duration most = longestWait();
            Duration delay = gates.take(limited(), most);
            if (delay.compareTo(most) > 0) {
                throw new RateLimitedException(endpoint.method(), delay);
            }
            if (!delay.isZero()) {
                reporter.heldBack(delay);
                pause(delay);
            }
        } while (gates.isClosed(limited()));
    }

    private RateGates.Limited limited() {
        return new RateGates.Limited(endpoint, caller, counted);
    }

    /**
     * Waits until the call may be sent again after a failure of the connection.
     *
     * @throws TransportException if it is not retried
     */
    private void awaitRetry(IOException broken, int retries) {
        ConnectFailure notConnected = ConnectFailure.of(broken, encoded.uri());
        if (notConnected == null) {
            sent = true;
            boolean responded = broken instanceof BrokenResponseException;
            if (!awaitRetry(responded ? RetryDecision.BROKEN_OFF : RetryDecision.DROPPED, retries, "")) {
                String server = ConnectFailure.server(encoded.uri());
                String what = responded
                        ? "failed: the response of " + server + " could not be read"
                        : "failed: the connection to " + server + " was lost";
                throw failure(Reason.NETWORK, what, broken);
            }
        } else if (!notConnected.retried() || !awaitRetry(RetryDecision.NOT_CONNECTED, retries, "")) {
            String what = notSent() + notConnected.what() + ": " + Excerpt.of(notConnected.why(), secrets);
            throw new TransportException(endpoint.method(), Reason.CONNECT, what, SafeCause.of(broken, secrets));
        }
    }

    /**
     * Waits until the call may be sent again. Returns false at once if it is not retried.
     *
     * @param retryAfter what the server asks for; empty if nothing
     */
    private boolean awaitRetry(RetryDecision decision, int retries, String retryAfter) {
        RetryPolicy policy = settings.retry();
        Duration delay = decision == RetryDecision.RATE_LIMITED
                ? RetryAfter.rateLimit(retryAfter, retries, settings.time())
                : RetryAfter.failure(retryAfter, retries, settings.time());
        if (decision == RetryDecision.RATE_LIMITED) {
            settings.gates().close(limited(), delay);
        }
        boolean again = retries < policy.retries()
                && decision.isRetried(endpoint.effect(), policy)
                && delay.compareTo(longestWait()) <= 0;
        if (again) {
            reporter.retrying(decision, delay);
            pause(delay);
        }
        return again;
    }

    /** Returns the whole body of a response. */
    byte[] body(TransportResponse response) {
        try {
            return ResponseBody.whole(response, settings.client().maxResponseBytes());
        } catch (ResponseTooLargeException tooLarge) {
            throw failure(Reason.TOO_LARGE, "failed: the response is too large", tooLarge);
        } catch (IOException broken) {
            throw failure(
                    Reason.NETWORK,
                    "failed: the response of " + ConnectFailure.server(encoded.uri()) + " could not be read",
                    broken);
        }
    }

    /** Returns the address that the call was sent to. */
    URI uri() {
        return encoded.uri();
    }

    /** Returns the secrets among the parameters and each credential that was sent, so that texts can leave them out. */
    Collection<String> secrets() {
        return secrets;
    }

    private TransportRequest request() {
        Map<String, String> headers = settings.headers();
        boolean streamed = endpoint.response().isStreamed();
        headers.putIfAbsent("Accept", endpoint.accept());
        for (Map.Entry<String, String> own : encoded.headers().entrySet()) {
            String others = own.getKey().equals(COOKIE) ? headers.get(COOKIE) : null;
            headers.put(own.getKey(), others == null ? own.getValue() : others + "; " + own.getValue());
        }
        if (!streamed) {
            headers.put("Accept-Encoding", "gzip");
        }
        if (encoded.contentType() != null) {
            headers.put("Content-Type", encoded.contentType());
        }
        RequestDraft draft = new RequestDraft(endpoint.verb(), encoded.uri(), headers, encoded.body(), secrets);
        if (authentication != null) {
            sign(authentication, draft);
        }
        return new TransportRequest(
                endpoint.verb().name(),
                draft.uri(),
                headers,
                encoded.body(),
                timeLeft(),
                !maySendTwice(),
                streamed,
                settings.client().maxResponseBytes());
    }

    private void sign(Authentication credentials, RequestDraft draft) {
        try {
            credentials.addTo(draft);
        } catch (CallException ofSigner) {
            throw ofSigner; // a call that the signer made, as in Authentication
        } catch (IOException | RuntimeException ofSigner) {
            throw failure(Reason.SIGNER, notSent() + "the request could not be signed", ofSigner);
        }
    }

    /** Begins a message about an attempt that sent nothing. Earlier ones may have. */
    private String notSent() {
        return sent ? "was not sent again: " : "was not sent: ";
    }

    /** Returns whether a transport may resend the request by itself after a dropped connection. */
    private boolean maySendTwice() {
        RetryPolicy policy = settings.retry();
        return policy.retries() > 0 && RetryDecision.DROPPED.isRetried(endpoint.effect(), policy);
    }

    private Duration timeLeft() {
        long left = settings.timeout().toNanos() - (settings.time().nanos() - start);
        if (left <= 0) {
            throw timeout(null);
        }
        return Duration.ofNanos(left);
    }

    /** Returns how long the call may still wait. Some of its time must be left for sending. */
    private Duration longestWait() {
        Duration policy = settings.retry().maxWait().minus(waited);
        Duration time = timeLeft().minusNanos(1);
        return policy.compareTo(time) < 0 ? policy : time;
    }

    private void pause(Duration delay) {
        waited = waited.plus(delay);
        try {
            settings.time().sleep(delay);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private TransportException timeout(@Nullable Exception cause) {
        String what = "timed out after " + settings.timeout().toMillis() + " ms, waiting for ";
        return failure(Reason.TIMEOUT, what + ConnectFailure.server(encoded.uri()), cause);
    }

    private TransportException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return failure(Reason.INTERRUPTED, "was interrupted", stopped);
    }

    TransportException failure(Reason reason, String what, @Nullable Throwable cause) {
        String detail =
                cause == null || cause.getMessage() == null ? "." : ": " + Excerpt.of(cause.getMessage(), secrets);
        return new TransportException(endpoint.method(), reason, what + detail, SafeCause.of(cause, secrets));
    }

    /** Encodes the request of a call. */
    @FunctionalInterface
    interface Encoding {
        /**
         * Returns the URL and body.
         *
         * @throws IOException if a file to upload cannot be read
         */
        EncodedRequest encode() throws IOException;
    }
}
