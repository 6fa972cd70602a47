package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.JsonWritable;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client reads every field of every example in the spec, and writes what it read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExampleTest {
    private final SlackSpec spec = SlackSpec.load();

    Stream<Named<ApiMethod>> examples() {
        return spec.methodsWithExamples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsEveryField(ApiMethod method) {
        SlackSpec.Shape response = spec.response(method);
        JsonReader<?> reader = spec.reader(method);
        JsonInput in = JsonInput.of(method.example().getBytes(StandardCharsets.UTF_8), null, null);

        Object read = in.document(reader);

        assertThat(in.problems()).isEmpty();
        assertThat(new ReadCheck(spec).lost(response, JsonTrees.parse(method.example()), read))
                .isEmpty();
        assertThat(reader.parse(((JsonWritable) read).toJson())).isEqualTo(read);
    }
}
