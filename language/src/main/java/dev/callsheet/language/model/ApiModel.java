package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole API. All lists are in spec order.
 *
 * @param name the name in lowercase; names the client class
 * @param baseUrl the URL that the paths of methods are appended to
 * @param auth the ways to authenticate
 * @param usualAuth how methods authenticate that do not say it
 * @param addresses variables, other servers and constant headers
 * @param reference the URL of a method's page in the API's documentation, with {@code {method}} in it; null if there is none
 * @param failures what the body of a failed response is by status, for all methods
 * @param anyOfs unions by shape, those that types declare in place after the others
 * @param families the declared families and those that other names imply, parents before children
 */
public record ApiModel(
        String name,
        String title,
        String baseUrl,
        @Nullable String reference,
        List<AuthScheme> auth,
        Auth usualAuth,
        Addresses addresses,
        Protocol protocol,
        List<RateLimit> rateLimits,
        List<TokenKind> tokens,
        List<ErrorGroup> errorGroups,
        List<StatusShape> failures,
        List<MethodFamily> families,
        List<ApiMethod> methods,
        List<Model> models,
        List<EnumType> enums,
        List<Union> unions,
        List<AnyOf> anyOfs,
        List<Webhook> webhooks,
        Position position) {
    public ApiModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(baseUrl, "baseUrl");
        auth = List.copyOf(auth);
        Objects.requireNonNull(usualAuth, "usualAuth");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(protocol, "protocol");
        rateLimits = List.copyOf(rateLimits);
        tokens = List.copyOf(tokens);
        errorGroups = List.copyOf(errorGroups);
        failures = List.copyOf(failures);
        families = List.copyOf(families);
        methods = List.copyOf(methods);
        models = List.copyOf(models);
        enums = List.copyOf(enums);
        unions = List.copyOf(unions);
        anyOfs = List.copyOf(anyOfs);
        webhooks = List.copyOf(webhooks);
        Objects.requireNonNull(position, "position");
    }

    /** Returns a builder of what has name and title and baseUrl and protocol and position; everything else is optional. */
    public static Builder builder(String name, String title, String baseUrl, Protocol protocol, Position position) {
        return new Builder(name, title, baseUrl, protocol, position);
    }

    /** Returns a builder that starts with the values of this record. */
    public Builder toBuilder() {
        return builder(name, title, baseUrl, protocol, position)
                .reference(reference)
                .auth(auth, usualAuth)
                .addresses(addresses)
                .rateLimits(rateLimits)
                .tokens(tokens)
                .errorGroups(errorGroups)
                .failures(failures)
                .families(families)
                .methods(methods)
                .models(models)
                .enums(enums)
                .unions(unions)
                .anyOfs(anyOfs)
                .webhooks(webhooks);
    }

    /** Builds a {@link ApiModel}. Not thread-safe. Each method sets the component of its name. */
    public static final class Builder {
        private final String name;
        private final String title;
        private final String baseUrl;
        private final Protocol protocol;
        private final Position position;
        private @Nullable String reference;
        private List<AuthScheme> auth = List.of();
        private Auth usualAuth = Auth.NONE;
        private Addresses addresses = Addresses.NONE;
        private List<RateLimit> rateLimits = List.of();
        private List<TokenKind> tokens = List.of();
        private List<ErrorGroup> errorGroups = List.of();
        private List<StatusShape> failures = List.of();
        private List<MethodFamily> families = List.of();
        private List<ApiMethod> methods = List.of();
        private List<Model> models = List.of();
        private List<EnumType> enums = List.of();
        private List<Union> unions = List.of();
        private List<AnyOf> anyOfs = List.of();
        private List<Webhook> webhooks = List.of();

        private Builder(String name, String title, String baseUrl, Protocol protocol, Position position) {
            this.name = name;
            this.title = title;
            this.baseUrl = baseUrl;
            this.protocol = protocol;
            this.position = position;
        }

        public Builder reference(@Nullable String reference) {
            this.reference = reference;
            return this;
        }

        /** Sets the ways to authenticate, and how methods authenticate that do not say it. */
        public Builder auth(List<AuthScheme> auth, Auth usualAuth) {
            this.auth = auth;
            this.usualAuth = usualAuth;
            return this;
        }

        public Builder addresses(Addresses addresses) {
            this.addresses = addresses;
            return this;
        }

        public Builder rateLimits(List<RateLimit> rateLimits) {
            this.rateLimits = rateLimits;
            return this;
        }

        public Builder tokens(List<TokenKind> tokens) {
            this.tokens = tokens;
            return this;
        }

        public Builder errorGroups(List<ErrorGroup> errorGroups) {
            this.errorGroups = errorGroups;
            return this;
        }

        public Builder failures(List<StatusShape> failures) {
            this.failures = failures;
            return this;
        }

        public Builder families(List<MethodFamily> families) {
            this.families = families;
            return this;
        }

        public Builder methods(List<ApiMethod> methods) {
            this.methods = methods;
            return this;
        }

        public Builder models(List<Model> models) {
            this.models = models;
            return this;
        }

        public Builder enums(List<EnumType> enums) {
            this.enums = enums;
            return this;
        }

        public Builder unions(List<Union> unions) {
            this.unions = unions;
            return this;
        }

        public Builder anyOfs(List<AnyOf> anyOfs) {
            this.anyOfs = anyOfs;
            return this;
        }

        public Builder webhooks(List<Webhook> webhooks) {
            this.webhooks = webhooks;
            return this;
        }

        /** Builds the record. */
        public ApiModel build() {
            return new ApiModel(
                    name,
                    title,
                    baseUrl,
                    reference,
                    auth,
                    usualAuth,
                    addresses,
                    protocol,
                    rateLimits,
                    tokens,
                    errorGroups,
                    failures,
                    families,
                    methods,
                    models,
                    enums,
                    unions,
                    anyOfs,
                    webhooks,
                    position);
        }
    }
}
