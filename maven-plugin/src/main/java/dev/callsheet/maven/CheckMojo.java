package dev.callsheet.maven;

import dev.callsheet.generator.Generator;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Checks a spec and reports all errors and warnings; generates nothing. Use it in the project that contains the spec, or
 * from the command line, in a folder with or without a POM: <code>mvn callsheet:check -Dcallsheet.spec=FOLDER</code>.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VALIDATE,
        requiresProject = false,
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true)
public final class CheckMojo extends AbstractSpecMojo {
    @Inject
    CheckMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        var result = new Generator().check(source(), includes(), excludes());
        report(result);
        getLog().info(result.countedMethods() + ", no errors");
    }
}
