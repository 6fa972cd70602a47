package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class OneSpecTest {
    private static final File FILE = new File("pets.yaml");

    @Test
    void rejectsMissingSpec() {
        assertThatThrownBy(() -> OneSpec.check(null, null, null, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("no spec configured: set <spec> to a folder, <specArtifact> to an artifact, <openapi> to an"
                        + " OpenAPI document or <openapiArtifact> to an artifact with one");
    }

    @Test
    void rejectsSeveralSpecs() {
        assertThatThrownBy(() -> OneSpec.check(FILE, "com.example:pets", null, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("several specs configured: set only one of <spec>, <specArtifact>");
        assertThatThrownBy(() -> OneSpec.check(null, "com.example:pets", FILE, "com.example:pets"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("several specs configured: set only one of <specArtifact>, <openapi>, <openapiArtifact>");
    }

    @Test
    void rejectsAllButOneDocument() {
        assertThatThrownBy(() -> OneSpec.checkDocument(null, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("no document configured: set <openapi> to an OpenAPI document or <openapiArtifact> to an"
                        + " artifact with one");
        assertThatThrownBy(() -> OneSpec.checkDocument(FILE, "com.example:pets"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("several documents configured: set only one of <openapi>, <openapiArtifact>");
    }

    @Test
    void acceptsOneSpec() {
        assertThatCode(() -> OneSpec.check(null, null, FILE, null)).doesNotThrowAnyException();
    }
}
