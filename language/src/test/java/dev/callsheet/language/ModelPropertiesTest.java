package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.language.value.JsonTypeCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is wrong with the properties of a model that was sent. */
final class ModelPropertiesTest {
    private static final String SPEC = """
            callsheet: 1
            api: pets
            title: Pets
            baseUrl: https://pets.example/
            auth: none
            protocol: {encoding: json}
            methods:
              add:
                summary: Adds a pet.
                params: {pet: {type: list<Animal>, summary: The pets.}}
            models:
              Base: {extra: integer|null, rules: [{exactlyOne: [tag, chip]}], fields: {tag: string, chip: string|null}}
              Pet: {summary: A pet., include: [Base], fields: {name: string}}
            unions:
              Animal: {summary: An animal., discriminator: kind, variants: {pet: Pet}}
            """;

    private static List<String> problems(String json) {
        LoadResult loaded =
                SpecLoader.load(SpecSource.ofFiles(Map.of("api.yaml", SPEC.getBytes(StandardCharsets.UTF_8))));
        ApiModel api = Objects.requireNonNull(
                loaded.model(), () -> loaded.diagnostics().toString());
        return JsonTypeCheck.ofRequests(TypeIndex.of(api))
                .problems(new TypeRef.ListOf(new TypeRef.Named("Animal")), JsonText.parse("[" + json + "]"))
                .map(problem -> problem.pointer() + " " + problem.text())
                .toList();
    }

    @Test
    void checksOtherPropertiesByTheirType() {
        assertThat(problems("{\"kind\":\"pet\",\"tag\":\"a\",\"x\":1,\"y\":null}"))
                .isEmpty();
        assertThat(problems("{\"kind\":\"pet\",\"tag\":\"a\",\"x\":true}")).containsExactly("/0/x must be an integer");
    }

    @Test
    void checksRulesAndCountsNullAsGiven() {
        assertThat(problems("{\"kind\":\"pet\",\"chip\":null}")).isEmpty();
        assertThat(problems("{\"kind\":\"pet\",\"chip\":null,\"tag\":\"a\"}"))
                .containsExactly("/0 breaks a rule: exactly one of tag, chip is required, not 2");
        assertThat(problems("{\"kind\":\"pet\"}"))
                .containsExactly("/0 breaks a rule: exactly one of tag, chip is required, not 0");
    }
}
