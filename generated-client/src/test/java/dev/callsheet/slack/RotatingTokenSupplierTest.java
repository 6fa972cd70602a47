package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.model.OAuthGrant;
import dev.callsheet.slack.oauth.v2.OauthV2AccessError;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.RecordedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token that expires is refreshed once and in time; failures affect as few calls as possible. */
final class RotatingTokenSupplierTest {
    private static final String ACCESS = "oauth.v2.access";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int THREADS = 64;

    private final FakeApi api = FakeSlack.start();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final BlockingQueue<RotatingTokens> stored = new LinkedBlockingQueue<>();
    private final TestClock clock = new TestClock();

    @BeforeEach
    void grant() {
        api.when(ACCESS).respond(request -> grant(next(request.param("refresh_token")), LIFE.toSeconds()));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        api.close();
    }

    /** Returns the number of the next tokens: refresh token n yields tokens n + 1. */
    private static int next(String refreshToken) {
        return Integer.parseInt(refreshToken.substring("xoxe-".length())) + 1;
    }

    private static String grant(int number, long seconds) {
        return "{\"access_token\": \"xoxb-" + number + "\", \"refresh_token\": \"xoxe-" + number
                + "\", \"token_type\": \"bot\", \"expires_in\": " + seconds + "}";
    }

    private static RotatingTokens tokens(int number, Instant expiry) {
        return new RotatingTokens("xoxb-" + number, "xoxe-" + number, expiry);
    }

    private RotatingTokenSupplier.Builder supplier(RotatingTokens tokens) {
        return RotatingTokenSupplier.builder("1.2", "client-s3cret", tokens, stored::add)
                .clock(clock)
                .slack(Slack.create(
                        ClientOptions.builder().baseUrl(api.baseUrl()).build()));
    }

    /** Returns a supplier that refreshes on the thread of the caller, so that tests need not wait. */
    private RotatingTokenSupplier inline(RotatingTokens tokens) {
        return supplier(tokens)
                .slack(Slack.create(ClientOptions.builder()
                        .baseUrl(api.baseUrl())
                        .executor(Runnable::run)
                        .build()))
                .build();
    }

    private List<String> askFromAllThreads(RotatingTokenSupplier supplier, Runnable afterStart) throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Future<String>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            results.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return supplier.token();
            }));
        }
        ready.await();
        afterStart.run();
        List<String> tokens = new ArrayList<>();
        for (Future<String> result : results) {
            tokens.add(result.get(20, TimeUnit.SECONDS));
        }
        return tokens;
    }

    @Test
    void usesValidToken() {
        RotatingTokenSupplier supplier = inline(tokens(1, START.plus(LIFE)));
        clock.now = START.plus(LIFE).minus(Duration.ofMinutes(31));
        assertThat(supplier.token()).isEqualTo("xoxb-1");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void refreshesExpiredTokenOnceFor64Threads() throws Exception {
        CountDownLatch response = new CountDownLatch(1);
        api.when(ACCESS).respond(grant(2, LIFE.toSeconds())).delayUntil(response);
        RotatingTokenSupplier supplier = supplier(tokens(1, START)).build();
        assertThat(askFromAllThreads(supplier, response::countDown))
                .hasSize(THREADS)
                .containsOnly("xoxb-2");
        assertThat(stored).containsExactly(tokens(2, START.plus(LIFE)));
        RecordedRequest request = api.assertCalled(ACCESS)
                .with("grant_type", "refresh_token")
                .with("refresh_token", "xoxe-1")
                .with("client_id", "1.2")
                .with("client_secret", "client-s3cret")
                .request();
        assertThat(request.token()).isNull();
    }

    @Test
    void noThreadWaitsWhileOldTokenIsValid() throws Exception {
        CountDownLatch response = new CountDownLatch(1);
        api.when(ACCESS).respond(grant(2, LIFE.toSeconds())).delayUntil(response);
        RotatingTokenSupplier supplier =
                supplier(tokens(1, START.plus(Duration.ofMinutes(30)))).build();
        // If a thread waited, it could not return: the response is held back until all have returned.
        assertThat(askFromAllThreads(supplier, () -> {})).containsOnly("xoxb-1");
        response.countDown();
        assertThat(stored.poll(20, TimeUnit.SECONDS)).isEqualTo(tokens(2, START.plus(LIFE)));
        assertThat(api.count(ACCESS)).isEqualTo(1);
    }

    @Test
    void refreshesWithLastRefreshTokenAndStoresTheNext() {
        RotatingTokenSupplier supplier = inline(RotatingTokens.ofRefreshToken("xoxe-1"));
        assertThat(supplier.token()).isEqualTo("xoxb-2");
        clock.now = START.plus(LIFE).minus(Duration.ofMinutes(30));
        supplier.token();
        assertThat(supplier.token()).isEqualTo("xoxb-3");
        assertThat(stored).extracting(RotatingTokens::refreshToken).containsExactly("xoxe-2", "xoxe-3");
        assertThat(supplier.tokens()).isEqualTo(tokens(3, clock.now.plus(LIFE)));
    }

    @Test
    void refreshesShortLivedTokenAfterHalfItsLifetime() {
        api.when(ACCESS).respond(request -> grant(next(request.param("refresh_token")), 60));
        RotatingTokenSupplier supplier = inline(tokens(1, START));
        assertThat(supplier.token()).isEqualTo("xoxb-2");
        clock.now = START.plusSeconds(29);
        assertThat(supplier.token()).isEqualTo("xoxb-2");
        assertThat(api.count(ACCESS)).isEqualTo(1);
        clock.now = START.plusSeconds(30);
        supplier.token();
        assertThat(api.count(ACCESS)).isEqualTo(2);
    }

    @Test
    void keepsOldTokenAfterFailureAndRetriesAfterPause() {
        api.when(ACCESS).fail("invalid_refresh_token").times(2);
        RotatingTokenSupplier supplier = inline(tokens(1, START.plusSeconds(100)));
        for (int i = 0; i < 100; i++) {
            assertThat(supplier.token()).isEqualTo("xoxb-1");
        }
        assertThat(api.count(ACCESS)).isEqualTo(1);
        clock.now = START.plusSeconds(1);
        assertThat(supplier.token()).isEqualTo("xoxb-1");
        assertThat(api.count(ACCESS)).isEqualTo(2);
        clock.now = START.plusSeconds(2); // the second pause is twice as long
        assertThat(supplier.token()).isEqualTo("xoxb-1");
        assertThat(api.count(ACCESS)).isEqualTo(2);
        clock.now = START.plusSeconds(3);
        supplier.token();
        assertThat(supplier.token()).isEqualTo("xoxb-2");
        assertThat(stored).hasSize(1);
    }

    @Test
    void throwsFailureAfterExpiryWithoutRequestStorm() {
        api.when(ACCESS).fail("invalid_refresh_token");
        RotatingTokenSupplier supplier = inline(tokens(1, START));
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(supplier::token)
                    .isInstanceOf(TokenRefreshException.class)
                    .hasMessageStartingWith(
                            "The token has expired and could not be refreshed: oauth.v2.access failed with"
                                    + " invalid_refresh_token")
                    .cause()
                    .isInstanceOfSatisfying(
                            ErrorResponseException.class,
                            cause -> assertThat(cause.is(OauthV2AccessError.INVALID_REFRESH_TOKEN))
                                    .isTrue());
        }
        assertThat(api.count(ACCESS)).isEqualTo(1);
        for (int minute = 1; minute <= 10; minute++) {
            clock.now = START.plus(Duration.ofMinutes(minute));
            assertThatThrownBy(supplier::token).isInstanceOf(TokenRefreshException.class);
        }
        assertThat(api.count(ACCESS)).isEqualTo(11);
        assertThat(stored).isEmpty();
    }

    @Test
    void responseWithoutTokenIsFailure() {
        api.when(ACCESS).respond("{\"token_type\": \"bot\"}");
        assertThatThrownBy(inline(tokens(1, START))::token)
                .isInstanceOf(TokenRefreshException.class)
                .hasMessageContaining("has no rotating token");
    }

    @Test
    void interruptingWaitingThreadLosesNoToken() throws Exception {
        CountDownLatch response = new CountDownLatch(1);
        api.when(ACCESS).respond(grant(2, LIFE.toSeconds())).delayUntil(response);
        RotatingTokenSupplier supplier = supplier(tokens(1, START)).build();
        CountDownLatch failed = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                supplier.token();
            } catch (TokenRefreshException interrupted) {
                if (Thread.currentThread().isInterrupted()) {
                    failed.countDown();
                }
            }
        });
        waiting.start();
        api.await(ACCESS, 1, Duration.ofSeconds(20));
        waiting.interrupt();
        assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
        response.countDown();
        assertThat(stored.poll(20, TimeUnit.SECONDS)).isEqualTo(tokens(2, START.plus(LIFE)));
        assertThat(supplier.token()).isEqualTo("xoxb-2");
        assertThat(api.count(ACCESS)).isEqualTo(1);
    }

    @Test
    void usesNewTokensEvenIfStoringFails() {
        RotatingTokenSupplier supplier = RotatingTokenSupplier.builder("1.2", "s3cret", tokens(1, START), tokens -> {
                    throw new IllegalStateException("no disk for " + tokens.refreshToken());
                })
                .clock(clock)
                .slack(Slack.create(
                        ClientOptions.builder().baseUrl(api.baseUrl()).build()))
                .build();

        assertThat(logOf(() -> assertThat(supplier.token()).isEqualTo("xoxb-2")))
                .containsExactly("SEVERE Could not store the new tokens: java.lang.IllegalStateException");
        assertThat(supplier.tokens().refreshToken()).isEqualTo("xoxe-2");
    }

    /** Returns what the supplier logs meanwhile, and keeps it from the console. */
    private static List<String> logOf(Runnable action) {
        Logger logger = Logger.getLogger(RotatingTokenSupplier.class.getName());
        List<String> lines = new CopyOnWriteArrayList<>();
        Filter before = logger.getFilter();
        logger.setFilter(line -> {
            lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
            return false;
        });
        try {
            action.run();
        } finally {
            logger.setFilter(before);
        }
        return lines;
    }

    @Test
    void clientUsesNewTokenAfterOldExpires() {
        RotatingTokenSupplier supplier = supplier(tokens(1, START.plus(LIFE))).build();
        Slack slack = Slack.create(
                ClientOptions.builder().token(supplier).baseUrl(api.baseUrl()).build());
        slack.auth().test().execute();
        clock.now = START.plus(LIFE);
        slack.auth().test().execute();
        assertThat(api.requests("auth.test")).extracting(RecordedRequest::token).containsExactly("xoxb-1", "xoxb-2");
    }

    @Test
    void readsFirstTokensFromInstallation() {
        OAuthGrant bot = OAuthGrant.fromJson(grant(7, 100));
        assertThat(RotatingTokens.of(bot, null, START)).isEqualTo(tokens(7, START.plusSeconds(100)));
        OAuthGrant user = OAuthGrant.fromJson("{\"authed_user\": {\"id\": \"U1\", \"access_token\": \"xoxb-8\","
                + " \"refresh_token\": \"xoxe-8\", \"expires_in\": 100}}");
        assertThat(RotatingTokens.of(user, null, START)).isEqualTo(tokens(8, START.plusSeconds(100)));
        assertThatThrownBy(() -> RotatingTokens.of(OAuthGrant.fromJson("{\"access_token\": \"xoxb-9\"}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rotat")
                .hasMessageNotContaining("xoxb");
    }

    @Test
    void showsNoSecrets() {
        RotatingTokenSupplier supplier = supplier(tokens(1, START)).build();
        assertThat(supplier.toString() + supplier.tokens()).doesNotContain("xox", "s3cret");
        assertThatThrownBy(() -> RotatingTokenSupplier.builder("1.2", " ", tokens(1, START), stored::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The client secret is empty.");
    }

    private static final class TestClock extends Clock {
        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
