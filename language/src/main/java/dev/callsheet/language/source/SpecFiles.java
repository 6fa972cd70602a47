package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.SourceLines;
import java.util.List;
import java.util.Objects;

/**
 * A spec's files as trees, in path order.
 *
 * @param yaml the files that could be read
 * @param examples answers of methods
 * @param lines the text of all files, for messages
 * @param complete whether no file was lost: if not, a name that nothing declares may be a lost file's
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
     * @param path below the spec's folder, with {@code /} between names
     */
    public record SpecFile(String path, YamlNode root) {
        /** The one file that says what API it is. */
        public boolean isApi() {
            return path.equals(SpecSource.API_FILE);
        }
    }

    /**
     * A file in an {@code examples} folder.
     *
     * @param method its name without folders and {@code .json}
     */
    public record ExampleFile(String method, String text, Position position) {}
}
