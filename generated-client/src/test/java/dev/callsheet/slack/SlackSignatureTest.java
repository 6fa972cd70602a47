package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only requests signed by Slack are accepted. Secret, body and signature are the example in Slack's documentation. */
final class SlackSignatureTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String TIMESTAMP = "1531420618";
    private static final byte[] BODY = bytes("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text="
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private final SlackSignature signature = SlackSignature.of(SECRET).withClock(at(0));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a clock that stands still this many seconds after Slack sent the request. */
    private static Clock at(long seconds) {
        return Clock.fixed(Instant.ofEpochSecond(Long.parseLong(TIMESTAMP) + seconds), ZoneOffset.UTC);
    }

    @Test
    void acceptsExampleFromSlackDocumentation() {
        assertThat(signature.verify(TIMESTAMP, BODY, SIGNATURE)).isTrue();
        assertThat(signature.sign(TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 1, 299, 300})
    void acceptsTimestampsWithinFiveMinutes(long seconds) {
        assertThat(signature.withClock(at(seconds)).verify(TIMESTAMP, BODY, SIGNATURE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400, -10_000_000_000L})
    void rejectsTimestampsBeyondFiveMinutes(long seconds) {
        assertThat(signature.withClock(at(seconds)).verify(TIMESTAMP, BODY, SIGNATURE))
                .isFalse();
    }

    @Test
    void staticVerifyUsesSystemClock() {
        String now = Long.toString(Instant.now().getEpochSecond());
        String signed = SlackSignature.of(SECRET).sign(now, BODY);
        assertThat(SlackSignature.verify(SECRET, now, BODY, signed)).isTrue();
        assertThat(SlackSignature.verify(SECRET, TIMESTAMP, BODY, SIGNATURE)).isFalse();
    }

    @Test
    void rejectsOtherBodySecretOrTimestamp() {
        byte[] longer = bytes(new String(BODY, StandardCharsets.UTF_8) + " ");
        assertThat(signature.verify(TIMESTAMP, longer, SIGNATURE)).isFalse();
        assertThat(signature.verify(TIMESTAMP, new byte[0], SIGNATURE)).isFalse();
        assertThat(signature.verify("1531420619", BODY, SIGNATURE)).isFalse();
        assertThat(SlackSignature.of("another").withClock(at(0)).verify(TIMESTAMP, BODY, SIGNATURE))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "v0=",
                "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503 ",
                "\u0000é"
            })
    void rejectsInvalidSignature(String wrong) {
        assertThat(signature.verify(TIMESTAMP, BODY, wrong)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "now", "-1531420618", "+1531420618", "1531420618.0", " 1531420618", "99999999999999999999"})
    void rejectsInvalidTimestamp(String wrong) {
        String signed = wrong == null ? SIGNATURE : signature.sign(wrong, BODY);
        assertThat(signature.verify(wrong, BODY, signed)).isFalse();
    }

    @Test
    void signsBodyBytesWithoutDecoding() {
        byte[] notUtf8 = {(byte) 0xff, 0, (byte) 0xfe};
        byte[] similar = {(byte) 0xfd, 0, (byte) 0xfe};
        String signed = signature.sign(TIMESTAMP, notUtf8);
        assertThat(signature.verify(TIMESTAMP, notUtf8, signed)).isTrue();
        assertThat(signature.verify(TIMESTAMP, similar, signed)).isFalse();
    }

    @Test
    void showsNoSecret() {
        assertThat(signature.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void rejectsMissingSecret(String secret) {
        assertThatThrownBy(() -> SlackSignature.of(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The signing secret is empty. Check that its environment variable is set.");
    }
}
