package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Values that the spec marks as secret do not appear in {@code toString}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecretsTest {
    private final SlackSpec spec = SlackSpec.load();
    private final SpecCalls calls = new SpecCalls(spec, Slack.create("xoxb-test"));

    Stream<Named<ApiMethod>> methodsWithSecretParameters() {
        return spec.methods()
                .filter(method -> method.getPayload().params().stream().anyMatch(Parameter::secret));
    }

    Stream<Named<ApiMethod>> methodsWithSecretFields() {
        return spec.methods().filter(method -> !secrets(method.getPayload()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("methodsWithSecretParameters")
    void requestsHideSecrets(ApiMethod method) {
        List<Parameter> parameters = calls.possible(method);

        String text = calls.request(method, parameters).toString();

        assertThat(text).contains("=***");
        parameters.stream()
                .filter(Parameter::secret)
                .forEach(parameter -> assertThat(text).doesNotContain(parameter.example()));
    }

    @ParameterizedTest
    @MethodSource("methodsWithSecretFields")
    void responsesHideSecrets(ApiMethod method) {
        Object response = spec.reader(method).parse(method.example());

        assertThat(response.toString()).contains("***").doesNotContain(secrets(method));
    }

    private List<String> secrets(ApiMethod method) {
        List<String> secrets = new ArrayList<>();
        if (method.example() != null) {
            collect(spec.response(method), JsonTrees.parse(method.example()), secrets);
        }
        return secrets;
    }

    private void collect(SlackSpec.Shape shape, JsonNode json, List<String> secrets) {
        for (int i = 0; i < shape.fields().size(); i++) {
            Field field = shape.fields().get(i);
            JsonNode value = json.path(field.name());
            SlackSpec.Shape below =
                    spec.shape(field.type().innermost(), shape.members().get(i));
            if (field.secret() && value.isString()) {
                secrets.add(value.asString());
            } else if (below != null && value.isObject()) {
                collect(below, value, secrets);
            } else if (below != null) {
                value.forEach(element -> collect(below, element, secrets));
            }
        }
    }
}
