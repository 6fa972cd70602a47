package dev.callsheet.maven;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorRequest;
import dev.callsheet.generator.GeneratorResult;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;

/**
 * Generates the Java sources of a client from a spec and adds them to the compile source roots. A second run writes only
 * files whose content has changed, and deletes files that the spec no longer requires.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        // Collected, not resolved: POMs suffice to find the runtime, so no sibling module has to be built first.
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters after the constructor.
public final class GenerateMojo extends AbstractSpecMojo {
    private final BuildContext buildContext;

    /**
     * The Java package of the client class, such as <code>com.example.pets</code>. All other classes are generated in
     * packages below it.
     */
    @Parameter(property = "callsheet.basePackage", required = true)
    private String basePackage;

    /** Whether to generate a <code>module-info.java</code>, for a project that contains only the client. */
    @Parameter(property = "callsheet.moduleInfo", defaultValue = "false")
    private boolean moduleInfo;

    /** The folder for the generated sources. Each execution in a project needs its own. */
    @Parameter(
            property = "callsheet.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/callsheet",
            required = true)
    private File outputDirectory;

    @Parameter(defaultValue = "${project.build.directory}/callsheet/summary.txt", readonly = true, required = true)
    private File summaryFile;

    @Inject
    GenerateMojo(RepositorySystem repositorySystem, BuildContext buildContext) {
        super(repositorySystem);
        this.buildContext = buildContext;
    }

    @Override
    @SuppressWarnings("unchecked") // Maven's signature is older than generics; the keys are documented to be strings.
    void prepare() throws MojoFailureException {
        OutputDirectories.claim(getPluginContext(), outputDirectory, execution().getExecutionId());
        project().addCompileSourceRoot(outputDirectory.getPath());
    }

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        RuntimeRequirement.check(
                project().getArtifacts(),
                execution().getMojoDescriptor().getPluginDescriptor().getVersion());
        GeneratorResult result = new Generator().generate(request());
        report(result);
        record(result.summary());
        if (!result.written().isEmpty() || !result.deleted().isEmpty()) {
            buildContext.refresh(outputDirectory);
        }
    }

    private GeneratorRequest request() throws MojoExecutionException, MojoFailureException {
        return new GeneratorRequest(
                source(), basePackage, outputDirectory.toPath(), includes(), excludes(), moduleInfo, false);
    }

    private void record(String summary) {
        getLog().info(summary);
        Path file = summaryFile.toPath();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, summary + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }
}
