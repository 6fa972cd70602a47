package dev.callsheet.runtime.client;

import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.ResponseTooLargeException;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.http.UploadException;
import dev.callsheet.runtime.options.RetryPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way: sent, and sent again where that is safe, within its time. What is safe, {@link Trouble} says. For
 * one thread, for one use.
 */
final class Exchange {
    private final Endpoint<?, ?> endpoint;
    private final Encoded encoded;
    private final Settings settings;
    private final Reporter reporter;
    private final long start;
    private Duration waited = Duration.ZERO;
    private @Nullable String token;
    private final Set<String> secrets = new LinkedHashSet<>();

    Exchange(Endpoint<?, ?> endpoint, Encoding encoding, Settings settings, Reporter reporter) {
        this.endpoint = endpoint;
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

    /** The answer; one that says trouble where trying again is of no more use. */
    TransportResponse answer() {
        TransportResponse answer = null;
        for (int retries = 0; answer == null; retries++) {
            answer = attempt(retries);
        }
        return answer;
    }

    /** Sends the call; null where it is to be sent again, now that the wait is over. */
    private @Nullable TransportResponse attempt(int retries) {
        token = currentToken();
        awaitTurn();
        reporter.attempt();
        try {
            TransportResponse response = send();
            Trouble trouble = Trouble.of(response.status());
            if (trouble == null || !isAgain(trouble, retries, response.header("Retry-After"))) {
                return response;
            }
            response.stream().close();
        } catch (ConnectException notConnected) {
            if (!isAgain(Trouble.NOT_CONNECTED, retries, null)) {
                throw failure(Reason.CONNECT, "was not sent: no connection", notConnected);
            }
        } catch (HttpTimeoutException late) {
            throw failure(
                    Reason.TIMEOUT, "took longer than " + settings.timeout().toMillis() + " ms", late);
        } catch (UploadException unreadable) {
            throw failure(Reason.UPLOAD, "failed: a file could not be read", unreadable);
        } catch (ResponseTooLargeException tooLarge) {
            throw failure(Reason.TOO_LARGE, "failed: the answer is too large", tooLarge);
        } catch (IOException broken) {
            if (!isAgain(Trouble.DROPPED, retries, null)) {
                throw failure(Reason.NETWORK, "failed: the connection broke", broken);
            }
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
        return null;
    }

    private TransportResponse send() throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        TransportResponse response = settings.transport().send(request());
        reporter.status(response.status());
        return response;
    }

    /** Waits until the method may be called for this token. A turn that came while the server closed the gate is lost. */
    private void awaitTurn() {
        RateGates gates = settings.gates();
        do {
            Duration most = longestWait();
            Duration delay = gates.take(endpoint, token, most);
            if (delay.compareTo(most) > 0) {
                throw new RateLimitedException(endpoint.method(), delay);
            }
            if (!delay.isZero()) {
                reporter.heldBack(delay);
                pause(delay);
            }
        } while (gates.isClosed(endpoint, token));
    }

    /** Whether the call is to be sent again; the wait before that is over then. */
    private boolean isAgain(Trouble trouble, int retries, @Nullable String retryAfter) {
        RetryPolicy policy = settings.retry();
        Duration delay = trouble == Trouble.RATE_LIMITED
                ? RetryAfter.rateLimit(retryAfter, retries, settings.time())
                : RetryAfter.failure(retryAfter, retries, settings.time());
        if (trouble == Trouble.RATE_LIMITED) {
            settings.gates().close(endpoint, token, delay);
        }
        boolean again = retries < policy.retries()
                && trouble.isRetried(endpoint.effect(), policy)
                && delay.compareTo(longestWait()) <= 0;
        if (again) {
            reporter.retrying(trouble, delay);
            pause(delay);
        }
        return again;
    }

    /** The whole body of an answer. */
    byte[] body(TransportResponse answer) {
        try {
            return Bodies.whole(answer, settings.client().maxResponseBytes());
        } catch (ResponseTooLargeException tooLarge) {
            throw failure(Reason.TOO_LARGE, "failed: the answer is too large", tooLarge);
        } catch (IOException broken) {
            throw failure(Reason.NETWORK, "failed: the answer could not be unpacked", broken);
        }
    }

    /** The token that was sent last and the secrets among the parameters, so that they can be kept out of texts. */
    Collection<String> secrets() {
        return secrets;
    }

    private TransportRequest request() {
        Map<String, String> headers = settings.headers();
        boolean file = endpoint.reader() == null;
        headers.putIfAbsent("Accept", file ? "*/*" : "application/json");
        if (!file) {
            headers.put("Accept-Encoding", "gzip");
        }
        if (encoded.contentType() != null) {
            headers.put("Content-Type", encoded.contentType());
        }
        if (token != null) {
            secrets.add(token);
            headers.put("Authorization", "Bearer " + token);
        }
        return new TransportRequest(
                endpoint.verb(),
                encoded.uri(),
                headers,
                encoded.body(),
                timeLeft(),
                !maySendTwice(),
                file,
                settings.client().maxResponseBytes());
    }

    private @Nullable String currentToken() {
        if (endpoint.auth() == Endpoint.Auth.NONE) {
            return null;
        }
        TokenSupplier supplier = settings.token();
        String current = supplier == null ? null : supplier.token();
        if (current == null && endpoint.auth() == Endpoint.Auth.REQUIRED) {
            throw new IllegalStateException(endpoint.method()
                    + " needs a token and there is none. Give one with ClientOptions.builder().token(...).");
        }
        return current;
    }

    /** Whether a transport may send again by itself what a server dropped. */
    private boolean maySendTwice() {
        RetryPolicy policy = settings.retry();
        return policy.retries() > 0 && Trouble.DROPPED.isRetried(endpoint.effect(), policy);
    }

    private Duration timeLeft() {
        long left = settings.timeout().toNanos() - (settings.time().nanos() - start);
        if (left <= 0) {
            throw failure(
                    Reason.TIMEOUT, "took longer than " + settings.timeout().toMillis() + " ms", null);
        }
        return Duration.ofNanos(left);
    }

    /** How long the call may still wait: some of its time must be left for sending. */
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

    private TransportException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return failure(Reason.INTERRUPTED, "was interrupted", stopped);
    }

    private TransportException failure(Reason reason, String what, @Nullable Exception cause) {
        String detail =
                cause == null || cause.getMessage() == null ? "." : ": " + Excerpt.of(cause.getMessage(), secrets);
        return new TransportException(endpoint.method(), reason, what + detail, 0, null, "", cause);
    }

    /** Makes what is sent. */
    @FunctionalInterface
    interface Encoding {
        /**
         * URL and body.
         *
         * @throws IOException where a file to send cannot be looked at
         */
        Encoded encode() throws IOException;
    }
}
