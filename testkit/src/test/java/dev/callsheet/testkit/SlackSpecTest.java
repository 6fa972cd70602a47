package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server plays every method of the largest spec there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackSpecTest {
    private final ApiModel slack = SpecFinder.fromClasspath("slack");
    private final FakeApi api = FakeApi.of(slack);
    private final Http http = new Http(api);

    @AfterAll
    void close() {
        api.close();
    }

    Stream<ApiMethod> methods() {
        return slack.methods().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void acceptsCallsMadeFromExamplesOfSpec(ApiMethod method) {
        api.reset();
        String response = call(method);

        api.assertNoProblems();
        if (!(method.response() instanceof ResponseShape.File)) {
            assertThat(Http.json(response).get("ok").asBoolean()).isTrue();
        }
        if (method.example() != null && method.paging() == null) {
            assertThat(Http.json(response).keys())
                    .containsAll(Http.json(method.example()).keys());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void respondsWithEachErrorCodeOfMethod(ApiMethod method) {
        api.reset();
        List<String> codes = method.errors().stream().map(CodeText::code).toList();
        codes.forEach(code -> api.when(method.name()).fail(code).times(1));

        List<String> received = new ArrayList<>();
        codes.forEach(
                code -> received.add(0, Http.json(call(method)).get("error").asString()));

        assertThat(received).isEqualTo(codes);
    }

    /** Calls with the parameters that are needed. */
    private String call(ApiMethod method) {
        StringBuilder parts = new StringBuilder();
        for (Parameter parameter : method.params()) {
            if (parameter.required() || isFirstOfARule(method, parameter)) {
                boolean file = parameter.type().innermost().is(ScalarKind.FILE);
                parts.append("--b\r\nContent-Disposition: form-data; name=\"")
                        .append(parameter.name())
                        .append(file ? "\"; filename=\"f\"\r\n\r\n" : "\"\r\n\r\n")
                        .append(file ? "content" : parameter.example())
                        .append("\r\n");
            }
        }
        return http.send(http.request(method.name())
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .method(method.verb().name(), BodyPublishers.ofString(parts + "--b--")))
                .body();
    }

    private static boolean isFirstOfARule(ApiMethod method, Parameter parameter) {
        return method.rules().stream()
                .filter(rule -> rule.kind() != Rule.Kind.AT_MOST_ONE)
                .anyMatch(rule -> rule.names().get(0).equals(parameter.name()));
    }
}
