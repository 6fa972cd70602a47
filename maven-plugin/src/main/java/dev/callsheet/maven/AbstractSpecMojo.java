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

/** Base of the goals that read a spec: locates the spec, selects methods and fails the build if the spec has errors. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters after the constructor.
abstract sealed class AbstractSpecMojo extends AbstractMojo permits GenerateMojo, CheckMojo {
    private final RepositorySystem repositorySystem;

    /**
     * The folder of the spec, with <code>api.yaml</code> and other YAML files at any depth. Set either this or
     * <code>specArtifact</code>.
     */
    @Parameter(property = "callsheet.spec")
    private @Nullable File spec;

    /**
     * The artifact that contains the spec, in one of two forms. <code>groupId:artifactId</code> refers to a dependency
     * of the project or, preferably, of this plugin, which keeps it off the project's class path. In a multi-module
     * build, only this form makes Maven build the module of the spec first.
     * <code>groupId:artifactId:version[:type[:classifier]]</code> needs no dependency; the artifact is resolved from the
     * project's repositories. Set either this or <code>spec</code>.
     */
    @Parameter(property = "callsheet.specArtifact")
    private @Nullable String specArtifact;

    /**
     * The folder in <code>specArtifact</code> or <code>spec</code> that contains <code>api.yaml</code>, such as
     * <code>pets</code>. Required only if there is more than one <code>api.yaml</code>.
     */
    @Parameter(property = "callsheet.specFolder")
    private @Nullable String specFolder;

    /**
     * YAML files that change the spec, applied in this order: a key changes what the spec has, <code>+key</code> adds
     * and <code>-key</code> removes.
     */
    @Parameter(property = "callsheet.overlays")
    private @Nullable List<File> overlays;

    /**
     * The methods to include, as glob patterns of their names: <code>users.*</code> matches a family and the families
     * below it, <code>chat.postMessage</code> matches one method. By default, all methods are included. A pattern that
     * matches no method is an error. Only models, enums and unions used by included methods are generated.
     */
    @Parameter(property = "callsheet.includes")
    private @Nullable List<String> includes;

    /** The methods to exclude from those that <code>includes</code> matches, as glob patterns of the same form. */
    @Parameter(property = "callsheet.excludes")
    private @Nullable List<String> excludes;

    /** Whether to skip the goal. No spec is read and no file is written; sources generated earlier are still compiled. */
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
                getLog().info("Skipping: callsheet.skip is set");
            } else {
                run();
            }
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Runs before the goal, even if the goal is skipped. */
    void prepare() throws MojoFailureException {}

    abstract void run() throws MojoExecutionException, MojoFailureException;

    final SpecSource source() throws MojoExecutionException, MojoFailureException {
        SpecLocator locator = new SpecLocator(
                repositorySystem,
                session.getRepositorySession(),
                project,
                execution.getMojoDescriptor().getPluginDescriptor().getArtifacts());
        SpecSource source = locator.locate(spec, specArtifact, specFolder);
        for (File overlay : overlays == null ? List.<File>of() : overlays) {
            source = source.withOverlay(overlay.toPath(), locator.shown(overlay.toPath()));
        }
        return source;
    }

    /** Logs warnings. Fails the build if the spec has errors. */
    final void report(GeneratorResult result) throws MojoFailureException {
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
