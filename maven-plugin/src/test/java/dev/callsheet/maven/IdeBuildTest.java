package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.build.BuildContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an IDE is asked and told while {@code generate} runs. */
class IdeBuildTest {
    @TempDir
    private Path basedir;

    private FakeBuild build;
    private Path api;

    @BeforeEach
    void makeProject() throws IOException {
        build = new FakeBuild(basedir);
        api = basedir.resolve("src/main/callsheet/api.yaml");
    }

    @Test
    void incrementalBuildGeneratesOnlyIfInputHasChanged() throws Exception {
        Path overlay = build.write("src/main/overlay.yaml", "title: Shop\n");
        FakeBuild.Goal goal = build.generate().set("overlays", List.of(overlay.toFile()));
        build.buildContext().incremental();
        goal.run(); // there is no output yet
        assertThat(runs()).isEqualTo(1);

        build.buildContext().incremental(basedir.resolve("src/main/java/A.java"));
        goal.run();
        assertThat(runs()).isEqualTo(1);

        build.buildContext().incremental(api);
        goal.run();
        assertThat(runs()).isEqualTo(2);

        build.buildContext().incremental(overlay);
        goal.run();
        assertThat(runs()).isEqualTo(3);
    }

    @Test
    void changeBesideDocumentCounts() throws Exception {
        Path document = build.write("src/main/openapi/pets.json", """
                {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "servers": [{"url": "https://pets.example.com"}],
                 "paths": {"/pets": {"get": {"responses": {"204": {"description": "Pets."}}}}}}
                """);
        FakeBuild.Goal goal = build.generate().set("spec", null).set("openapi", document.toFile());
        goal.run();

        build.buildContext().incremental();
        goal.run();
        build.buildContext().incremental(basedir.resolve("src/main/openapi/pet.json"));
        goal.run();

        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void findingsAreShownAtTheirPlaces() throws Exception {
        Files.writeString(api, FakeBuild.API.replace("    summary: Lists", "    sumary: Lists"));
        build.buildContext().incremental(api);

        assertThatThrownBy(() -> build.generate().run()).isInstanceOf(MojoFailureException.class);

        assertThat(build.buildContext().calls())
                .contains("removeMessages " + api)
                .anySatisfy(call -> assertThat(call)
                        .isEqualTo(
                                "addMessage " + api + " 11 5 unknown key `sumary` in a method; did you mean `summary`? "
                                        + BuildContext.SEVERITY_ERROR));

        build.buildContext().calls().clear();
        Files.writeString(api, FakeBuild.API);
        build.generate().run();
        assertThat(build.buildContext().calls())
                .containsExactly(
                        "removeMessages " + api, "refresh " + build.file("target/generated-sources/callsheet"));
    }

    @Test
    void fullBuildOfEclipseShowsFindings() throws Exception {
        Files.writeString(api, FakeBuild.API.replace("    summary: Lists", "    sumary: Lists"));
        build.userProperties().setProperty("m2e.version", "2.6");

        assertThatThrownBy(() -> build.generate().run()).isInstanceOf(MojoFailureException.class);

        assertThat(build.buildContext().calls()).anyMatch(call -> call.startsWith("addMessage " + api + " 11 5 "));
    }

    @Test
    void commandLineShowsFindingsOnlyInLog() throws Exception {
        Files.writeString(api, FakeBuild.API.replace("    summary: Lists", "    sumary: Lists"));

        assertThatThrownBy(() -> build.generate().run()).isInstanceOf(MojoFailureException.class);

        assertThat(build.buildContext().calls()).isEmpty();
    }

    @Test
    void findingsInJarAreNotShown() throws Exception {
        File jar = build.file("pets-1.0.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar.toPath()))) {
            zip.putNextEntry(new ZipEntry("api.yaml"));
            zip.write(FakeBuild.API
                    .replace("    summary: Lists", "    sumary: Lists")
                    .getBytes(StandardCharsets.UTF_8));
        }
        build.buildContext().incremental(jar.toPath());

        assertThatThrownBy(() -> build.generate().set("spec", jar).run())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("pets-1.0.jar!/api.yaml:11:5");
        assertThat(build.buildContext().calls()).isEmpty();
    }

    private long runs() {
        return build.log().lines().stream()
                .filter(line -> line.contains(" methods: ") || line.contains(" method: "))
                .count();
    }
}
