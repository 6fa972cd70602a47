package dev.callsheet.maven;

import java.io.File;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;

/**
 * Generates the Java sources of a client that only tests use, and adds them to the test compile source roots. Otherwise the
 * same as <code>generate</code>; it generates no <code>module-info.java</code>.
 */
@Mojo(
        name = "generate-test",
        defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
        // Collected, not resolved: POMs suffice to find the runtime, so no sibling module has to be built first.
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters after the constructor.
public final class GenerateTestMojo extends AbstractGenerateMojo {
    /** The folder for the generated sources. Each execution in a project needs its own. */
    @Parameter(
            property = "callsheet.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/callsheet",
            required = true)
    private File outputDirectory;

    /** Whether Maven skips the tests. If so, the goal is skipped too. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTests;

    @Parameter(defaultValue = "${project.build.directory}/callsheet/test-summary.txt", readonly = true, required = true)
    private File summaryFile;

    @Inject
    GenerateTestMojo(RepositorySystem repositorySystem, BuildContext buildContext) {
        super(repositorySystem, buildContext);
    }

    @Override
    Optional<String> skipReason() {
        return super.skipReason().or(() -> Optional.of("maven.test.skip is set").filter(reason -> skipTests));
    }

    @Override
    File outputDirectory() {
        return outputDirectory;
    }

    @Override
    File summaryFile() {
        return summaryFile;
    }

    @Override
    boolean moduleInfo() {
        return false;
    }

    @Override
    boolean tests() {
        return true;
    }
}
