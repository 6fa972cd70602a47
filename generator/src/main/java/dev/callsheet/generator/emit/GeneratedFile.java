package dev.callsheet.generator.emit;

import java.util.Objects;

/**
 * A source file, not written yet.
 *
 * @param path below the source root, with {@code /} between folders
 * @param text the whole content, lines end with {@code \n}
 */
public record GeneratedFile(String path, String text) {
    public GeneratedFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
    }
}
