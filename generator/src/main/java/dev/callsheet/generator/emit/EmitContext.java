package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.RateLimit;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What every emitter looks things up in. Immutable: no file depends on those emitted before it. */
final class EmitContext {
    private final ApiModel api;
    private final NameTable names;
    private final JavaTypes types;
    private final TypeIndex index;
    private final Set<TypeRef> sent;
    private final Set<TypeRef> read;
    private final Set<TypeRef> responses;

    EmitContext(ApiModel api, NameTable names) {
        this.api = api;
        this.names = names;
        this.types = new JavaTypes(names);
        this.index = TypeIndex.of(api);
        this.sent = index.sentTypes(api);
        this.read = read(api, index);
        this.responses = api.methods().stream()
                .flatMap(method -> method.responseTypes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<TypeRef> read(ApiModel api, TypeIndex index) {
        Set<TypeRef> read = new HashSet<>();
        api.methods().stream()
                .flatMap(method -> method.responseTypes().stream())
                .forEach(type -> index.walk(type, read::add));
        api.webhooks().forEach(webhook -> index.walk(webhook.body(), read::add));
        return Set.copyOf(read);
    }

    ApiModel api() {
        return api;
    }

    NameTable names() {
        return names;
    }

    JavaTypes types() {
        return types;
    }

    TypeIndex index() {
        return index;
    }

    /**
     * Returns the type of an argument for values of a type: if they are lists of the variants of a union, whose type has
     * subtypes, also a list of one variant.
     *
     * @param java the type of the values
     */
    TypeName accepted(TypeRef type, TypeName java) {
        boolean open = type.withoutNull() instanceof TypeRef.ListOf list
                && list.element() instanceof TypeRef.Named named
                && (api.unions().stream().anyMatch(union -> union.name().equals(named.name()))
                        || api.anyOfs().stream().anyMatch(union -> union.name().equals(named.name())));
        return open && java instanceof ParameterizedTypeName list
                ? ParameterizedTypeName.get(
                        list.rawType(),
                        WildcardTypeName.subtypeOf(list.typeArguments().get(0)))
                : java;
    }

    /** Returns the client class. */
    ClassName client() {
        return JavaTypes.className(names.client());
    }

    Optional<RateLimit> rateLimit(String name) {
        return api.rateLimits().stream()
                .filter(limit -> limit.name().equals(name))
                .findFirst();
    }

    /** Returns whether a response or the body of a webhook holds the type, directly or inside another. */
    boolean isRead(TypeRef type) {
        return read.contains(type);
    }

    /** Returns the keys by which a response of the type says whether the call succeeded; none if the status does or it is not a response. */
    List<String> envelope(TypeRef type) {
        return responses.contains(type) && api.protocol().ok() != null
                ? api.protocol().envelope().stream().sorted().toList()
                : List.of();
    }

    /** Returns whether a parameter or the response to a webhook has the type, directly or inside another: only those are written as JSON and have builders. */
    boolean isSent(TypeRef type) {
        return sent.contains(type);
    }
}
