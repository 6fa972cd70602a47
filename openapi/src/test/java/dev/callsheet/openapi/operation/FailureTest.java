package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.openapi.sheet.Section;
import org.junit.jupiter.api.Test;

class FailureTest {
    private static final String SCHEMAS = """
            components:
              schemas:
                Problem: {type: object, properties: {title: {type: string}}}
                Missing: {type: object, properties: {id: {type: string}}}
              responses:
                Gone: {description: Gone, content: {application/json: {schema: {properties: {when: {type: string}}}}}}
            paths:
            """;

    private static String get(String name, String failures) {
        return "  /" + name + ": {get: {operationId: get" + name + ", tags: [x], responses: {204: {description: Done}, "
                + failures.replace(
                                "PROBLEM",
                                "{content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}")
                        .replace(
                                "MISSING",
                                "{content: {application/json: {schema: {$ref: '#/components/schemas/Missing'}}}}")
                        .replace(
                                "OTHER", "{content: {application/json: {schema: {properties: {why: {type: string}}}}}}")
                + "}}}\n";
    }

    @Test
    void carriesFailuresOfOneMethod() {
        Imported imported = Imported.of(SCHEMAS + get("A", "404: MISSING, 4XX: PROBLEM, 409: OTHER, default: PROBLEM"));
        assertThat(imported.api("failures")).isEmpty();
        assertThat(imported.method("failures"))
                .isEqualTo("{404: Missing, 4XX: Problem, 409: {why: {type: string}}, default: Problem}");
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void takesWhatIsTheSameEverywhereToTheApi() {
        Imported imported = Imported.of(SCHEMAS
                + get("A", "404: PROBLEM, 500: PROBLEM")
                + get("B", "404: PROBLEM, 500: MISSING")
                + get("C", "500: PROBLEM"));
        assertThat(imported.api("failures")).isEqualTo("{default: Problem}");
        assertThat(imported.declared(Section.METHODS, "x.getA", "failures")).isEmpty();
        assertThat(imported.declared(Section.METHODS, "x.getB", "failures")).isEqualTo("{500: Missing}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void keepsStatusesApartThatDiffer() {
        Imported imported = Imported.of(SCHEMAS
                + get("A", "404: MISSING, 500: PROBLEM")
                + get("B", "404: MISSING, 500: PROBLEM")
                + get("C", "default: PROBLEM"));
        assertThat(imported.api("failures")).isEqualTo("{404: Missing, 500: Problem}");
        assertThat(imported.declared(Section.METHODS, "x.getC", "failures"))
                .isEqualTo("{default: Problem, 404: Problem}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void namesFailuresThatSeveralMethodsReferTo() {
        String gone = "410: {$ref: '#/components/responses/Gone'}";
        Imported imported = Imported.of(SCHEMAS + get("A", gone) + get("B", gone));
        assertThat(imported.api("failures")).isEqualTo("{default: GoneResponse}");
        assertThat(imported.names(Section.MODELS)).containsExactly("GoneResponse");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void namesFrequentFailuresInPlaceByTheirStatus() {
        Imported imported = Imported.of(
                SCHEMAS + get("A", "409: OTHER, 404: MISSING") + get("B", "409: OTHER") + get("C", "409: OTHER"));
        assertThat(imported.names(Section.MODELS)).contains("ConflictError");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void saysNothingOfFailuresWithoutASchema() {
        Imported imported = Imported.of(
                SCHEMAS
                        + get(
                                "A",
                                "400: {}, 404: {content: {text/plain: {schema: {type: string}}}}, 500: {content: {application/json: {}}}"));
        assertThat(imported.method("failures")).isEmpty();
        assertThat(imported.findings()).isEmpty();
    }
}
