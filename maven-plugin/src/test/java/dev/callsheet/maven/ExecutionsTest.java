package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.HashMap;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class ExecutionsTest {
    private final HashMap<String, Object> context = new HashMap<>();

    @Test
    void rejectsTwoExecutionsWithOneFolder() throws MojoFailureException {
        Executions.claim(context, new File("out"), "users");

        assertThatThrownBy(() -> Executions.claim(context, new File("out"), "chat"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "executions users and chat both write to out: set a different <outputDirectory> for one of them");
    }

    @Test
    void acceptsRepeatedExecutionAndOtherFolder() {
        assertThatCode(() -> {
                    Executions.claim(context, new File("out"), "users");
                    Executions.claim(context, new File("out"), "users");
                    Executions.claim(context, new File("out2"), "chat");
                })
                .doesNotThrowAnyException();
    }
}
