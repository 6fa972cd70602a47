package dev.callsheet.maven;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorRequest;
import dev.callsheet.generator.GeneratorResult;
import dev.callsheet.generator.incremental.Inputs;
import dev.callsheet.generator.incremental.LastRun;
import dev.callsheet.generator.incremental.Said;
import dev.callsheet.language.source.SpecSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Base of the goals that generate sources. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters after the constructor.
abstract sealed class AbstractGenerateMojo extends AbstractSpecMojo permits GenerateMojo, GenerateTestMojo {
    private final BuildContext buildContext;

    /**
     * The Java package of the client class, such as <code>com.example.pets</code>. All other classes are generated in
     * packages below it. Each execution in a project needs its own.
     */
    @Parameter(property = "callsheet.basePackage", required = true)
    private String basePackage;

    /** The full name of an interface that the client class implements, with default methods that you write by hand. */
    @Parameter(property = "callsheet.clientInterface")
    private @Nullable String clientInterface;

    @Parameter(defaultValue = "${project.build.directory}/callsheet", readonly = true, required = true)
    private File stateFolder;

    AbstractGenerateMojo(RepositorySystem repositorySystem, BuildContext buildContext) {
        super(repositorySystem);
        this.buildContext = buildContext;
    }

    /** Returns the source root to generate. */
    abstract File outputDirectory();

    /** Returns the file for the one-line summary. */
    abstract File summaryFile();

    abstract boolean moduleInfo();

    /** Returns whether the sources are those of tests. */
    abstract boolean tests();

    @Override
    Optional<String> skipReason() {
        return super.skipReason()
                .or(() -> Optional.of("a project with packaging pom compiles no sources")
                        .filter(reason -> !hasSources()));
    }

    private boolean hasSources() {
        return !project().getPackaging().equals("pom");
    }

    @Override
    @SuppressWarnings("unchecked") // Maven's signature is older than generics; the keys are documented to be strings.
    void prepare() throws MojoFailureException {
        if (!hasSources()) {
            return;
        }
        Map<String, Object> context = getPluginContext();
        String execution = execution().getGoal() + "@" + execution().getExecutionId();
        Executions.claim(context, "outputDirectory", outputDirectory(), execution);
        Executions.claim(context, "basePackage", basePackage, execution);
        if (tests()) {
            project().addTestCompileSourceRoot(outputDirectory().getPath());
        } else {
            project().addCompileSourceRoot(outputDirectory().getPath());
        }
    }

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        RuntimeRequirement.check(project().getArtifacts(), pluginVersion(), tests());
        CompilerLevel.check(project(), tests(), commandLine());
        IdeBuild ide = new IdeBuild(buildContext, project().getBasedir().toPath(), isInIde());
        if (ide.isUnchanged(inputs()) && outputDirectory().isDirectory()) {
            return;
        }
        Path state = StateDirectory.of(
                stateFolder.toPath(), shown().of(outputDirectory().toPath()));
        LastRun last = lastRun(state);
        Optional<Said> said = last.ifSame();
        // The IDE may have dropped its markers, and only a whole run knows the places of warnings.
        if (said.isPresent() && (said.get().warnings().isEmpty() || !ide.isActive())) {
            repeat(said.get());
            return;
        }
        GeneratorResult result = new Generator().generate(request(state));
        ide.show(inputs(), result.diagnostics());
        report(result);
        record(result.summary());
        last.remember(read(), result.said(importSummary().stream().toList()));
        if (!result.written().isEmpty() || !result.deleted().isEmpty()) {
            ide.refresh(outputDirectory());
        }
    }

    private LastRun lastRun(Path state) throws MojoExecutionException, MojoFailureException {
        Inputs inputs = new Inputs()
                .option("basePackage", basePackage)
                .option("moduleInfo", moduleInfo())
                .option("clientInterface", clientInterface);
        addTo(inputs);
        List<Path> outputs =
                new ArrayList<>(GeneratorRequest.outputs(outputDirectory().toPath(), basePackage));
        reportFile().ifPresent(outputs::add);
        return new LastRun(state, outputs, inputs);
    }

    private void repeat(Said said) {
        if (!said.warnings().isEmpty()) {
            getLog().warn(said.warnings());
        }
        List<String> notes = said.notes();
        notes.subList(0, notes.size() - 1).forEach(getLog()::info);
        record(notes.get(notes.size() - 1));
    }

    private GeneratorRequest request(Path state) throws MojoExecutionException, MojoFailureException {
        SpecSource spec = source();
        try {
            return new GeneratorRequest(
                    spec,
                    basePackage,
                    outputDirectory().toPath(),
                    state,
                    includes(),
                    excludes(),
                    moduleInfo(),
                    false,
                    clientInterface);
        } catch (IllegalArgumentException noClass) {
            throw new MojoExecutionException("<clientInterface>: " + noClass.getMessage() + ".");
        }
    }

    private void record(String summary) {
        getLog().info(summary);
        Path file = summaryFile().toPath();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, summary + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }
}
