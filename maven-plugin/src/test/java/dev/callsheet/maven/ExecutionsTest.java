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
        Executions.claim(context, "outputDirectory", new File("out"), "generate@users");

        assertThatThrownBy(() -> Executions.claim(context, "outputDirectory", new File("out"), "generate@chat"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("executions generate@users and generate@chat have the same <outputDirectory> out:"
                        + " set a different one for one of them");
    }

    @Test
    void rejectsClientOfTestsWithPackageOfOther() throws MojoFailureException {
        Executions.claim(context, "basePackage", "com.example", "generate@default");

        assertThatThrownBy(() -> Executions.claim(context, "basePackage", "com.example", "generate-test@default"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("executions generate@default and generate-test@default have the same <basePackage>"
                        + " com.example: set a different one for one of them");
    }

    @Test
    void acceptsRepeatedExecutionAndOtherValues() {
        assertThatCode(() -> {
                    Executions.claim(context, "outputDirectory", new File("out"), "generate@users");
                    Executions.claim(context, "basePackage", "com.example", "generate@users");
                    Executions.claim(context, "outputDirectory", new File("out"), "generate@users");
                    Executions.claim(context, "outputDirectory", new File("out2"), "generate@chat");
                    Executions.claim(context, "basePackage", "out", "generate@chat");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsValueThatOtherExecutionNoLongerHas() {
        assertThatCode(() -> {
                    Executions.claim(context, "basePackage", "com.example", "generate@users");
                    Executions.claim(context, "basePackage", "com.example.users", "generate@users");
                    Executions.claim(context, "basePackage", "com.example", "generate@chat");
                })
                .doesNotThrowAnyException();
    }
}
