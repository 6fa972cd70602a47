package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.source.SpecSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overlays change a spec that somebody else maintains. */
class OverlayTest {
    private static final String API = """
            callsheet: 1
            api: pets
            title: Pets
            baseUrl: https://pets.example.com/
            auth: bearer
            protocol: {encoding: json, error: error}
            families: {pets: Animals.}
            methods:
              pets.list:
                summary: Lists pets.
                params:
                  kind: {summary: The kind., example: cat}
                  size: {summary: The size., example: big}
                response: {pet: {type: Pet, summary: The pet.}}
            """;
    private static final String MODELS = """
            models:
              Pet: {summary: A pet., fields: {name: string, kind: {values: [cat, dog]}}}
            """;

    @TempDir
    private Path folder;

    private LoadResult load(String... overlays) throws IOException {
        SpecSource source = SpecSource.ofFiles(Map.of("api.yaml", utf8(API), "models/pet.yaml", utf8(MODELS)));
        for (int i = 0; i < overlays.length; i++) {
            Path file = folder.resolve(i + ".yaml");
            Files.writeString(file, overlays[i]);
            source = source.withOverlay(file, "over/" + i + ".yaml");
        }
        return SpecLoader.load(source);
    }

    private ApiModel changed(String... overlays) throws IOException {
        LoadResult result = load(overlays);
        assertThat(result.diagnostics()).isEmpty();
        return Objects.requireNonNull(result.model());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ApiMethod method(ApiModel api, String name) {
        return api.methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changesAddsAndRemovesInEveryFile() throws IOException {
        ApiModel api = changed("""
                title: My pets
                methods:
                  pets.list:
                    summary: Lists all pets.
                    +deprecated: Use another.
                    params:
                      -kind:
                      size: {summary: How big it is.}
                      +age: {type: integer, summary: The age., example: 3}
                  +pets.add: {summary: Adds one., params: {pet: {type: Pet, required: true, summary: It.}}}
                models:
                  Pet:
                    fields:
                      name: {type: string, always: true}
                      kind: {values: [cow]}
                      +owner: Owner
                  +Owner: {summary: An owner., fields: {name: string}}
                """);
        assertThat(api.title()).isEqualTo("My pets");
        ApiMethod list = method(api, "pets.list");
        assertThat(list.summary()).isEqualTo("Lists all pets.");
        assertThat(list.params()).extracting(Parameter::name).containsExactly("size", "age");
        assertThat(list.params().get(0).summary()).isEqualTo("How big it is.");
        assertThat(list.params().get(0).position().file()).isEqualTo("api.yaml");
        assertThat(list.params().get(1).position()).hasToString("over/0.yaml:9:7");
        assertThat(method(api, "pets.add").params()).hasSize(1);
        assertThat(api.models().get(0).fields()).extracting(Field::name).containsExactly("name", "kind", "owner");
    }

    @Test
    void appliesSeveralInOrder() throws IOException {
        assertThat(changed("title: One\n", "title: Two\n").title()).isEqualTo("Two");
        ApiModel api = changed(
                "methods:\n  +pets.add: {summary: Adds.}\n",
                "methods:\n  pets.add: {+verb: PUT}\n  -pets.list:\n",
                "methods:\n  +pets.get: {summary: Gets., response: {pet: {type: Pet, summary: It.}}}\n");
        assertThat(api.methods()).extracting(ApiMethod::name).containsExactly("pets.add", "pets.get");
    }

    @Test
    void takesKeysInQuotesAsTheyAre() throws IOException {
        LoadResult result = load("models:\n  Pet: {fields: {'+1': string}}\n");
        assertThat(result.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the overlay changes `+1`, which the spec does not have here");
    }

    @Test
    void showsErrorOfChangedValueInTheOverlay() throws IOException {
        LoadResult result = load("\nmodels:\n  Pet: {fields: {name: strin}}\n");
        assertThat(result.diagnostics()).hasSize(1);
        Diagnostic finding = result.diagnostics().get(0);
        assertThat(finding.position().file()).isEqualTo("over/0.yaml");
        assertThat(finding.position().line()).isEqualTo(3);
        assertThat(result.lines().at(finding.position())).hasValue("  Pet: {fields: {name: strin}}");
    }

    @Test
    void survivesHostileOverlays() throws IOException {
        String deep = "{a: ".repeat(5000);
        for (String text : new String[] {
            "",
            "[]",
            "- a",
            "x",
            "? [a]\n: b\n",
            deep,
            "a: &x b",
            "\0",
            "methods: *x",
            "+: 1",
            "-: 1",
            "methods:\n",
            "methods: []",
            "-methods:",
            "-callsheet:",
            "models: {Pet: [a]}",
            "'': 1"
        }) {
            assertThat(load(text).diagnostics()).as(text).isNotEmpty();
        }
        SpecSource source = SpecSource.ofFiles(Map.of("api.yaml", utf8(API), "models/pet.yaml", utf8(MODELS)));
        assertThat(SpecLoader.load(source.withOverlay(folder, "x.yaml")).hasErrors())
                .isTrue();
        assertThat(SpecLoader.load(source.withOverlay(folder.resolve("a.yml"), "a.yml"))
                        .hasErrors())
                .isTrue();
        for (int i = 0; i < 101; i++) {
            source = source.withOverlay(folder.resolve("0.yaml"), "0.yaml");
        }
        assertThat(SpecLoader.load(source).diagnostics())
                .extracting(Diagnostic::message)
                .contains("a spec can have at most 100 overlays");
    }
}
