package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.SourceLines;
import java.util.List;
import java.util.Objects;

/**
 * The files of a spec, in the order of their paths.
 *
 * @param yaml the YAML files that could be read
 * @param examples example responses of methods
 * @param lines the text of all files, to show in messages
 * @param complete whether all files could be read; if not, one of the others may declare a name that seems to be missing
 */
public record SpecFiles(List<SpecFile> yaml, List<ExampleFile> examples, SourceLines lines, boolean complete) {
    public SpecFiles {
        yaml = List.copyOf(yaml);
        examples = List.copyOf(examples);
        Objects.requireNonNull(lines, "lines");
    }

    /**
     * A YAML file.
     *
     * @param path the path below the folder of the spec, with {@code /} between names
     */
    public record SpecFile(String path, YamlNode root) {
        /** Returns whether this is {@code api.yaml}. */
        public boolean isApi() {
            return path.equals(SpecSource.API_FILE);
        }
    }

    /**
     * A file in an {@code examples} folder.
     *
     * @param method the name of the file without folders and {@code .json}
     */
    public record ExampleFile(String method, String text, Position position) {}
}
