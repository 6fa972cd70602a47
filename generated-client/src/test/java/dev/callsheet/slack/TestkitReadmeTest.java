package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.callsheet.language.JavaExamples;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The examples of the testkit's README do what they say, each against a server of its own. */
final class TestkitReadmeTest {
    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> examplesRun() {
        JavaExamples examples =
                new JavaExamples(classes, "dev.callsheet.slack.Slack slack", "dev.callsheet.testkit.FakeApi api");
        List<DynamicTest> tests = new ArrayList<>();
        for (String code : JavaExamples.codeOf("../testkit/README.md")) {
            tests.add(DynamicTest.dynamicTest("example " + (tests.size() + 1), () -> run(examples.load(code))));
        }
        return tests.stream();
    }

    private static void run(Class<?> example) throws Throwable {
        if (!example.getSimpleName().equals("Example")) {
            runTests(example);
            return;
        }
        Method run = Arrays.stream(example.getDeclaredMethods())
                .filter(method -> method.getName().equals("run"))
                .findFirst()
                .orElseThrow();
        Constructor<?> constructor = example.getDeclaredConstructor();
        constructor.setAccessible(true);
        run.setAccessible(true);
        try (FakeApi api = FakeApi.fromClasspath("slack")) {
            Slack slack = Slack.create(ClientOptions.builder()
                    .token("xoxb-test")
                    .baseUrl(api.baseUrl())
                    .build());
            Object[] variables = Arrays.stream(run.getParameterTypes())
                    .map(type -> type == Slack.class ? slack : api)
                    .toArray();
            run.invoke(constructor.newInstance(), variables);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void runTests(Class<?> test) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        assertThat(listener.getSummary().getFailures())
                .extracting(failure -> failure.getException())
                .isEmpty();
        assertThat(listener.getSummary().getTestsSucceededCount()).isPositive();
    }
}
