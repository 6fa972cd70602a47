package dev.callsheet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.openapi.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final String SCHEMAS = """
            Pet:
              type: object
              properties:
                home: {type: object, properties: {rooms: {type: array, items: {type: string}, uniqueItems: true}}}
            Owner: {type: object, properties: {name: {type: string}, age: {type: integer}}}
            """;
    private static final String PATHS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://pets.example.com'}]
            paths:
              /pets:
                get:
                  responses:
                    '200': {description: Pets., content: {application/json: {schema: {$ref: 'PLACE/Pet'}}}}
                trace: {responses: {'204': {description: Trace.}}}
              /owners:
                get:
                  responses:
                    '200': {description: Owners., content: {application/json: {schema: {$ref: 'PLACE/Owner'}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void countsMethodsWithFindingInTypeThatTheyUse() throws IOException {
        String components = "components:\n  schemas:\n" + SCHEMAS.indent(4);

        assertThat(report(PATHS.replace("PLACE", "#/components/schemas") + components)
                        .operations())
                .isEqualTo(new Report.Operations(3, 2, 1));
    }

    @Test
    void countsTypesOfOtherFiles() throws IOException {
        Files.writeString(folder.resolve("schemas.yaml"), SCHEMAS);

        Report report = report(PATHS.replace("PLACE", "schemas.yaml#"));

        assertThat(report.operations()).isEqualTo(new Report.Operations(3, 2, 1));
        assertThat(report.findings())
                .extracting(place -> place.finding().position().file() + place.pointer())
                .contains("schemas.yaml/Pet/properties/home/properties/rooms/uniqueItems");
    }

    @Test
    void countsTypesThatAreFiles() throws IOException {
        Files.writeString(
                folder.resolve("pet.yaml"),
                "type: object\nproperties:\n  toys: {type: array, items: {type: string}, uniqueItems: true}\n");
        Files.writeString(folder.resolve("owner.yaml"), "type: object\nproperties: {name: {type: string}}\n");

        assertThat(report(PATHS.replace("PLACE/Pet", "pet.yaml").replace("PLACE/Owner", "owner.yaml"))
                        .operations())
                .isEqualTo(new Report.Operations(3, 2, 1));
    }

    private Report report(String text) throws IOException {
        return OpenApi.read(Files.writeString(folder.resolve("pets.yaml"), text), "pets.yaml", api -> List.of())
                .report()
                .orElseThrow();
    }
}
