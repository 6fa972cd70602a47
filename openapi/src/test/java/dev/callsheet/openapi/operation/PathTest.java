package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTest {
    private static Imported with(String path, String... params) {
        StringBuilder text = new StringBuilder("operationId: getIt\nparameters:\n");
        for (String param : params) {
            text.append("  - {name: '")
                    .append(param)
                    .append("', in: path, required: true, schema: {type: string}, description: Text.}\n");
        }
        return Imported.ofOperation(
                "get",
                "'" + path + "'",
                text.append("responses: {204: {description: Done}}\n").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/pets/{a}, pets/{a}",
        "/pets/{a}.json, pets/{a}.json",
        "/pets/{a}:adopt, pets/{a}:adopt",
        "/{a}, {a}",
        "/files/{a+}, files/{a+}",
        "/my pets/{a}/, my%20pets/{a}/",
        "/pets(id={a}), pets(id={a})",
        "/ü/{a}, %C3%BC/{a}",
    })
    void carriesPaths(String path, String expected) {
        Imported imported = with(path, path.contains("a+") ? "a+" : "a");
        assertThat(imported.method("path")).isEqualTo(expected);
        assertThat(imported.method("params")).isEqualTo("{a: {type: string, required: true, summary: Text.}}");
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void callsTheBaseUrlItself() {
        Imported imported = with("/");
        assertThat(imported.method("path")).isEqualTo("/");
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void carriesOptionsButNoTrace() {
        Imported imported = Imported.of(
                "paths: {/pets: {options: {operationId: checkPets, responses: {204: {}}}, trace: {responses: {204: {}}}}}\n");
        assertThat(imported.method("verb")).isEqualTo("OPTIONS");
        assertThat(imported.findings())
                .containsExactly("LEFT_OUT an operation has an HTTP verb that methods cannot have / trace");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void sendsTheQueryOfAPathAsConstants() {
        Imported imported = with("/pets?action=list&kind={kind}", "kind");
        assertThat(imported.method("path")).isEqualTo("pets");
        assertThat(imported.method("params"))
                .isEqualTo("{kind: {type: string, required: true, summary: Text.}, action: {const: list}}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void removesTheFragmentOfAPath() {
        Imported imported = with("/token#refresh");
        assertThat(imported.method("path")).isEqualTo("token");
        assertThat(imported.findings())
                .containsExactly(
                        "APPROXIMATED a path has a fragment, which is never sent: it was removed / /token#refresh");
    }

    @Test
    void declaresPlaceholdersWithoutAParameter() {
        Imported imported = with("/pets/{petId}");
        assertThat(imported.method("params")).startsWith("{petId: {required: true, summary: ");
        assertThat(imported.findings())
                .containsExactly("FAULT a path has a placeholder without a parameter; it is a required text / petId");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void leavesOutParametersThatThePathDoesNotName() {
        Imported imported = with("/pets", "petId");
        assertThat(imported.method("params")).isEmpty();
        assertThat(imported.findings())
                .containsExactly("FAULT the path has no placeholder for a parameter; it was left out / petId");
    }

    @ParameterizedTest
    @CsvSource({"label, pets/.{id}", "matrix, pets/;id={id}", "simple, pets/{id}"})
    void carriesStylesOfPaths(String style, String path) {
        Imported imported = Imported.ofOperation(
                "get",
                "/pets/{id}",
                "operationId: getPet\nparameters: [{name: id, in: path, required: true, style: " + style
                        + ", schema: {type: string}, description: Id.}]\nresponses: {204: {description: Done}}\n");
        assertThat(imported.method("path")).isEqualTo(path);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void requiresWhatIsInThePathAndJoinsNoLists() {
        Imported imported = Imported.ofOperation("get", "/pets/{ids}", """
                operationId: getPets
                parameters: [{name: ids, in: path, schema: {type: array, items: {type: string}}, description: Ids.}]
                responses: {204: {description: Done}}
                """);
        assertThat(imported.method("params")).isEqualTo("{ids: {type: string, required: true, summary: Ids.}}");
        assertThat(imported.findings())
                .containsExactly(
                        "APPROXIMATED a list or object in a path is a text that callers join / ids",
                        "FAULT a parameter in the path is not `required`; it is here / ids");
        assertThat(imported.mended()).isEmpty();
    }
}
