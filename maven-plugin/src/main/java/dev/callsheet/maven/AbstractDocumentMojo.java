package dev.callsheet.maven;

import dev.callsheet.generator.DiskFault;
import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorResult;
import dev.callsheet.generator.SettingFault;
import dev.callsheet.generator.SettingFault.Setting;
import dev.callsheet.openapi.Import;
import dev.callsheet.openapi.OpenApi;
import dev.callsheet.openapi.report.Report;
import dev.callsheet.openapi.report.ReportFile;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Base of all goals: runs unless it is to be skipped, imports an OpenAPI document, and fails the build if there are errors. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters after the constructor.
abstract sealed class AbstractDocumentMojo extends AbstractMojo permits AbstractSpecMojo, ImportMojo {
    private final RepositorySystem repositorySystem;

    /**
     * An OpenAPI document in place of a spec: a file of OpenAPI 3.1, 3.0 or Swagger 2.0, in YAML or JSON. It may refer to
     * other files in its folder. What the spec language cannot say is reported as warnings.
     */
    @Parameter(property = "callsheet.openapi")
    private @Nullable File openapi;

    /**
     * The artifact that is an OpenAPI document, or a jar that contains one: <code>groupId:artifactId</code> of a dependency of
     * the project or of this plugin, or <code>groupId:artifactId:version[:type[:classifier]]</code>, which needs no dependency. A
     * document has the type <code>yaml</code>, <code>yml</code> or <code>json</code>, such as
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

    /** Whether to skip the goal. No spec is read and no file is written; sources generated earlier are still compiled. */
    @Parameter(property = "callsheet.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    private @Nullable DocumentFile documentFile;

    AbstractDocumentMojo(RepositorySystem repositorySystem) {
        this.repositorySystem = repositorySystem;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            prepare();
            Optional<String> skipped = skipReason();
            if (skipped.isPresent()) {
                getLog().info("Skipping: " + skipped.get());
            } else {
                run();
            }
        } catch (UncheckedIOException e) {
            // Not as the cause: Maven would add its message to the sentence.
            MojoExecutionException fault = new MojoExecutionException(DiskFault.describe(e));
            fault.addSuppressed(e);
            throw fault;
        }
    }

    /** Runs before the goal, even if the goal is skipped. */
    void prepare() throws MojoFailureException {}

    /** Returns why not to run the goal; empty if it runs. */
    Optional<String> skipReason() {
        return skip ? Optional.of("callsheet.skip is set") : Optional.empty();
    }

    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** Reads the document that the parameters name, and reports what became of it. */
    final Import imported() throws MojoExecutionException, MojoFailureException {
        DocumentFile file = documentFile();
        Import read = OpenApi.read(file.path(), file.shownAs(), Generator::nameProblems);
        importSummary(read).ifPresent(getLog()::info);
        Optional<Report> made = read.report();
        if (report != null && made.isPresent()) {
            ReportFile.write(report.toPath(), made.get());
        }
        return read;
    }

    /** Returns a line about the import of the document; empty if the document is unreadable. */
    final Optional<String> importSummary(Import read) throws MojoExecutionException, MojoFailureException {
        String file = documentFile().shownAs();
        return read.report().map(made -> file + ": " + made.summary());
    }

    /** Returns the document that the parameters name. */
    final DocumentFile documentFile() throws MojoExecutionException, MojoFailureException {
        DocumentFile located = documentFile;
        if (located == null) {
            DocumentLocator documents = new DocumentLocator(artifacts(), shown(), openapiFolder.toPath());
            located = openapi != null
                    ? documents.inProject(openapi)
                    : documents.inArtifact(Objects.requireNonNull(openapiArtifact), openapiPath);
            documentFile = located;
        }
        return located;
    }

    /** Returns the report to write, if there is one. */
    final Optional<Path> reportFile() {
        return Optional.ofNullable(report).map(File::toPath);
    }

    /** Logs warnings. Fails the build if the spec has errors. */
    final void report(GeneratorResult result) throws MojoFailureException {
        String findings = result.render(false);
        List<SettingFault> faults = SettingFault.of(result);
        if (!faults.isEmpty()) {
            throw new MojoFailureException(faults.stream()
                    .map(fault -> parameter(fault.setting()) + ": " + fault.message())
                    .collect(Collectors.joining("\n")));
        }
        if (result.failed()) {
            throw new MojoFailureException("the spec has errors\n\n" + findings);
        }
        if (!findings.isEmpty()) {
            getLog().warn(findings);
        }
    }

    /** Returns the parameter that is a setting, for messages. */
    String parameter(Setting setting) {
        return switch (setting) {
            case SPEC -> "<openapi>";
            case BASE_PACKAGE -> "<basePackage>";
            case INCLUDES -> "<includes>";
            case EXCLUDES -> "<excludes>";
        };
    }

    final ArtifactLocator artifacts() {
        return new ArtifactLocator(
                repositorySystem,
                session.getRepositorySession(),
                project,
                execution.getMojoDescriptor().getPluginDescriptor().getArtifacts(),
                Modules.of(session));
    }

    final String pluginVersion() {
        return execution.getMojoDescriptor().getPluginDescriptor().getVersion();
    }

    /** Returns the properties that win over those of the POM. */
    final Properties commandLine() {
        Properties all = new Properties();
        all.putAll(session.getSystemProperties());
        all.putAll(session.getUserProperties());
        return all;
    }

    /** Returns whether Eclipse or an editor that builds as it does runs the goal. */
    final boolean isInIde() {
        return commandLine().containsKey("m2e.version");
    }

    final ShownPaths shown() {
        File basedir = project.getBasedir(); // null if there is no POM
        return new ShownPaths(basedir == null ? Path.of(session.getExecutionRootDirectory()) : basedir.toPath());
    }

    final @Nullable File openapi() {
        return openapi;
    }

    final @Nullable String openapiArtifact() {
        return openapiArtifact;
    }

    final boolean strict() {
        return strict;
    }

    final MavenProject project() {
        return project;
    }

    final MojoExecution execution() {
        return execution;
    }
}
