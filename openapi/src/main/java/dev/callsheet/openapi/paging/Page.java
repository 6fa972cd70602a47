package dev.callsheet.openapi.paging;

import dev.callsheet.language.source.YamlNode;
import java.util.List;
import java.util.Objects;

/**
 * What a method takes and returns.
 *
 * @param get whether its verb is GET
 * @param params its parameters in the query
 * @param response the schema of its response
 * @param links whether the response has a {@code Link} header
 * @param operation the operation in the document
 */
public record Page(boolean get, List<PageParameter> params, YamlNode response, boolean links, YamlNode operation) {
    public Page {
        params = List.copyOf(params);
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(operation, "operation");
    }
}
