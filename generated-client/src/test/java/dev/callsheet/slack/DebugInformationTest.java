package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.callsheet.slack.users.UsersListRequest;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The classes of the client contain the debug information that stack traces and messages of the JVM need. */
final class DebugInformationTest {
    @Test
    void stackTraceHasFilesAndLines() {
        StackTraceElement[] trace = nullOptions().getStackTrace();

        assertThat(trace)
                .filteredOn(frame -> frame.getClassName().equals("dev.callsheet.slack.users.Users"))
                .isNotEmpty()
                .allSatisfy(frame -> {
                    assertThat(frame.getFileName()).isEqualTo("Users.java");
                    assertThat(frame.getLineNumber()).isPositive();
                });
    }

    @Test
    void nullArgumentIsNamed() {
        assertThat(nullOptions()).hasMessageContaining("options").hasMessageNotContaining("<parameter");
    }

    private static Throwable nullOptions() {
        Slack slack = Slack.create("xoxb-test");
        return catchThrowable(() -> slack.users().list((Consumer<UsersListRequest.Builder>) null));
    }
}
