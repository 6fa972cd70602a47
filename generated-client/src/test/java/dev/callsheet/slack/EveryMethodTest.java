package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.RecordedRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Calls every method of the spec over HTTP through the generated client, with the examples of the spec. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryMethodTest {
    private final SlackSpec spec = SlackSpec.load();
    private final FakeApi api = FakeApi.of(spec.api());
    private final SpecCalls calls = new SpecCalls(
            spec,
            Slack.create(ClientOptions.builder()
                    .token("xoxb-every-method")
                    .baseUrl(api.baseUrl())
                    .retry(RetryPolicy.none())
                    .build()));

    @BeforeEach
    void forget() {
        api.reset();
    }

    @AfterAll
    void close() {
        api.close();
    }

    Stream<Named<ApiMethod>> methods() {
        return spec.methods();
    }

    Stream<Named<ApiMethod>> pagedMethods() {
        return methods().filter(method -> method.getPayload().paging() != null);
    }

    Stream<Named<ApiMethod>> failingMethods() {
        return methods().filter(method -> !method.getPayload().errors().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void sendsRequiredParameters(ApiMethod method) throws IOException {
        List<Parameter> needed = calls.needed(method);

        assertSucceeds(calls.call(method, needed));

        assertSent(method, needed);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void sendsAllParameters(ApiMethod method) throws IOException {
        List<Parameter> possible = calls.possible(method);

        assertSucceeds(calls.callByRequest(method, possible));

        assertSent(method, possible);
    }

    @ParameterizedTest
    @MethodSource("failingMethods")
    void mapsEachOwnErrorCode(ApiMethod method) {
        Call<?, ?> call = calls.call(method, calls.needed(method));
        Class<?> type = SlackSpec.load(spec.names(method).error());
        List<Object> expected = new ArrayList<>();
        List<Object> thrown = new ArrayList<>();

        for (CodeText code : method.errors()) {
            String constant = spec.names().constant(spec.names(method).error(), code.code());
            api.reset();
            api.when(method.name()).fail(code.code());
            expected.add(Reflected.constant(type, constant));
            thrown.add(failure(call).error());
        }

        assertThat(thrown).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("pagedMethods")
    void requestsSecondPage(ApiMethod method) {
        JsonNode example = JsonTrees.parse(Objects.requireNonNullElse(method.example(), "{}"));
        api.when(method.name())
                .respondRaw(200, "application/json", ExamplePages.withNext(method, example, "c2Vjb25k="))
                .times(1)
                .respondRaw(200, "application/json", ExamplePages.withNext(method, example, ""));
        PagedCall<?, ?, ?> call = (PagedCall<?, ?, ?>) calls.call(method, calls.needed(method));

        List<Object> items = new ArrayList<>();
        call.items().forEach(items::add);

        int size = ExamplePages.items(method, example);
        assertThat(items).hasSize(2 * size);
        assertThat(items.subList(0, size)).isEqualTo(items.subList(size, 2 * size));
        assertThat(cursors(method)).containsExactly(null, "c2Vjb25k=");
        assertThat(call.pages()).hasSize(1);
    }

    private List<String> cursors(ApiMethod method) {
        List<String> cursors = new ArrayList<>();
        api.requests(method.name())
                .forEach(request -> cursors.add(
                        request.param(method.paging().kind().parameter().orElseThrow())));
        return cursors;
    }

    private static ErrorResponseException failure(Call<?, ?> call) {
        Outcome<?, ?> outcome = call.outcome();
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (ErrorResponseException) ((Outcome.Failed<?, ?>) outcome).failure();
    }

    private static void assertSucceeds(Call<?, ?> call) throws IOException {
        Outcome.Ok<?, ?> response = call.response();
        if (response.value() instanceof Download file) {
            file.close();
        }
        assertThat(response.info().problems()).isEmpty();
        assertThat(response.info().warnings()).isEmpty();
    }

    private void assertSent(ApiMethod method, List<Parameter> parameters) {
        RecordedRequest request = api.assertCalled(method.name()).request();
        assertThat(request.problems()).isEmpty();
        assertThat(request.verb()).isEqualTo(method.verb().name());
        assertThat(request.path()).isEqualTo(URI.create(api.baseUrl()).getPath() + method.path());
        assertThat(request.token()).isEqualTo(!method.auth().canHaveToken() ? null : "xoxb-every-method");
        assertEncoding(method, request, parameters);
        List<String> sent = new ArrayList<>(request.params().keySet());
        sent.addAll(request.files().keySet());
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(
                        parameters.stream().map(Parameter::name).toList());
        for (Parameter parameter : parameters) {
            if (isFile(parameter)) {
                assertThat(request.file(parameter.name()).content().bytes()).isEqualTo(ExampleValues.file());
            } else {
                WireCheck.check(parameter, request.params().get(parameter.name()));
            }
        }
    }

    private void assertEncoding(ApiMethod method, RecordedRequest request, List<Parameter> parameters) {
        String type = request.header("Content-Type");
        if (method.verb() == HttpVerb.GET || method.params().isEmpty()) {
            assertThat(type).isNull();
            assertThat(request.body().size()).isZero();
        } else if (method.params().stream().anyMatch(EveryMethodTest::isFile)) {
            assertThat(type).startsWith("multipart/form-data; boundary=");
        } else {
            assertThat(spec.api().protocol().encoding()).isEqualTo(Protocol.Encoding.FORM);
            assertThat(type).isEqualTo("application/x-www-form-urlencoded");
        }
    }

    private static boolean isFile(Parameter parameter) {
        return parameter.type().innermost().is(ScalarKind.FILE);
    }
}
