package dev.callsheet.slack;

import dev.callsheet.runtime.CheckReturnValue;
import dev.callsheet.slack.UnverifiedRequestException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a request to your app comes from Slack: an event, a slash command or an interaction. Slack signs each
 * request with your app's signing secret; see <a
 * href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>.
 *
 * <pre>{@code
 * SlackSignature signature = SlackSignature.of(System.getenv("SLACK_SIGNING_SECRET"));
 *
 * if (!signature.verify(request.header(SlackSignature.TIMESTAMP_HEADER), body,
 *         request.header(SlackSignature.SIGNATURE_HEADER))) {
 *     return 401;
 * }
 * }</pre>
 *
 * <p>{@link SlackRequests} verifies and reads a request in one step.
 *
 * <p>The body must be the raw bytes of the request, before any parsing. Immutable and thread-safe.
 */
public final class SlackSignature {
    /** The header with the time when Slack sent the request, in seconds since 1970-01-01T00:00:00Z. */
    public static final String TIMESTAMP_HEADER = "X-Slack-Request-Timestamp";

    /** The header with the signature. */
    public static final String SIGNATURE_HEADER = "X-Slack-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** The largest accepted difference between timestamp and clock; limits how long a captured request can be replayed. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final Clock clock;

    private SlackSignature(SecretKeySpec key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * Returns a verifier for requests to an app.
     *
     * @param signingSecret the app's signing secret, from its Basic Information page
     * @return the verifier
     * @throws IllegalArgumentException if the secret is blank
     */
    public static SlackSignature of(String signingSecret) {
        byte[] secret =
                RequiredSetting.check("signing secret", signingSecret).strip().getBytes(StandardCharsets.UTF_8);
        return new SlackSignature(new SecretKeySpec(secret, ALGORITHM), Clock.systemUTC());
    }

    /**
     * Returns a copy that uses another clock.
     *
     * @param other the clock to compare timestamps with
     * @return the copy
     */
    public SlackSignature withClock(Clock other) {
        return new SlackSignature(key, other);
    }

    /**
     * Returns whether a request comes from Slack. Short for {@link #of} and {@link #verify(String, byte[], String)}.
     *
     * @param signingSecret the app's signing secret
     * @param timestamp the value of the header {@value #TIMESTAMP_HEADER}; null if it is missing
     * @param rawBody the body as received
     * @param signature the value of the header {@value #SIGNATURE_HEADER}; null if it is missing
     * @return true if the signature is valid for this body and the timestamp is at most five minutes from now, past or
     *     future
     * @throws IllegalArgumentException if the secret is blank
     */
    @CheckReturnValue
    public static boolean verify(
            String signingSecret, @Nullable String timestamp, byte[] rawBody, @Nullable String signature) {
        return of(signingSecret).verify(timestamp, rawBody, signature);
    }

    /**
     * Returns whether a request comes from Slack. Compares signatures in constant time.
     *
     * @param timestamp the value of the header {@value #TIMESTAMP_HEADER}; null if it is missing
     * @param rawBody the body as received
     * @param signature the value of the header {@value #SIGNATURE_HEADER}; null if it is missing
     * @return true if the signature is valid for this body and the timestamp is at most five minutes from now, past or
     *     future
     */
    @CheckReturnValue
    public boolean verify(@Nullable String timestamp, byte[] rawBody, @Nullable String signature) {
        return problem(timestamp, rawBody, signature) == null;
    }

    /** Returns why a request does not come from Slack; null if it does. */
    @Nullable
    Reason problem(@Nullable String timestamp, byte[] rawBody, @Nullable String signature) {
        if (timestamp == null) {
            return Reason.MISSING_TIMESTAMP;
        } else if (signature == null) {
            return Reason.MISSING_SIGNATURE;
        } else if (!SECONDS.matcher(timestamp).matches()) {
            return Reason.INVALID_TIMESTAMP;
        } else if (!isRecent(timestamp)) {
            return Reason.STALE_TIMESTAMP;
        }
        byte[] expected = sign(timestamp, rawBody).getBytes(StandardCharsets.UTF_8);
        boolean equal = MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        return equal ? null : Reason.WRONG_SIGNATURE;
    }

    /**
     * Signs a request as Slack does. For tests that simulate Slack.
     *
     * @param timestamp the value of the header {@value #TIMESTAMP_HEADER}
     * @param rawBody the body
     * @return the value of the header {@value #SIGNATURE_HEADER}
     */
    public String sign(String timestamp, byte[] rawBody) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(rawBody));
        } catch (GeneralSecurityException impossible) {
            // Every JDK provides this algorithm, and it accepts keys of any length.
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isRecent(String timestamp) {
        long seconds = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return seconds <= WINDOW.toSeconds();
    }

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "SlackSignature[***]";
    }
}
