package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.HashMap;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class OutputDirectoriesTest {
    private final HashMap<String, Object> context = new HashMap<>();

    @Test
    void rejectsTwoExecutionsWithOneFolder() throws MojoFailureException {
        OutputDirectories.claim(context, new File("out"), "users");

        assertThatThrownBy(() -> OutputDirectories.claim(context, new File("out"), "chat"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "executions users and chat both write to out: set a different <outputDirectory> for one of them");
    }

    @Test
    void acceptsRepeatedExecutionAndOtherFolder() {
        assertThatCode(() -> {
                    OutputDirectories.claim(context, new File("out"), "users");
                    OutputDirectories.claim(context, new File("out"), "users");
                    OutputDirectories.claim(context, new File("out2"), "chat");
                })
                .doesNotThrowAnyException();
    }
}
