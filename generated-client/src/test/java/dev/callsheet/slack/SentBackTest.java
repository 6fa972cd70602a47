package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.Model;
import dev.callsheet.runtime.endpoint.SentModel;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.JsonWritable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every model is written as it was read; one that can be sent is sent back with fields that it does not know, at every level. */
final class SentBackTest {
    private static final int VARIANTS = 30;
    private static final SlackSpec SPEC = SlackSpec.load();

    static List<String> models() {
        return SPEC.api().models().stream().map(Model::name).toList();
    }

    static List<String> sentModels() {
        return models().stream()
                .filter(name -> SentModel.class.isAssignableFrom(
                        SlackSpec.load(SPEC.model(name).type())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sentModels")
    void sendsBackAllThatWasRead(String model) {
        for (int variant = 0; variant < VARIANTS; variant++) {
            JsonNode json = SampleJson.sent(SPEC, variant).of(model);
            Object read = read(model, json);

            assertThat(WireCheck.same(
                            json, JsonTrees.parse(new JsonOutput().value(read).toString())))
                    .as(model + ", variant " + variant)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void writesAllThatWasRead(String model) {
        for (int variant = 0; variant < VARIANTS; variant++) {
            JsonNode json = SampleJson.known(SPEC, variant).of(model);
            Object read = read(model, json);

            assertThat(WireCheck.same(json, JsonTrees.parse(((JsonWritable) read).toJson())))
                    .as(model + ", variant " + variant)
                    .isTrue();
        }
    }

    private static Object read(String model, JsonNode json) {
        JsonReader<?> reader = (JsonReader<?>)
                Reflected.constant(SlackSpec.load(SPEC.model(model).type()), "READER");
        JsonInput in = JsonInput.of(json.toString().getBytes(StandardCharsets.UTF_8), null, null);
        return in.document(reader);
    }
}
