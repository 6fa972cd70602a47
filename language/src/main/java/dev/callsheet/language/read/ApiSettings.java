package dev.callsheet.language.read;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Addresses;
import dev.callsheet.language.model.Auth;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.source.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code api.yaml} says about the API as a whole.
 *
 * @param auth how methods authenticate that do not say
 * @param paging {@code paging} as it is written; each method reads it with its own
 * @param verb the HTTP verb of methods without {@code verb}
 * @param errorGroups the error groups of methods without {@code errorGroups}
 * @param tokens the kinds of token that a plain list of scopes is for; empty if it is for all
 */
record ApiSettings(
        String name,
        String title,
        String baseUrl,
        @Nullable String reference,
        List<AuthScheme> schemes,
        Auth auth,
        Addresses addresses,
        Protocol protocol,
        Optional<YamlNode> paging,
        List<StatusShape> failures,
        HttpVerb verb,
        List<String> errorGroups,
        List<String> tokens,
        Position position) {}
