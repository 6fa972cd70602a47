package dev.callsheet.maven;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** A project on disk with a small spec in {@code src/main/callsheet}, and goals that run in it. */
final class FakeBuild {
    static final String API = """
            callsheet: 1
            api: shop
            title: Pet shop
            baseUrl: https://pets.example.com/v1/
            auth: bearer
            protocol: {encoding: form, ok: ok, error: error}
            families:
              pets: The animals in the shop.
            methods:
              pets.list:
                summary: Lists the pets available for adoption.
              pets.remove:
                summary: Removes a pet from the list.
            """;

    private final Path basedir;
    private final MavenProject project = new MavenProject();
    private final Artifacts artifacts = new Artifacts(null);
    private final RecordingBuildContext buildContext = new RecordingBuildContext();
    private final RecordingLog log = new RecordingLog();
    private final Properties userProperties = new Properties();
    private final Map<String, Object> pluginContext = new HashMap<>();

    FakeBuild(Path basedir) throws IOException {
        this.basedir = basedir;
        project.setFile(basedir.resolve("pom.xml").toFile());
        project.getModel().setModelVersion("4.0.0");
        project.getModel().setBuild(new Build());
        addRuntime("compile");
        write("src/main/callsheet/api.yaml", API);
    }

    Path write(String path, String text) throws IOException {
        Path file = basedir.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Makes the runtime the only dependency. */
    void addRuntime(String scope) {
        var handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        project.setArtifacts(
                Set.of(new DefaultArtifact("dev.callsheet", "callsheet-runtime", "1.2.3", scope, "jar", "", handler)));
    }

    /** Makes it a folder without a POM. */
    void deletePom() {
        project.setFile(null);
    }

    MavenProject project() {
        return project;
    }

    Properties userProperties() {
        return userProperties;
    }

    RecordingBuildContext buildContext() {
        return buildContext;
    }

    RecordingLog log() {
        return log;
    }

    /** Returns {@code generate} with its defaults and the spec of the project. */
    Goal generate() {
        return goal("generate", () -> new GenerateMojo(artifacts.system(), buildContext.proxy()))
                .set("spec", file("src/main/callsheet"))
                .set("basePackage", "com.example.pets")
                .set("outputDirectory", file("target/generated-sources/callsheet"))
                .set("stateFolder", file("target/callsheet"))
                .set("summaryFile", file("target/callsheet/summary.txt"));
    }

    /** Returns {@code generate-test} with its defaults and the spec of the project. */
    Goal generateTest() {
        return goal("generate-test", () -> new GenerateTestMojo(artifacts.system(), buildContext.proxy()))
                .set("spec", file("src/main/callsheet"))
                .set("basePackage", "com.example.pets")
                .set("outputDirectory", file("target/generated-test-sources/callsheet"))
                .set("stateFolder", file("target/callsheet"))
                .set("summaryFile", file("target/callsheet/test-summary.txt"));
    }

    /** Returns {@code check} with its defaults and the spec of the project. */
    Goal check() {
        return goal("check", () -> new CheckMojo(artifacts.system())).set("spec", file("src/main/callsheet"));
    }

    /** Returns {@code import} with its defaults and a document. */
    Goal importGoal(File document) {
        return goal("import", () -> new ImportMojo(artifacts.system()))
                .set("openapi", document)
                .set("importDirectory", file("src/main/callsheet"));
    }

    private Goal goal(String name, Supplier<AbstractMojo> made) {
        return new Goal(name, made)
                .set("project", project)
                .set("openapiFolder", file("target/callsheet/openapi"))
                .id("default");
    }

    File file(String path) {
        return basedir.resolve(path).toFile();
    }

    /** A goal with its parameters; it can run more than once. */
    final class Goal {
        private final String name;
        private final Supplier<AbstractMojo> made;
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        private Goal(String name, Supplier<AbstractMojo> made) {
            this.name = name;
            this.made = made;
        }

        Goal set(String parameter, @Nullable Object value) {
            parameters.put(parameter, value);
            return this;
        }

        /** Sets the ID of the execution. */
        Goal id(String executionId) {
            PluginDescriptor plugin = new PluginDescriptor();
            plugin.setVersion("1.2.3");
            plugin.setArtifacts(artifacts.ofPlugin());
            MojoDescriptor descriptor = new MojoDescriptor();
            descriptor.setPluginDescriptor(plugin);
            descriptor.setGoal(name);
            return set("execution", new MojoExecution(descriptor, executionId));
        }

        void run() throws Exception {
            AbstractMojo mojo = made.get();
            mojo.setLog(log);
            mojo.setPluginContext(pluginContext);
            set(mojo, "session", session());
            for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
                set(mojo, parameter.getKey(), parameter.getValue());
            }
            mojo.execute();
        }

        private static void set(Object mojo, String name, @Nullable Object value) throws ReflectiveOperationException {
            for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (field.getName().equals(name)) {
                        field.setAccessible(true);
                        field.set(mojo, value);
                        return;
                    }
                }
            }
            throw new NoSuchFieldException(name);
        }
    }

    @SuppressWarnings("deprecation") // There is no other way to make a session.
    private MavenSession session() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setUserProperties(userProperties);
        request.setBaseDirectory(basedir.toFile());
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(project));
        session.setAllProjects(List.of(project));
        return session;
    }
}
