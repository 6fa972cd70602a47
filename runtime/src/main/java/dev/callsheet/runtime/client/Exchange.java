package dev.callsheet.runtime.client;

import dev.callsheet.runtime.RetryPolicy;
import dev.callsheet.runtime.TokenSupplier;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.http.ResponseTooLargeException;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.http.UploadException;
import dev.callsheet.runtime.spi.Endpoint;
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
 * One call on its way: sent, and sent again where that is safe, within its time. What is tried again is decided here
 * alone: an answer 429, and a connection that was not made. For one thread, for one use.
 */
final class Exchange {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Endpoint<?, ?> endpoint;
    private final Encoded encoded;
    private final Settings settings;
    private final Reporter reporter;
    private final long start;
    private Duration waited = Duration.ZERO;
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

    /** The answer; a 429 where waiting is of no more use. */
    TransportResponse answer() {
        RetryPolicy policy = settings.retry();
        int connects = 0;
        int limits = 0;
        while (true) {
            reporter.attempt();
            try {
                TransportResponse response = settings.transport().send(request());
                reporter.status(response.status());
                if (response.status() != TOO_MANY_REQUESTS) {
                    return response;
                }
                Duration delay = RetryAfter.rateLimit(response.header("Retry-After"), limits, settings.time());
                if (limits++ >= policy.rateLimitRetries() || !hasTimeFor(delay)) {
                    return response;
                }
                response.stream().close();
                pause(delay);
            } catch (ConnectException notConnected) {
                Duration delay = RetryAfter.connect(connects, settings.time());
                if (connects++ >= policy.connectRetries() || !hasTimeFor(delay)) {
                    throw failure(Reason.CONNECT, "was not sent: no connection", notConnected);
                }
                pause(delay);
            } catch (HttpTimeoutException late) {
                throw failure(
                        Reason.TIMEOUT, "took longer than " + settings.timeout().toMillis() + " ms", late);
            } catch (UploadException unreadable) {
                throw failure(Reason.UPLOAD, "failed: a file could not be read", unreadable);
            } catch (ResponseTooLargeException tooLarge) {
                throw failure(Reason.TOO_LARGE, "failed: the answer is too large", tooLarge);
            } catch (IOException broken) {
                throw failure(Reason.NETWORK, "failed: the connection broke", broken);
            } catch (InterruptedException stopped) {
                throw interrupted(stopped);
            }
        }
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
        String token = currentToken();
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
                endpoint.effect() == Endpoint.Effect.WRITE,
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

    private Duration timeLeft() {
        long left = settings.timeout().toNanos() - (settings.time().nanos() - start);
        if (left <= 0) {
            throw failure(
                    Reason.TIMEOUT, "took longer than " + settings.timeout().toMillis() + " ms", null);
        }
        return Duration.ofNanos(left);
    }

    private boolean hasTimeFor(Duration delay) {
        return waited.plus(delay).compareTo(settings.retry().maxWait()) <= 0 && delay.compareTo(timeLeft()) < 0;
    }

    private void pause(Duration delay) {
        reporter.retrying(delay);
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
