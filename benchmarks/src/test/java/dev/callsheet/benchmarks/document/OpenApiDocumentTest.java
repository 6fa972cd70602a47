package dev.callsheet.benchmarks.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.Generator;
import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.OpenApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both generators get the same work. */
final class OpenApiDocumentTest {
    private static final ApiModel SLACK = model(SpecSource.of(Path.of("../spec/src/main/resources/slack")));

    @Test
    void hasEveryMethodWithItsParameters(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("slack.json"), OpenApiDocument.write(SLACK));

        ApiModel read =
                model(OpenApi.read(file, "slack.json", Generator::nameProblems).spec(false));

        assertThat(parametersByPath(read)).isEqualTo(parametersByPath(SLACK));
    }

    @Test
    void hasEveryModelWithItsFields() {
        JsonNode schemas = JsonMapper.shared()
                .readTree(OpenApiDocument.write(SLACK))
                .path("components")
                .path("schemas");

        for (Model model : SLACK.models()) {
            JsonNode properties = schemas.path(model.name()).path("properties");
            assertThat(model.fields())
                    .allSatisfy(field -> assertThat(properties.has(field.name()))
                            .as(model.name() + "." + field.name())
                            .isTrue());
        }
        assertThat(SLACK.unions())
                .allSatisfy(union -> assertThat(
                                schemas.path(union.name()).path("discriminator").path("mapping"))
                        .hasSameSizeAs(union.variants()));
    }

    @Test
    void isTheSameEachTime() {
        assertThat(OpenApiDocument.write(SLACK)).isEqualTo(OpenApiDocument.write(SLACK));
    }

    private static Map<String, Integer> parametersByPath(ApiModel api) {
        return api.methods().stream()
                .collect(Collectors.toMap(
                        ApiMethod::path, method -> method.params().size()));
    }

    private static ApiModel model(SpecSource source) {
        LoadResult loaded = SpecLoader.load(source);
        return Objects.requireNonNull(loaded.model(), loaded.diagnostics()::toString);
    }
}
