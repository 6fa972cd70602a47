package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Protocol.Encoding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method of the API. Shared parameters, texts and defaults are resolved.
 *
 * @param name the name in the API ({@code users.setPresence})
 * @param javaName the {@code name} override; null if the Java name follows from the last part of {@code name}
 * @param path the path below the base URL, with {@code {param}} placeholders; by default the name
 * @param encoding how parameters in the body are encoded
 * @param accept the media types that it accepts; null for those of the API
 * @param contentType the content type of the body; null for the usual one
 * @param idempotencyKey the header that lets the server recognize a retry; null if there is none
 * @param auth by default no credential
 * @param server the name of a server; null for the base URL of the API
 * @param rateLimit the name of a rate limit; null if the spec does not name one
 * @param rateLimitBy the parameter whose values each have a rate limit of their own; null if all calls count together
 * @param streamEnd the data of the event that ends a stream; null if its end does
 * @param params the parameters in spec order, then the whole body if there is one
 * @param responses what successful responses hold by status; those of the class {@code 2XX} are always successful
 * @param uploadUrl the path of the field of the response that holds an address to send a file to; null if there is none
 * @param responseHeaders the headers of successful responses that callers may want
 * @param failures what the body of a failed response is by status; those of the API included
 * @param errorGroups the names of its error groups, in spec order
 * @param errors the error codes of this method alone
 * @param example a successful response as JSON text; null if there is none
 */
public record ApiMethod(
        String name,
        @Nullable String javaName,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String deprecated,
        HttpVerb verb,
        String path,
        Effect effect,
        Encoding encoding,
        @Nullable String accept,
        @Nullable String contentType,
        @Nullable String idempotencyKey,
        Auth auth,
        @Nullable String server,
        @Nullable String rateLimit,
        @Nullable String rateLimitBy,
        List<TokenScopes> scopes,
        List<Parameter> params,
        List<Rule> rules,
        List<StatusShape> responses,
        @Nullable String streamEnd,
        @Nullable String uploadUrl,
        List<ResponseHeader> responseHeaders,
        List<StatusShape> failures,
        @Nullable Paging paging,
        List<String> errorGroups,
        List<CodeText> errors,
        List<CodeText> warnings,
        @Nullable String example,
        Position position) {
    public ApiMethod {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(auth, "auth");
        scopes = List.copyOf(scopes);
        params = List.copyOf(params);
        rules = List.copyOf(rules);
        responses = List.copyOf(responses);
        responseHeaders = List.copyOf(responseHeaders);
        failures = List.copyOf(failures);
        errorGroups = List.copyOf(errorGroups);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(position, "position");
    }

    /** Returns a builder of what has name and verb and position; everything else is optional. */
    public static Builder builder(String name, HttpVerb verb, Position position) {
        return new Builder(name, verb, position);
    }

    /** Builds a {@link ApiMethod}. Not thread-safe. Each method sets the component of its name. */
    public static final class Builder {
        private final String name;
        private final HttpVerb verb;
        private final Position position;
        private @Nullable String javaName;
        private @Nullable String summary;
        private @Nullable String description;
        private @Nullable String deprecated;
        private String path;
        private Effect effect;
        private Encoding encoding = Encoding.FORM;
        private @Nullable String accept;
        private @Nullable String contentType;
        private @Nullable String idempotencyKey;
        private Auth auth = Auth.NONE;
        private @Nullable String server;
        private @Nullable String rateLimit;
        private @Nullable String rateLimitBy;
        private List<TokenScopes> scopes = List.of();
        private List<Parameter> params = List.of();
        private List<Rule> rules = List.of();
        private List<StatusShape> responses;
        private @Nullable String streamEnd;
        private @Nullable String uploadUrl;
        private List<ResponseHeader> responseHeaders = List.of();
        private List<StatusShape> failures = List.of();
        private @Nullable Paging paging;
        private List<String> errorGroups = List.of();
        private List<CodeText> errors = List.of();
        private List<CodeText> warnings = List.of();
        private @Nullable String example;

        private Builder(String name, HttpVerb verb, Position position) {
            this.name = name;
            this.verb = verb;
            this.position = position;
            this.path = name;
            this.effect = verb.isSafe() ? Effect.READ : Effect.WRITE;
            this.responses =
                    List.of(new StatusShape(StatusShape.SUCCESS, new ResponseShape.Fields(List.of()), position));
        }

        public Builder javaName(@Nullable String javaName) {
            this.javaName = javaName;
            return this;
        }

        public Builder summary(@Nullable String summary) {
            this.summary = summary;
            return this;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder deprecated(@Nullable String deprecated) {
            this.deprecated = deprecated;
            return this;
        }

        public Builder path(String path) {
            this.path = path;
            return this;
        }

        public Builder effect(Effect effect) {
            this.effect = effect;
            return this;
        }

        public Builder encoding(Encoding encoding) {
            this.encoding = encoding;
            return this;
        }

        public Builder accept(@Nullable String accept) {
            this.accept = accept;
            return this;
        }

        public Builder contentType(@Nullable String contentType) {
            this.contentType = contentType;
            return this;
        }

        public Builder idempotencyKey(@Nullable String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        public Builder auth(Auth auth) {
            this.auth = auth;
            return this;
        }

        public Builder server(@Nullable String server) {
            this.server = server;
            return this;
        }

        public Builder rateLimitBy(@Nullable String rateLimitBy) {
            this.rateLimitBy = rateLimitBy;
            return this;
        }

        public Builder rateLimit(@Nullable String rateLimit) {
            this.rateLimit = rateLimit;
            return this;
        }

        public Builder scopes(List<TokenScopes> scopes) {
            this.scopes = scopes;
            return this;
        }

        public Builder params(List<Parameter> params) {
            this.params = params;
            return this;
        }

        public Builder rules(List<Rule> rules) {
            this.rules = rules;
            return this;
        }

        public Builder responses(List<StatusShape> responses) {
            this.responses = responses;
            return this;
        }

        public Builder streamEnd(@Nullable String streamEnd) {
            this.streamEnd = streamEnd;
            return this;
        }

        public Builder uploadUrl(@Nullable String uploadUrl) {
            this.uploadUrl = uploadUrl;
            return this;
        }

        public Builder responseHeaders(List<ResponseHeader> responseHeaders) {
            this.responseHeaders = responseHeaders;
            return this;
        }

        public Builder failures(List<StatusShape> failures) {
            this.failures = failures;
            return this;
        }

        public Builder paging(@Nullable Paging paging) {
            this.paging = paging;
            return this;
        }

        public Builder errorGroups(List<String> errorGroups) {
            this.errorGroups = errorGroups;
            return this;
        }

        public Builder errors(List<CodeText> errors) {
            this.errors = errors;
            return this;
        }

        public Builder warnings(List<CodeText> warnings) {
            this.warnings = warnings;
            return this;
        }

        public Builder example(@Nullable String example) {
            this.example = example;
            return this;
        }

        /** Builds the record. */
        public ApiMethod build() {
            return new ApiMethod(
                    name,
                    javaName,
                    summary,
                    description,
                    deprecated,
                    verb,
                    path,
                    effect,
                    encoding,
                    accept,
                    contentType,
                    idempotencyKey,
                    auth,
                    server,
                    rateLimit,
                    rateLimitBy,
                    scopes,
                    params,
                    rules,
                    responses,
                    streamEnd,
                    uploadUrl,
                    responseHeaders,
                    failures,
                    paging,
                    errorGroups,
                    errors,
                    warnings,
                    example,
                    position);
        }
    }

    /** Returns the parameter that is the whole body. */
    public Optional<Parameter> wholeBody() {
        return params.stream().filter(Parameter::isWholeBody).findFirst();
    }

    /** Returns whether requests have a body: parameters in it, or a whole one. */
    public boolean hasBody() {
        return params.stream().anyMatch(param -> param.location() == Location.BODY || param.isWholeBody());
    }

    /** Returns whether a parameter is the key that lets the server recognize a retry. */
    public boolean isIdempotencyKey(Parameter param) {
        return param.isHeader(idempotencyKey);
    }

    /** Returns the name of the method's family: its own name without the last part; empty if the name has one part. */
    public String family() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** Returns what a successful response holds: the one shape of all statuses, or a choice by status. */
    public ResponseShape response() {
        ResponseShape first = responses.get(0).shape();
        return responses.stream().allMatch(each -> each.shape().equals(first))
                ? first
                : new ResponseShape.ByStatus(responses);
    }

    /** Returns whether successful responses hold several things, so that a value is a choice between them. */
    public boolean hasSeveralResponses() {
        return response() instanceof ResponseShape.ByStatus choice
                && choice.only().isEmpty();
    }

    /** Returns whether responses with a status are successful: it is listed, or of the class {@code 2XX}. */
    public boolean isSuccess(int status) {
        return status / 100 == 2 || StatusShape.find(responses, status).isPresent();
    }

    /** Returns the types that responses contain: those of a successful one, then those of a failure. */
    public List<TypeRef> responseTypes() {
        return Stream.concat(
                        response().match(TYPES),
                        failures.stream().flatMap(failure -> failure.shape().match(TYPES)))
                .toList();
    }

    private static final ResponseShape.Cases<Stream<TypeRef>> TYPES = new ResponseShape.Cases<>() {
        @Override
        public Stream<TypeRef> fields(List<Field> fields) {
            return fields.stream().map(Field::type);
        }

        @Override
        public Stream<TypeRef> json(TypeRef type) {
            return Stream.of(type);
        }

        @Override
        public Stream<TypeRef> text() {
            return Stream.empty();
        }

        @Override
        public Stream<TypeRef> file() {
            return Stream.empty();
        }

        @Override
        public Stream<TypeRef> stream(StreamFormat format, TypeRef type) {
            return Stream.of(type);
        }

        @Override
        public Stream<TypeRef> nothing() {
            return Stream.empty();
        }

        @Override
        public Stream<TypeRef> location() {
            return Stream.empty();
        }

        @Override
        public Stream<TypeRef> byStatus(List<StatusShape> statuses) {
            return statuses.stream().flatMap(each -> each.shape().match(this));
        }
    };

    /** Whether a call changes anything on the server. Decides what is retried. */
    public enum Effect implements SpecWord {
        /** Changes nothing. */
        READ("read", "Changes nothing, so it may be retried."),
        /** Changes something. */
        WRITE("write", "Changes something, so it is not retried after it was sent."),
        /** Changes something, but only once however often it is sent. */
        REPEATABLE("repeatable", "Changes something, but once however often it is sent, so it may be retried.");

        private final String word;
        private final String meaning;

        Effect(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
