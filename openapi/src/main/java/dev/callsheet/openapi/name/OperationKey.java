package dev.callsheet.openapi.name;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is named by.
 *
 * @param verb in lowercase: {@code get}
 * @param path as the document has it: {@code /pets/{id}}
 * @param tags the tags of the operation, maybe none
 */
public record OperationKey(@Nullable String operationId, String verb, String path, List<String> tags) {
    public OperationKey {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(path, "path");
        tags = List.copyOf(tags);
    }
}
