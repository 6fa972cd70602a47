package dev.callsheet.maven;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorResult;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.Import;
import dev.callsheet.openapi.OpenApi;
import dev.callsheet.openapi.UnknownTagException;
import dev.callsheet.openapi.report.ReportFile;
import java.io.File;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
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
     * The folder of the spec, with <code>api.yaml</code> and other YAML files at any depth. Set exactly one of
     * <code>spec</code>, <code>specArtifact</code>, <code>openapi</code> and <code>openapiArtifact</code>.
     */
    @Parameter(property = "callsheet.spec")
    private @Nullable File spec;

    /**
     * The artifact that contains the spec, in one of two forms. <code>groupId:artifactId</code> refers to a dependency
     * of the project or, preferably, of this plugin, which keeps it off the project's class path. In a multi-module
     * build, only this form makes Maven build the module of the spec first.
     * <code>groupId:artifactId:version[:type[:classifier]]</code> needs no dependency; the artifact is resolved from the
     * project's repositories.
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
     * An OpenAPI document in place of a spec: a file of OpenAPI 3.1, 3.0 or Swagger 2.0, in YAML or JSON. It may refer to
     * other files in its folder. What the spec language cannot say is reported as warnings.
     */
    @Parameter(property = "callsheet.openapi")
    private @Nullable File openapi;

    /**
     * The artifact that is an OpenAPI document, or a jar that contains one, in the same two forms as
     * <code>specArtifact</code>. A document has the type <code>yaml</code>, <code>yml</code> or <code>json</code>, such as
     * <code>com.example:pets-api:1.2:yaml</code>; for a jar, set <code>openapiPath</code> too.
     */
    @Parameter(property = "callsheet.openapiArtifact")
    private @Nullable String openapiArtifact;

    /** The path of the document in the jar of <code>openapiArtifact</code>, such as <code>api/openapi.yaml</code>. */
    @Parameter(property = "callsheet.openapiPath")
    private @Nullable String openapiPath;

    /**
     * A file to write a report to: what became of the OpenAPI document, with each finding at its place, as JSON. Has no
     * effect on a spec.
     */
    @Parameter(property = "callsheet.report")
    private @Nullable File report;

    /** Whether it is an error if something of the OpenAPI document is left out. Has no effect on a spec. */
    @Parameter(property = "callsheet.strict", defaultValue = "false")
    private boolean strict;

    @Parameter(defaultValue = "${project.build.directory}/callsheet/openapi", readonly = true, required = true)
    private File openapiFolder;

    /**
     * YAML files that change the spec, applied in this order: a key changes what the spec has, <code>+key</code> adds
     * and <code>-key</code> removes.
     */
    @Parameter(property = "callsheet.overlays")
    private @Nullable List<File> overlays;

    /**
     * The methods to include, as glob patterns of their names: <code>users.*</code> matches a family and the families
     * below it, <code>chat.postMessage</code> matches one method. By default, all methods are included. A pattern that
     * matches no method is an error. With an OpenAPI document, <code>tag:Users</code> includes the methods whose operation
     * has this tag. Only models, enums and unions used by included methods are generated.
     */
    @Parameter(property = "callsheet.includes")
    private @Nullable List<String> includes;

    /** The methods to exclude from those that <code>includes</code> matches, in the same form. */
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

    private @Nullable Import document;

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
        ShownPaths shown = new ShownPaths(project.getBasedir().toPath());
        SpecSource source = located(shown);
        for (File overlay : overlays == null ? List.<File>of() : overlays) {
            source = source.withOverlay(overlay.toPath(), shown.of(overlay.toPath()));
        }
        return source;
    }

    private SpecSource located(ShownPaths shown) throws MojoExecutionException, MojoFailureException {
        OneSpec.check(spec, specArtifact, openapi, openapiArtifact);
        ArtifactLocator artifacts = new ArtifactLocator(
                repositorySystem,
                session.getRepositorySession(),
                project,
                execution.getMojoDescriptor().getPluginDescriptor().getArtifacts());
        SpecLocator specs = new SpecLocator(artifacts, shown, specFolder);
        DocumentLocator documents = new DocumentLocator(artifacts, shown, openapiFolder.toPath());
        if (spec != null) {
            return specs.inFolder(spec);
        }
        if (specArtifact != null) {
            return specs.inArtifact(specArtifact);
        }
        return imported(
                openapi != null
                        ? documents.inProject(openapi)
                        : documents.inArtifact(Objects.requireNonNull(openapiArtifact), openapiPath));
    }

    private SpecSource imported(DocumentFile file) {
        Import read = OpenApi.read(file.path(), file.shownAs(), Generator::nameProblems);
        document = read;
        read.report().ifPresent(made -> {
            getLog().info(file.shownAs() + ": " + made.summary());
            if (report != null) {
                ReportFile.write(report.toPath(), made);
            }
        });
        return read.spec(strict);
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

    /** Returns the patterns of the methods of the spec, which {@link #source()} has to return before. */
    final List<String> includes() throws MojoFailureException {
        return methods(includes);
    }

    /** Returns the patterns of the methods of the spec to leave out, as {@link #includes()} does. */
    final List<String> excludes() throws MojoFailureException {
        return methods(excludes);
    }

    private List<String> methods(@Nullable List<String> configured) throws MojoFailureException {
        List<String> patterns = configured == null ? List.of() : List.copyOf(configured);
        try {
            return document == null ? patterns : document.selected(patterns);
        } catch (UnknownTagException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    final MavenProject project() {
        return project;
    }

    final MojoExecution execution() {
        return execution;
    }
}
