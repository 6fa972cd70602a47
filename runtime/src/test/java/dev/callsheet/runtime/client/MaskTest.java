package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({
        "a, a file could not be read, a file could not be read",
        "test, the latest test failed, the latest test failed",
        "secret, secretary: secret, secretary: ***",
        "1234, 'pin=1234, 12345 tries', 'pin=***, 12345 tries'",
        "hunter2, 'user:hunter2@host', 'user:***@host'",
        "s3cret, 'user%20s3cret%20x, us3cret', 'user%20***%20x, us3cret'",
        "xoxb-1-canary, Bearerxoxb-1-canaryxoxb-1-canary., Bearer******.",
        "se***ret, se***ret, ***"
    })
    void hidesSecretsAndKeepsWords(String secret, String text, String shown) {
        assertThat(Mask.of(text, List.of(secret))).isEqualTo(shown);
        assertThat(Mask.isNeeded(text, List.of(secret))).isEqualTo(!text.equals(shown));
    }
}
