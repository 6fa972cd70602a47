package dev.callsheet.language.read;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.source.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code api.yaml} says of the API as a whole.
 *
 * @param paging its {@code paging} as it is written
 * @param verb the HTTP verb of methods that name none
 * @param errorGroups the groups of methods that name none
 * @param tokens the kinds of token that a plain list of scopes is for; empty if it is for all
 */
record ApiSettings(
        String name,
        String title,
        String baseUrl,
        @Nullable String reference,
        Protocol protocol,
        Optional<YamlNode> paging,
        HttpVerb verb,
        List<String> errorGroups,
        List<String> tokens,
        Position position) {}
