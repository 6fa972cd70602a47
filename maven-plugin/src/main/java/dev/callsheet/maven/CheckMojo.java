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
 * Reads a spec and reports everything that is wrong with it; generates nothing. For the project that holds a spec, and for a
 * quick look: <code>mvn callsheet:check -Dcallsheet.spec=FOLDER</code>.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VALIDATE,
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
        judge(result);
        int methods = result.methods();
        getLog().info("The spec is fine: " + methods + (methods == 1 ? " method" : " methods"));
    }
}
