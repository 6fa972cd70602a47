package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.endpoint.Endpoint.Effect;
import dev.callsheet.runtime.options.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/reliability.md: which failures are retried. */
class RetryDecisionTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    # decision,     read,  write, write that the caller lets be repeated
                    NOT_CONNECTED, true,  true,  true
                    RATE_LIMITED,  true,  true,  true
                    GATEWAY,       true,  false, true
                    DROPPED,       true,  false, true
                    SERVER_ERROR,  true,  false, false
                    BROKEN_OFF,    true,  false, false
                    """)
    void retriesAsTableSays(RetryDecision decision, boolean read, boolean write, boolean letWrite) {
        RetryPolicy standard = RetryPolicy.standard();
        assertThat(decision.isRetried(Effect.READ, standard)).isEqualTo(read);
        assertThat(decision.isRetried(Effect.WRITE, standard)).isEqualTo(write);
        assertThat(decision.isRetried(Effect.WRITE, standard.withRetriedWrites()))
                .isEqualTo(letWrite);
    }

    @ParameterizedTest
    @CsvSource({
        "200,",
        "204,",
        "302,",
        "400,",
        "404,",
        "408,",
        "429, RATE_LIMITED",
        "500, SERVER_ERROR",
        "501, SERVER_ERROR",
        "502, GATEWAY",
        "503, GATEWAY",
        "504, GATEWAY",
        "505, SERVER_ERROR",
        "599, SERVER_ERROR"
    })
    void dependsOnStatusAlone(int status, RetryDecision decision) {
        assertThat(RetryDecision.of(status)).isEqualTo(decision);
    }

    @Test
    void coversEveryRetryDecision() {
        assertThat(RetryDecision.values()).hasSize(6);
    }
}
