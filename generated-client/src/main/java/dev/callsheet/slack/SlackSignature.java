package dev.callsheet.slack;

import dev.callsheet.runtime.CheckReturnValue;
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
 * Tells whether a request to your app comes from Slack: an event, a slash command, an interaction. Slack signs each with
 * your app's signing secret; see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack's
 * page</a>.
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
 * <p>The body must be the bytes as they came, before anything has parsed them. Immutable and safe for use by many threads.
 */
public final class SlackSignature {
    /** The header that says when Slack sent the request, in seconds since 1970. */
    public static final String TIMESTAMP_HEADER = "X-Slack-Request-Timestamp";

    /** The header with the signature. */
    public static final String SIGNATURE_HEADER = "X-Slack-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** How far a timestamp may be off, either way: longer, and a recorded request could be sent again. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final Clock clock;

    private SlackSignature(SecretKeySpec key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * Signatures of an app.
     *
     * @param signingSecret the app's signing secret, from the page of its basic information
     * @return what verifies them
     * @throws IllegalArgumentException where the secret is empty
     */
    public static SlackSignature of(String signingSecret) {
        if (signingSecret.isBlank()) {
            throw new IllegalArgumentException("The signing secret is empty. Is the variable set that it comes from?");
        }
        byte[] secret = signingSecret.strip().getBytes(StandardCharsets.UTF_8);
        return new SlackSignature(new SecretKeySpec(secret, ALGORITHM), Clock.systemUTC());
    }

    /**
     * These, by another clock.
     *
     * @param other tells the time
     * @return a copy
     */
    public SlackSignature withClock(Clock other) {
        return new SlackSignature(key, other);
    }

    /**
     * Whether a request comes from Slack; as {@link #verify(String, byte[], String)} of {@link #of}.
     *
     * @param signingSecret the app's signing secret
     * @param timestamp the value of the header {@value #TIMESTAMP_HEADER}; null where it is missing
     * @param rawBody the body as it came
     * @param signature the value of the header {@value #SIGNATURE_HEADER}; null where it is missing
     * @return true where Slack signed this body with this secret, at most five minutes ago
     * @throws IllegalArgumentException where the secret is empty
     */
    @CheckReturnValue
    public static boolean verify(
            String signingSecret, @Nullable String timestamp, byte[] rawBody, @Nullable String signature) {
        return of(signingSecret).verify(timestamp, rawBody, signature);
    }

    /**
     * Whether a request comes from Slack. Takes as long for a signature that is nearly right as for any other.
     *
     * @param timestamp the value of the header {@value #TIMESTAMP_HEADER}; null where it is missing
     * @param rawBody the body as it came
     * @param signature the value of the header {@value #SIGNATURE_HEADER}; null where it is missing
     * @return true where Slack signed this body with this secret, at most five minutes from now either way
     */
    @CheckReturnValue
    public boolean verify(@Nullable String timestamp, byte[] rawBody, @Nullable String signature) {
        if (timestamp == null || signature == null || !isRecent(timestamp)) {
            return false;
        }
        byte[] expected = sign(timestamp, rawBody).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Signs as Slack does: for tests of your own that play Slack.
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
            // Every JDK has this algorithm, and it takes a key of any length.
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isRecent(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long seconds = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return seconds <= WINDOW.toSeconds();
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "SlackSignature[***]";
    }
}
