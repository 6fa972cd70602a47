package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.endpoint.Endpoint.Effect;
import dev.callsheet.runtime.options.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/reliability.md: which failures are tried again. */
class RetryDecisionTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    # trouble,     read,  write, write that the caller lets be repeated
                    NOT_CONNECTED, true,  true,  true
                    RATE_LIMITED,  true,  true,  true
                    GATEWAY,       true,  false, true
                    DROPPED,       true,  false, true
                    SERVER_ERROR,  true,  false, false
                    """)
    void isRetriedAsTheTableSays(RetryDecision trouble, boolean read, boolean write, boolean letWrite) {
        RetryPolicy standard = RetryPolicy.standard();
        assertThat(trouble.isRetried(Effect.READ, standard)).isEqualTo(read);
        assertThat(trouble.isRetried(Effect.WRITE, standard)).isEqualTo(write);
        assertThat(trouble.isRetried(Effect.WRITE, standard.withRetriedWrites()))
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
    void isToldByTheStatusAlone(int status, RetryDecision trouble) {
        assertThat(RetryDecision.of(status)).isEqualTo(trouble);
    }

    @Test
    void eachTroubleIsInTheTable() {
        assertThat(RetryDecision.values()).hasSize(5);
    }
}
