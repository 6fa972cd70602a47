package dev.callsheet.maven;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorResult;
import dev.callsheet.generator.SpecWriteResult;
import dev.callsheet.generator.SpecWriter;
import dev.callsheet.openapi.Import;
import java.io.File;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes the spec of an OpenAPI document, for people to review and own. Use it from the command line, in a folder with or without a POM:
 * <code>mvn callsheet:import -Dcallsheet.openapi=FILE</code>. A folder that has another spec is left as it is, and the build
 * fails with a list of the files that would change; <code>callsheet.force</code> overwrites them.
 */
@Mojo(
        name = "import",
        requiresProject = false,
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters after the constructor.
public final class ImportMojo extends AbstractDocumentMojo {
    /** The folder for the spec. Files in it that the import did not write are never touched. */
    @Parameter(property = "callsheet.importDirectory", defaultValue = "src/main/callsheet", required = true)
    private File importDirectory;

    /**
     * Whether to overwrite the spec that the folder has: edits in its files are lost, and files that an earlier import wrote
     * and the document has nothing for any more are deleted.
     */
    @Parameter(property = "callsheet.force", defaultValue = "false")
    private boolean force;

    @Inject
    ImportMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        OneSpec.checkDocument(openapi(), openapiArtifact());
        Import read = imported();
        GeneratorResult result = new Generator().check(read.spec(strict()), List.of(), List.of());
        report(result);
        SpecWriteResult written = SpecWriter.write(importDirectory.toPath(), read.written(), force);
        String folder = shown().of(importDirectory.toPath());
        switch (written.outcome()) {
            case UNCHANGED -> getLog().info(folder + " has this spec already: no file changed");
            case REFUSED ->
                throw new MojoFailureException(
                        folder + " has another spec: no file changed. Use -Dcallsheet.force to overwrite" + " it.\n\n"
                                + String.join("\n", written.replaced()));
            case WRITTEN -> {
                written.replaced().forEach(getLog()::info);
                getLog().info(result.countedMethods() + ": " + written.summary() + " in " + folder);
            }
        }
    }
}
