package dev.callsheet.maven;

import java.io.File;
import javax.inject.Inject;
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
public final class GenerateMojo extends AbstractGenerateMojo {
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
        super(repositorySystem, buildContext);
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
        return moduleInfo;
    }

    @Override
    boolean tests() {
        return false;
    }
}
