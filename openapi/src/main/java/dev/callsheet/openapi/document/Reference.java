package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import java.util.List;
import java.util.Objects;

/**
 * What a {@code $ref} leads to in the end. Two references to the same thing are equal.
 *
 * @param file the file as messages show it
 * @param tokens the JSON pointer into the file, unescaped; empty for the whole file
 * @param target what is there
 */
public record Reference(String file, List<String> tokens, YamlNode target) {
    public Reference {
        Objects.requireNonNull(file, "file");
        tokens = List.copyOf(tokens);
        Objects.requireNonNull(target, "target");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reference reference && file.equals(reference.file) && tokens.equals(reference.tokens);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, tokens);
    }
}
