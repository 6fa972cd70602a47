package dev.callsheet.maven;

import dev.callsheet.generator.GeneratorResult;
import dev.callsheet.language.source.SpecSource;
import java.io.File;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the goals that read a spec have in common: which spec, which methods of it, and how a fault ends the build. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters after the constructor.
abstract sealed class AbstractSpecMojo extends AbstractMojo permits GenerateMojo, CheckMojo {
    private final RepositorySystem repositorySystem;

    /**
     * The folder of the spec: <code>api.yaml</code> and the other YAML files, at any depth. Say either this or
     * <code>specArtifact</code>.
     */
    @Parameter(property = "callsheet.spec")
    private @Nullable File spec;

    /**
     * The artifact that holds the spec, in one of two forms. <code>groupId:artifactId</code> is a dependency of the
     * project or, better, of this plugin (then it is not on the class path of the project); in a build of several
     * modules only this form makes Maven build the spec first. <code>groupId:artifactId:version[:type[:classifier]]</code>
     * needs no dependency and is fetched from the repositories of the project. Say either this or <code>spec</code>.
     */
    @Parameter(property = "callsheet.specArtifact")
    private @Nullable String specArtifact;

    /**
     * The folder inside <code>specArtifact</code> or below <code>spec</code> that holds <code>api.yaml</code>, such as
     * <code>slack</code>. Only needed where there is more than one spec.
     */
    @Parameter(property = "callsheet.specFolder")
    private @Nullable String specFolder;

    /**
     * The methods to take, as globs over their names: <code>users.*</code> is all of the family and of the families below
     * it, <code>chat.postMessage</code> is one method. With none, all methods are taken. A glob that matches no
     * method is an error. Models, enums and unions come along where a method that is taken needs them.
     */
    @Parameter(property = "callsheet.includes")
    private @Nullable List<String> includes;

    /** The methods to leave out of those that <code>includes</code> takes; globs as there. */
    @Parameter(property = "callsheet.excludes")
    private @Nullable List<String> excludes;

    /** Whether to do nothing: no spec is read, no file is touched. What an earlier build generated is still compiled. */
    @Parameter(property = "callsheet.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    AbstractSpecMojo(RepositorySystem repositorySystem) {
        this.repositorySystem = repositorySystem;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            prepare();
            if (skip) {
                getLog().info("Callsheet is skipped");
            } else {
                run();
            }
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** What is done even when the goal is skipped. */
    void prepare() throws MojoFailureException {}

    abstract void run() throws MojoExecutionException, MojoFailureException;

    final SpecSource source() throws MojoExecutionException, MojoFailureException {
        SpecLocator locator = new SpecLocator(
                repositorySystem,
                session.getRepositorySession(),
                project,
                execution.getMojoDescriptor().getPluginDescriptor().getArtifacts());
        return locator.locate(spec, specArtifact, specFolder);
    }

    /** Ends the build where the spec has errors; shows warnings. */
    final void judge(GeneratorResult result) throws MojoFailureException {
        String findings = result.render(false);
        if (result.failed()) {
            throw new MojoFailureException("the spec has errors\n\n" + findings);
        }
        if (!findings.isEmpty()) {
            getLog().warn(findings);
        }
    }

    final List<String> includes() {
        return includes == null ? List.of() : List.copyOf(includes);
    }

    final List<String> excludes() {
        return excludes == null ? List.of() : List.copyOf(excludes);
    }

    final MavenProject project() {
        return project;
    }

    final MojoExecution execution() {
        return execution;
    }
}
