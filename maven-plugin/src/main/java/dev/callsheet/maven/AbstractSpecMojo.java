package dev.callsheet.maven;

import dev.callsheet.generator.SettingFault.Setting;
import dev.callsheet.generator.incremental.Inputs;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.Import;
import dev.callsheet.openapi.UnknownTagException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Base of the goals that read a spec: locates the spec and selects methods. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters after the constructor.
abstract sealed class AbstractSpecMojo extends AbstractDocumentMojo permits AbstractGenerateMojo, CheckMojo {
    /**
     * The folder of the spec, with <code>api.yaml</code> and other YAML files at any depth. Set exactly one of
     * <code>spec</code>, <code>specArtifact</code>, <code>openapi</code> and <code>openapiArtifact</code>.
     */
    @Parameter(property = "callsheet.spec")
    private @Nullable File spec;

    /**
     * The artifact that contains the spec, in one of two forms. <code>groupId:artifactId</code> refers to a dependency
     * of the project or, preferably, of this plugin, which keeps it off the project's class path.
     * <code>groupId:artifactId:version[:type[:classifier]]</code> needs no dependency; the artifact is resolved from the
     * project's repositories. If the artifact is a module of the same build, in either form, the spec is read from the
     * module's resources, and the module need not be built before.
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
     * matches no method is an error. With an OpenAPI document, <code>tag:Users</code> includes the methods whose operation
     * has this tag. Only models, enums and unions used by included methods are generated.
     */
    @Parameter(property = "callsheet.includes")
    private @Nullable List<String> includes;

    /** The methods to exclude from those that <code>includes</code> matches, in the same form. */
    @Parameter(property = "callsheet.excludes")
    private @Nullable List<String> excludes;

    private @Nullable Import document;

    AbstractSpecMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    final SpecSource source() throws MojoExecutionException, MojoFailureException {
        SpecSource source = located();
        for (File overlay : given("<overlays>", overlays)) {
            shown().requireFile("<overlays>", overlay.toPath());
            source = source.withOverlay(overlay.toPath(), shown().of(overlay.toPath()));
        }
        return source;
    }

    /** Returns the files and folders that the spec is made of; empty if it is in an artifact. */
    final List<File> inputs() {
        List<File> inputs = new ArrayList<>();
        File document = openapi();
        if (spec != null) {
            inputs.add(spec);
        } else if (document != null) {
            File folder = document.getAbsoluteFile().getParentFile(); // the document can refer to other files in it
            inputs.add(folder == null || folder.equals(project().getBasedir()) ? document : folder);
        }
        if (!inputs.isEmpty() && overlays != null) {
            inputs.addAll(overlays);
        }
        return inputs;
    }

    /** Adds what decides the spec and which of its methods, but for the files that an OpenAPI document refers to. */
    final void addTo(Inputs inputs) throws MojoExecutionException, MojoFailureException {
        OneSpec.check(spec, specArtifact, openapi(), openapiArtifact());
        if (spec != null || specArtifact != null) {
            inputs.option("spec", spec == null ? specArtifact : shown().of(spec.toPath()))
                    .option("specFolder", specFolder)
                    .spec(located());
        } else {
            inputs.option("openapi", documentFile().shownAs()).option("strict", strict());
        }
        for (File overlay : given("<overlays>", overlays)) {
            inputs.file(overlay.toPath(), shown().of(overlay.toPath()));
        }
        inputs.option("includes", includes).option("excludes", excludes);
    }

    /** Returns the hash of each file that an OpenAPI document has, which {@link #source()} has to read before. */
    final Map<Path, String> read() {
        return document == null ? Map.of() : document.read();
    }

    /** Returns a line about the import of the document, which {@link #source()} has to read before; empty if there is none. */
    final Optional<String> importSummary() throws MojoExecutionException, MojoFailureException {
        return document == null ? Optional.empty() : importSummary(document);
    }

    private SpecSource located() throws MojoExecutionException, MojoFailureException {
        OneSpec.check(spec, specArtifact, openapi(), openapiArtifact());
        SpecLocator specs = new SpecLocator(artifacts(), shown(), specFolder);
        if (spec != null) {
            return specs.inFolder(spec);
        }
        if (specArtifact != null) {
            return specs.inArtifact(specArtifact);
        }
        Import read = imported();
        document = read;
        return read.spec(strict());
    }

    /** Returns the patterns of the methods of the spec, which {@link #source()} has to return before. */
    final List<String> includes() throws MojoFailureException {
        return methods("<includes>", includes);
    }

    /** Returns the patterns of the methods of the spec to leave out, as {@link #includes()} does. */
    final List<String> excludes() throws MojoFailureException {
        return methods("<excludes>", excludes);
    }

    private List<String> methods(String parameter, @Nullable List<String> configured) throws MojoFailureException {
        List<String> patterns = given(parameter, configured);
        try {
            return document == null ? patterns : document.selected(patterns);
        } catch (UnknownTagException e) {
            throw new MojoFailureException(parameter + ": " + e.getMessage(), e);
        }
    }

    /** Returns the elements of a parameter. Maven makes null of an empty element. */
    private static <T> List<T> given(String parameter, @Nullable List<T> elements) throws MojoFailureException {
        if (elements == null) {
            return List.of();
        }
        if (elements.stream().anyMatch(Objects::isNull)) {
            throw new MojoFailureException(parameter + " has an empty element: remove it, or write its value");
        }
        return List.copyOf(elements);
    }

    @Override
    final String parameter(Setting setting) {
        if (setting != Setting.SPEC) {
            return super.parameter(setting);
        }
        String named = specArtifact == null ? "<spec>" : "<specArtifact> " + specArtifact;
        return specFolder == null ? named : named + " with <specFolder> " + specFolder;
    }
}
