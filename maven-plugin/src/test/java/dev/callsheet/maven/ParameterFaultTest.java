package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users read if a value in their POM is wrong. */
class ParameterFaultTest {
    @TempDir
    private Path basedir;

    private FakeBuild build;

    @BeforeEach
    void makeProject() throws IOException {
        build = new FakeBuild(basedir);
    }

    @Test
    void wrongPackageNamesParameter() {
        assertFault("basePackage", "com.1pets")
                .hasMessage("<basePackage>: `com.1pets` is not a valid package for a client: `1pets` is not a Java"
                        + " identifier; use ASCII letters, digits and _ with dots between the parts, such as"
                        + " `com.example.pets`");
    }

    @Test
    void wrongPatternNamesParameter() {
        assertFault("includes", List.of("pets.list", "pet.*"))
                .hasMessage("<includes>: no method matches the pattern `pet.*`; did you mean `pets.*`?");
        assertFault("excludes", List.of("pets/list"))
                .hasMessage("<excludes>: `pets/list` is not a valid pattern; did you mean `pets.list`?");
        assertFault("includes", Arrays.asList("pets.list", null))
                .hasMessage("<includes> has an empty element: remove it, or write its value");
    }

    @Test
    void typingErrorInFolderNamesWhatWasMeant() {
        assertFault("spec", build.file("src/main/calsheet"))
                .hasMessage("<spec> src/main/calsheet does not exist: did you mean `src/main/callsheet`?");
        assertFault("spec", build.file("src/main/resources/spec"))
                .hasMessage(
                        "<spec> src/main/resources/spec does not exist: the nearest folder that exists is `src/main`");
    }

    @Test
    void folderWithoutSpecNamesParameters() throws Exception {
        Files.createDirectories(basedir.resolve("src/main/java"));
        assertFault("spec", build.file("src/main/java"))
                .hasMessage(
                        "<spec>: `src/main/java`: there is no api.yaml here or in a folder below; a spec is a folder that"
                                + " has the file api.yaml");
        assertThatThrownBy(() -> build.generate()
                        .set("spec", build.file("src/main"))
                        .set("specFolder", "calsheet")
                        .run())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "<spec> with <specFolder> calsheet: `src/main`: the folder `calsheet` has no api.yaml; did you"
                                + " mean `callsheet/`?");
    }

    @Test
    void missingOverlayNamesParameter() throws Exception {
        build.write("src/main/overlay.yaml", "");

        assertFault("overlays", List.of(build.file("src/main/overlai.yaml")))
                .hasMessage("<overlays> src/main/overlai.yaml does not exist: did you mean `src/main/overlay.yaml`?");
    }

    @Test
    void unknownTagNamesParameter() throws Exception {
        assertThatThrownBy(() -> build.check()
                        .set("spec", null)
                        .set("openapi", document())
                        .set("includes", List.of("tag:Cats"))
                        .run())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("<includes>: No operation has the tag `Cats`: there are `Pets`.");
    }

    @Test
    void twoExecutionsWithOnePackageAreRejected() throws Exception {
        build.generate().id("users").run();
        build.generate().id("users").run();

        assertThatThrownBy(() -> build.generate()
                        .id("chat")
                        .set("outputDirectory", build.file("target/other"))
                        .run())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("executions generate@users and generate@chat have the same <basePackage> com.example.pets:"
                        + " set a different one for one of them");
        assertThatThrownBy(() -> build.generateTest().id("users").run())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(
                        "executions generate@users and generate-test@users have the same <basePackage>");
    }

    @Test
    void fileInPlaceOfFolderIsOneSentence() throws Exception {
        build.write("target", "");
        String sentence = basedir.resolve("target")
                + ": a file is in the place of a folder; move the file, or choose another folder";

        assertDiskFault(build.generate(), sentence);
        assertDiskFault(build.generate().set("outputDirectory", build.file("out")), sentence); // its summary
        assertDiskFault(build.importGoal(document()).set("importDirectory", build.file("target/spec")), sentence);
        assertDiskFault(
                build.check()
                        .set("spec", null)
                        .set("openapi", document())
                        .set("report", build.file("target/report.json")),
                sentence);
    }

    @Test
    void folderInPlaceOfFileIsOneSentence() throws Exception {
        Files.createDirectories(basedir.resolve("target/callsheet/summary.txt"));

        assertDiskFault(
                build.generate(),
                basedir.resolve("target/callsheet/summary.txt")
                        + ": a folder is in the place of a file; move the folder, or choose another file");
    }

    private static void assertDiskFault(FakeBuild.Goal goal, String sentence) {
        // Maven prints the messages of causes behind it.
        assertThatThrownBy(goal::run)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(sentence)
                .hasNoCause();
    }

    private AbstractThrowableAssert<?, ?> assertFault(String parameter, Object value) {
        assertThat(basedir.resolve("target")).doesNotExist();
        return assertThatThrownBy(() -> build.generate().set(parameter, value).run())
                .isInstanceOf(MojoFailureException.class);
    }

    private File document() throws IOException {
        return build.write("pets.json", """
                {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "servers": [{"url": "https://pets.example.com"}],
                 "paths": {"/pets": {"get": {"tags": ["Pets"], "responses": {"204": {"description": "Pets."}}}}}}
                """).toFile();
    }
}
