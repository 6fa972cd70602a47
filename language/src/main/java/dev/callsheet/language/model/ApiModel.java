package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole API, in spec order.
 *
 * @param name lower case; names the client class
 * @param baseUrl what method paths are appended to
 * @param reference URL of a method's reference page with {@code {method}} in it; null where there is none
 * @param families those of the spec and those implied by names below them, parents before children
 */
public record ApiModel(
        String name,
        String title,
        String baseUrl,
        @Nullable String reference,
        Protocol protocol,
        List<RateLimit> rateLimits,
        List<TokenKind> tokens,
        List<ErrorGroup> errorGroups,
        List<MethodFamily> families,
        List<ApiMethod> methods,
        List<Model> models,
        List<EnumType> enums,
        List<Union> unions,
        Position position) {
    public ApiModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(protocol, "protocol");
        rateLimits = List.copyOf(rateLimits);
        tokens = List.copyOf(tokens);
        errorGroups = List.copyOf(errorGroups);
        families = List.copyOf(families);
        methods = List.copyOf(methods);
        models = List.copyOf(models);
        enums = List.copyOf(enums);
        unions = List.copyOf(unions);
        Objects.requireNonNull(position, "position");
    }
}
