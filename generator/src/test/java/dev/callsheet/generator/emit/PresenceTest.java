package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.MissingFieldException;
import dev.callsheet.runtime.json.DecodeProblem;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.JsonWritable;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that a server promises and does not send, and booleans whose absence means something. */
class PresenceTest {
    private static final String FIELDS = """
                fields:
                  owner: {type: Owner, always: true}
                  since: {name: startedAt, type: datetime, always: true, deprecated: Use another.}
                  any: {type: json, always: true}
                  part: {type: Part, always: true}
                  size: {type: uuid|Owner, always: true}
                  is_open: {type: boolean, absent: false}
                  is_good: {type: boolean, absent: true}
            """;
    private static final String SPEC = """
            callsheet: 1
            api: any
            title: Any
            baseUrl: https://any.example.com/
            auth: bearer
            protocol: {encoding: json, error: error}
            families: {a: Things.}
            methods:
              a.send: {summary: Sends., params: {thing: {type: Sent, summary: It.}}, response: {sent: Sent}}
              a.get:
                summary: Gets.
                response:
                  list: list<Received>
                  wide: Wide
                  owner: {type: Owner, always: true}
            models:
              Owner: {summary: An owner., fields: {id: string}}
              Leaf: {summary: A leaf., fields: {owner: {type: Owner, always: true}}}
              Received:
                summary: Received.
            %1$s
              Sent:
                summary: Sent.
            %1$s
              Wide:
                summary: Wide.
            %1$s
            %2$s
            unions:
              Part: {summary: A part., discriminator: type, variants: {leaf: Leaf}}
            """;
    private static final String WHOLE = """
            {"owner":{"id":"a"},"since":"2026-03-31T09:30:00Z","any":[1],"part":{"type":"leaf","owner":{"id":"b"}},\
            "size":{"id":"c"},"is_open":true,"is_good":false}""";
    private static final ClassLoader CLASSES = compile();

    private static ClassLoader compile() {
        String more = IntStream.range(0, 201)
                .mapToObj(i -> "      field" + i + ": string")
                .collect(Collectors.joining("\n"));
        String spec = SPEC.formatted(FIELDS.stripTrailing(), more);
        return JavaCheck.compile(Generated.files(Generated.model(spec), "com.example.any", false));
    }

    private record Read(Object value, List<String> problems) {
        Object call(String method) throws ReflectiveOperationException {
            return value.getClass().getMethod(method).invoke(value);
        }

        MissingFieldException failure(String method) {
            InvocationTargetException thrown =
                    catchThrowableOfType(InvocationTargetException.class, () -> call(method));
            return (MissingFieldException) thrown.getCause();
        }
    }

    private static Read read(String type, String json) throws ReflectiveOperationException {
        JsonReader<?> reader = (JsonReader<?>)
                CLASSES.loadClass("com.example.any." + type).getField("READER").get(null);
        JsonInput in = JsonInput.of(json.getBytes(StandardCharsets.UTF_8), null, null);
        Object value = in.document(reader);
        return new Read(
                value, in.problems().stream().map(DecodeProblem::path).sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Received", "Sent", "Wide"})
    void brokenPromiseIsReportedAndThrownByAccessorAlone(String model) throws ReflectiveOperationException {
        Read read = read("model." + model, "{}");

        assertThat(read.problems()).containsExactly("any", "owner", "part", "since", "size");
        Map<String, String> askings =
                Map.of("owner", "hasOwner", "any", "hasAny", "part", "hasPart", "size", "hasSize");
        for (Map.Entry<String, String> each : askings.entrySet()) {
            assertThat(read.call(each.getValue())).isEqualTo(false);
            assertThat(read.failure(each.getKey()).path()).isEqualTo(each.getKey());
        }
        assertThat(read.call("hasStartedAt")).isEqualTo(false);
        assertThat(read.failure("startedAt"))
                .hasMessage(model + " has no `since`, though the API promises it. Ask first with hasStartedAt().");
        Object same = read("model." + model, "{}").value();
        assertThat(read.value()).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(read.value().toString()).startsWith(model + "[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Received", "Sent", "Wide"})
    void whatIsThereIsReturned(String model) throws ReflectiveOperationException {
        Read read = read("model." + model, WHOLE);

        assertThat(read.problems()).isEmpty();
        assertThat(read.call("owner").toString()).startsWith("Owner[id=a");
        assertThat(read.call("hasOwner")).isEqualTo(true);
        assertThat(read.call("isOpen")).isEqualTo(true);
        assertThat(read.call("isGood")).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Received", "Sent", "Wide"})
    void absentBooleanIsWhatItMeans(String model) throws ReflectiveOperationException {
        Read read = read("model." + model, "{}");

        assertThat(read.call("isOpen")).isEqualTo(false);
        assertThat(read.call("isGood")).isEqualTo(true);
        assertThat(read.value().getClass().getMethod("isOpen").getReturnType()).isEqualTo(boolean.class);
    }

    @Test
    void responseNamesMethod() throws ReflectiveOperationException {
        Read read = read("a.AGetResponse", "{\"owner\":7,\"list\":[{}]}");

        assertThat(read.problems()).contains("owner", "list[0].owner");
        assertThat(read.failure("owner").method()).isEqualTo("a.get");
        assertThat(read.failure("owner")).hasMessageStartingWith("a.get has no `owner`");
    }

    @Test
    void nothingIsInventedWhenSentBack() throws ReflectiveOperationException {
        Object read = read("model.Sent", "{\"new\":1}").value();
        Object builder = read.getClass().getMethod("toBuilder").invoke(read);
        Object built = builder.getClass().getMethod("build").invoke(builder);

        JsonOutput out = new JsonOutput();
        ((JsonWritable) built).writeTo(out);
        assertThat(out).hasToString("{\"new\":1}");
    }
}
