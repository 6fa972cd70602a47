package dev.callsheet.slack.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.users.UsersInfoError;
import dev.callsheet.slack.users.UsersInfoResponse;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Programs that need pattern-matching switches and virtual threads: {@code src/test/java21}, compiled here. */
final class Jdk21ProgramsTest {
    @RegisterExtension
    static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack")
            .client(
                    Slack.class,
                    url -> Slack.create(ClientOptions.builder()
                            .token("xoxb-test")
                            .baseUrl(url)
                            .build()));

    @TempDir
    static Path classes;

    private static ClassLoader programs;

    @BeforeAll
    static void compile() throws IOException {
        assumeTrue(Runtime.version().feature() >= 21, "src/test/java21 needs JDK 21");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Path.of("src/test/java21"))) {
            List<Path> all =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "--release", "21", "-classpath", System.getProperty("java.class.path"), "-d", classes.toString());
            assertThat(javac.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                            .call())
                    .isTrue();
        }
        programs = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Jdk21ProgramsTest.class.getClassLoader());
    }

    @Test
    void remindersAreScheduledListedAndDeleted(Slack slack, FakeApi api) throws ReflectiveOperationException {
        Object reminders = program("Reminders", slack);
        Instant at = Instant.parse("2030-01-01T09:00:00Z");

        assertThat(call(reminders, "schedule", "C0123ABCD", at, "Stand-up")).isEqualTo("Scheduled as Q0123ABCD.");
        api.data("chat.scheduledMessages.list", "[{\"id\": \"Q1\"}, {\"id\": \"Q2\"}]");
        assertThat(call(reminders, "pending", "C0123ABCD")).isEqualTo(List.of("Q1", "Q2"));
        call(reminders, "cancelAll", "C0123ABCD");
        api.assertCalled("chat.deleteScheduledMessage")
                .with("scheduled_message_id", "Q2")
                .times(1);
        api.assertNoProblems();

        Map<String, String> reasons = Map.of(
                "time_in_past", "That is in the past.",
                "time_too_far", "That is more than 120 days away.",
                "channel_not_found", "There is no such channel.",
                "missing_scope", "The app may not post.",
                "msg_too_long", "Slack says no: msg_too_long");
        for (Map.Entry<String, String> reason : reasons.entrySet()) {
            api.when("chat.scheduleMessage").fail(reason.getKey());
            assertThat(call(reminders, "schedule", "C0123ABCD", at, "Stand-up")).isEqualTo(reason.getValue());
        }
        api.when("chat.scheduleMessage").drop();
        assertThat((String) call(reminders, "schedule", "C0123ABCD", at, "Stand-up"))
                .startsWith("Slack cannot be reached: ");
    }

    @Test
    void virtualThreadsCollectFailures(Slack slack, FakeApi api) throws ReflectiveOperationException {
        Object program = program("VirtualFanOut", slack);

        ProgramsTest.checkFanOut(api, ids -> users(program, ids));
    }

    @SuppressWarnings("unchecked") // the program returns this type
    private static Map<String, Outcome<UsersInfoResponse, UsersInfoError>> users(Object program, List<String> ids) {
        try {
            return (Map<String, Outcome<UsersInfoResponse, UsersInfoError>>) call(program, "users", ids);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object program(String name, Slack slack) throws ReflectiveOperationException {
        return programs.loadClass("dev.callsheet.slack.programs." + name)
                .getConstructor(Slack.class)
                .newInstance(slack);
    }

    private static Object call(Object program, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : program.getClass().getMethods()) {
            if (method.getName().equals(name)) {
                return method.invoke(program, arguments);
            }
        }
        throw new AssertionError("There is no method " + name);
    }
}
