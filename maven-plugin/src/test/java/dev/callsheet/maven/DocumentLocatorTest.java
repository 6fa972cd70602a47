package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLocatorTest {
    @TempDir
    private Path basedir;

    @Test
    void showsFileRelativeToProject() throws Exception {
        Path file = text("src/main/openapi/pets.yaml");

        assertThat(locator(file).inProject(file.toFile()))
                .isEqualTo(new DocumentFile(file, "src/main/openapi/pets.yaml"));
    }

    @Test
    void rejectsFileThatDoesNotExist() throws Exception {
        Path file = basedir.resolve("src/main/openapi/pets.yaml");
        text("src/main/openapi/pet.yaml");

        assertThatThrownBy(() -> locator(file).inProject(file.toFile()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("<openapi> src/main/openapi/pets.yaml does not exist: did you mean"
                        + " `src/main/openapi/pet.yaml`?");
        assertThatThrownBy(() -> locator(file).inProject(file.getParent().toFile()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("<openapi> src/main/openapi is not a file");
    }

    @Test
    void takesArtifactThatIsDocument() throws Exception {
        Path file = text("repository/pets-1.0.yaml");

        assertThat(locate(file, null)).isEqualTo(new DocumentFile(file, "pets-1.0.yaml"));
        assertThatThrownBy(() -> locate(file, "pets.yaml"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("<openapiPath> is the path of a document in a jar, but <openapiArtifact> is a document:"
                        + " pets-1.0.yaml");
    }

    @Test
    void extractsDocumentWithFilesBesideIt() throws Exception {
        Path jar = jar("api/pets.yaml", "api/schemas/pet.json", "com/example/Pets.class");

        DocumentFile document = locate(jar, "api/pets.yaml");

        assertThat(document.shownAs()).isEqualTo("pets-1.0.jar!/api/pets.yaml");
        assertThat(document.path()).hasContent("api/pets.yaml").startsWith(basedir.resolve("target"));
        assertThat(document.path().resolveSibling("schemas/pet.json")).hasContent("api/schemas/pet.json");
        assertThat(basedir.resolve("target/pets-1.0.jar/com")).doesNotExist();
    }

    @Test
    void forgetsFilesThatJarNoLongerHas() throws Exception {
        locate(jar("pets.yaml", "old.yaml"), "pets.yaml");

        DocumentFile document = locate(jar("pets.yaml"), "pets.yaml");

        assertThat(document.path()).exists();
        assertThat(document.path().resolveSibling("old.yaml")).doesNotExist();
    }

    @Test
    void takesDocumentFromClassesOfModule() throws Exception {
        Path file = text("spec/target/classes/api/pets.yaml");

        assertThat(locate(basedir.resolve("spec/target/classes"), "api/pets.yaml"))
                .isEqualTo(new DocumentFile(file, "spec/target/classes/api/pets.yaml"));
    }

    @Test
    void listsDocumentsOfJarWithoutThatPath() throws Exception {
        Path jar = jar("b.json", "api/a.yaml", "c.txt");

        assertThatThrownBy(() -> locate(jar, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("<openapiArtifact> is a jar: set <openapiPath> to the path of the document in it."
                        + " Its YAML and JSON files are api/a.yaml, b.json");
        assertThatThrownBy(() -> locate(jar, "d.yaml"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "<openapiPath> d.yaml is not in the artifact. Its YAML and JSON files are api/a.yaml, b.json");
    }

    @Test
    void rejectsArtifactThatIsNoJar() throws Exception {
        Path file = text("pets-1.0.jar");

        assertThatThrownBy(() -> locate(file, "pets.yaml"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("<openapiArtifact> pets-1.0.jar cannot be read as a jar: ");
    }

    @Test
    void rejectsJarWhoseNamesLeadOutOfIt() throws Exception {
        Path jar = jar("pets.yaml", "../../outside.yaml");

        assertThatThrownBy(() -> locate(jar, "pets.yaml"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("<openapiArtifact> pets-1.0.jar cannot be read as a jar:"
                        + " it has a file whose name leads out of it: ../../outside.yaml");
        assertThat(basedir.resolve("outside.yaml")).doesNotExist();
    }

    private DocumentFile locate(Path artifact, @Nullable String inside) throws Exception {
        return locator(artifact).inArtifact("com.example:pets:1.0", inside);
    }

    private DocumentLocator locator(Path artifact) {
        return new DocumentLocator(
                new Artifacts(artifact).locator(), new ShownPaths(basedir), basedir.resolve("target"));
    }

    private Path text(String name) throws IOException {
        Path file = basedir.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    /** Writes a jar of files that have their names as content. */
    private Path jar(String... names) throws IOException {
        Path jar = basedir.resolve("pets-1.0.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
