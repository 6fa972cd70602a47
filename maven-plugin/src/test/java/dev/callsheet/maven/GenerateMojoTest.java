package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {
    @TempDir
    private Path basedir;

    private FakeBuild build;

    @BeforeEach
    void makeProject() throws IOException {
        build = new FakeBuild(basedir);
    }

    @Test
    void addsSourcesToCompileSourceRoots() throws Exception {
        build.generate().run();

        Path root = basedir.resolve("target/generated-sources/callsheet");
        assertThat(root.resolve("com/example/pets/Shop.java")).exists();
        assertThat(build.project().getCompileSourceRoots()).containsExactly(root.toString());
        assertThat(basedir.resolve("target/callsheet/summary.txt")).content().startsWith("2 methods: ");
    }

    @Test
    void addsSourcesOfTestsToTestCompileSourceRoots() throws Exception {
        build.addRuntime("test");

        build.generateTest().run();

        Path root = basedir.resolve("target/generated-test-sources/callsheet");
        assertThat(root.resolve("com/example/pets/Shop.java")).exists();
        assertThat(root.resolve("module-info.java")).doesNotExist();
        assertThat(build.project().getTestCompileSourceRoots()).containsExactly(root.toString());
        assertThat(build.project().getCompileSourceRoots()).isEmpty();
        assertThat(basedir.resolve("target/callsheet/test-summary.txt"))
                .content()
                .startsWith("2 methods: ");
    }

    @Test
    void clientImplementsInterface() throws Exception {
        build.generate().set("clientInterface", "com.example.Extras").run();

        assertThat(basedir.resolve("target/generated-sources/callsheet/com/example/pets/Shop.java"))
                .content()
                .contains("public final class Shop implements Extras {");
        assertThatThrownBy(() ->
                        build.generate().set("clientInterface", "Extras { }").run())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "<clientInterface>: `Extras { }` is not the full name of a Java interface, such as com.example.MyMethods.");
    }

    @Test
    void skipsSourcesOfTestsWithTests() throws Exception {
        build.generateTest().set("skipTests", true).run();

        assertThat(build.log().lines()).containsExactly("info: Skipping: maven.test.skip is set");
        assertThat(basedir.resolve("target")).doesNotExist();
    }

    @Test
    void skipsProjectsWithoutSources() throws Exception {
        build.project().setPackaging("pom");

        build.generate().run();
        build.generateTest().run();

        assertThat(build.log().lines())
                .containsExactly(
                        "info: Skipping: a project with packaging pom compiles no sources",
                        "info: Skipping: a project with packaging pom compiles no sources");
        assertThat(basedir.resolve("target")).doesNotExist();
    }

    @Test
    void checksSpecOfProjectWithoutSources() throws Exception {
        build.project().setPackaging("pom");

        build.check().run();

        assertThat(build.log().lines()).containsExactly("info: 2 methods, no errors");
    }

    @Test
    void checksSpecOfFolderWithoutPom() throws Exception {
        build.deletePom();

        build.check().run();

        assertThat(build.log().lines()).containsExactly("info: 2 methods, no errors");
        assertThatThrownBy(() -> build.check()
                        .set("spec", build.file("src/main/calsheet"))
                        .run())
                .hasMessage("<spec> src/main/calsheet does not exist: did you mean `src/main/callsheet`?");
    }

    @Test
    void rejectsOldJavaBeforeAnySourceIsWritten() {
        PluginExecution compile = new PluginExecution();
        compile.setGoals(List.of("compile"));
        Plugin compiler = new Plugin();
        compiler.setArtifactId("maven-compiler-plugin");
        compiler.setVersion("3.13.0");
        compiler.addExecution(compile);
        build.project().getBuild().addPlugin(compiler);

        assertThatThrownBy(() -> build.generate().run())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("generated code requires Java 17, but ");
        assertThat(basedir.resolve("target")).doesNotExist();
    }
}
