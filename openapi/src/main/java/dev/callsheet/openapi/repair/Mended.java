package dev.callsheet.openapi.repair;

import dev.callsheet.language.source.SpecFiles.SpecFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A spec that was mended.
 *
 * @param typeNames names of types that Java does not allow, with those to use instead: the spec has to be made once more
 * @param unions unions whose variants cannot be told apart: the spec has to be made once more
 */
public record Mended(List<SpecFile> files, Map<String, String> typeNames, Set<String> unions) {
    public Mended {
        files = List.copyOf(files);
        typeNames = Map.copyOf(typeNames);
        unions = Set.copyOf(unions);
    }

    /** Returns whether the spec has to be made once more, with other types. */
    public boolean needsOtherTypes() {
        return !typeNames.isEmpty() || !unions.isEmpty();
    }
}
