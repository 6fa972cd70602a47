package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.ResponseStream;
import dev.callsheet.runtime.ServerEvent;
import dev.callsheet.runtime.endpoint.ResponseKind.StreamFormat;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.http.StatusCheck;
import dev.callsheet.runtime.json.JsonReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The description of a method. Immutable.
 *
 * @param <R> the value of a successful call
 * @param <E> the method's own error codes
 */
public sealed class Endpoint<R, E extends Enum<E> & ErrorCode> permits PagedEndpoint {
    /** The effect of a call on the server's data. */
    public enum Effect {
        /** The call only reads. */
        READ,
        /** The call may change data, so it is not retried if it may have arrived. */
        WRITE,
        /** The call may change data, and does so once however often it arrives, so it is retried as a read is. */
        REPEATABLE;

        /** Returns whether a call may arrive twice. */
        public boolean isRepeatable() {
            return switch (this) {
                case READ, REPEATABLE -> true;
                case WRITE -> false;
            };
        }
    }

    private final Api api;
    private final String method;
    private final ResponseKind<R> response;
    private final Class<E> ownErrors;
    private final HttpVerb verb;
    private final String path;
    private final Effect effect;
    private final List<List<String>> auth;
    private final @Nullable String server;
    private final @Nullable String rateLimit;
    private final int rateLimitBy;
    private final List<Param> params;
    private final RequestLayout layout;
    private final String accept;
    private final @Nullable String streamEnd;
    private final @Nullable String contentType;
    private final List<Rule> rules;
    private final List<Class<? extends Enum<?>>> errorGroups;
    private final ByStatus<JsonReader<?>> failures;
    private final ByStatus<Boolean> successes;

    Endpoint(Builder<R, E> builder) {
        api = builder.api;
        method = builder.method;
        response = builder.parts.isEmpty() ? builder.response : new ResponseKind.StatusKind<>(builder.parts);
        successes = ByStatus.of(builder.successes());
        ownErrors = builder.ownErrors;
        verb = builder.verb;
        path = builder.path == null ? method : builder.path;
        Effect usual = verb.isSafe() ? Effect.READ : Effect.WRITE;
        effect = builder.effect == null ? usual : builder.effect;
        auth = auth(builder);
        server = builder.server;
        rateLimit = builder.rateLimit;
        params = List.copyOf(builder.params);
        rateLimitBy = builder.rateLimitBy == null ? -1 : indexOf(builder.rateLimitBy);
        Api.Encoding encoding = builder.encoding == null ? api.encoding() : builder.encoding;
        layout = new RequestLayout(verb, path, params, encoding);
        accept = accept(builder.accept);
        streamEnd = builder.streamEnd;
        contentType = builder.contentType;
        rules = List.copyOf(builder.rules);
        errorGroups = List.copyOf(builder.errorGroups);
        failures = api.failures().and(builder.failures);
    }

    private String accept(@Nullable String own) {
        String chosen = own == null ? api.accept() : own;
        return chosen == null ? response.accept() : chosen;
    }

    private static List<List<String>> auth(Builder<?, ?> builder) {
        if (!builder.auth.isEmpty() && !builder.optionalAuth) {
            return List.copyOf(builder.auth);
        }
        List<List<String>> auth = new ArrayList<>(builder.api.defaultAuth());
        if (auth.isEmpty() || (builder.optionalAuth && !auth.contains(List.of()))) {
            auth.add(List.of());
        }
        return List.copyOf(auth);
    }

    /** Returns a builder of a method whose response is JSON. */
    public static <R, E extends Enum<E> & ErrorCode> Builder<R, E> builder(
            Api api, String method, JsonReader<R> reader, Class<E> ownErrors) {
        return new Builder<>(api, method, new ResponseKind.JsonKind<>(reader), ownErrors);
    }

    /** Returns a builder of a method whose response only reports success. */
    public static <E extends Enum<E> & ErrorCode> Builder<EmptyResponse, E> empty(
            Api api, String method, Class<E> ownErrors) {
        return new Builder<>(api, method, ResponseKind.empty(), ownErrors);
    }

    /** Returns a builder of a method whose response is a text that is not JSON. */
    public static <E extends Enum<E> & ErrorCode> Builder<String, E> text(Api api, String method, Class<E> ownErrors) {
        return new Builder<>(api, method, new ResponseKind.TextKind(), ownErrors);
    }

    /** Returns a builder of a method whose response consists of server-sent events with JSON as their data. */
    public static <T, E extends Enum<E> & ErrorCode> Builder<ResponseStream<ServerEvent<T>>, E> events(
            Api api, String method, JsonReader<T> reader, Class<E> ownErrors) {
        Function<ServerEvent<String>, ServerEvent<T>> element =
                event -> new ServerEvent<>(event.name(), event.id(), reader.parsePart(event.data()));
        return new Builder<>(api, method, new ResponseKind.StreamKind<>(StreamFormat.EVENTS, element), ownErrors);
    }

    /** Returns a builder of a method whose response consists of server-sent events with texts as their data. */
    public static <E extends Enum<E> & ErrorCode> Builder<ResponseStream<ServerEvent<String>>, E> textEvents(
            Api api, String method, Class<E> ownErrors) {
        return new Builder<>(
                api, method, new ResponseKind.StreamKind<>(StreamFormat.EVENTS, Function.identity()), ownErrors);
    }

    /** Returns a builder of a method whose response has a JSON value on each line. */
    public static <T, E extends Enum<E> & ErrorCode> Builder<ResponseStream<T>, E> lines(
            Api api, String method, JsonReader<T> reader, Class<E> ownErrors) {
        Function<ServerEvent<String>, T> element = line -> reader.parsePart(line.data());
        return new Builder<>(api, method, new ResponseKind.StreamKind<>(StreamFormat.LINES, element), ownErrors);
    }

    /** Returns a builder of a method whose response is a file. */
    public static <E extends Enum<E> & ErrorCode> Builder<Download, E> download(
            Api api, String method, Class<E> ownErrors) {
        return new Builder<>(api, method, new ResponseKind.FileKind(), ownErrors);
    }

    /** Returns a builder of a method whose response only says by its status that the call succeeded. */
    public static <E extends Enum<E> & ErrorCode> Builder<EmptyResponse, E> nothing(
            Api api, String method, Class<E> ownErrors) {
        return new Builder<>(api, method, new ResponseKind.NothingKind(), ownErrors);
    }

    /** Returns a builder of a method whose response is the address in its {@code Location} header. */
    public static <E extends Enum<E> & ErrorCode> Builder<URI, E> location(Api api, String method, Class<E> ownErrors) {
        return new Builder<>(api, method, new ResponseKind.LocationKind(), ownErrors);
    }

    /** Returns a builder of a method whose response depends on its HTTP status; {@link Builder#response} says how. */
    public static <R, E extends Enum<E> & ErrorCode> Builder<R, E> byStatus(
            Api api, String method, Class<E> ownErrors) {
        return new Builder<>(api, method, new ResponseKind.StatusKind<>(Map.of()), ownErrors);
    }

    /** Returns the API of the method. */
    public final Api api() {
        return api;
    }

    /** Returns the API's name of the method. */
    public final String method() {
        return method;
    }

    /** Returns what a successful response holds. */
    public final ResponseKind<R> response() {
        return response;
    }

    /** Returns the HTTP method. */
    public final HttpVerb verb() {
        return verb;
    }

    /** Returns the path, relative to the API's base URL. It may contain parameters as {@code {name}}. */
    public final String path() {
        return path;
    }

    /** Returns the effect of a call on the server's data. */
    public final Effect effect() {
        return effect;
    }

    /**
     * Returns the names of the schemes that a call authenticates with: all of an inner list together, of the outer list
     * the first that the client has credentials for. An empty inner list is a call without credentials.
     */
    public final List<List<String>> auth() {
        return auth;
    }

    /** Returns the name of the server; null for the base URL of the API. */
    public final @Nullable String server() {
        return server;
    }

    /** Returns the name of the method's rate limit; null if it has none. */
    public final @Nullable String rateLimit() {
        return rateLimit;
    }

    /** Returns the index of the parameter whose values each have a rate limit of their own; -1 if all calls count together. */
    public final int rateLimitBy() {
        return rateLimitBy;
    }

    /** Returns the parameters, in the order of a request's values. */
    public final List<Param> params() {
        return params;
    }

    /** Returns the rules on which parameters are given together. */
    public final List<Rule> rules() {
        return rules;
    }

    /** Returns the enum of the method's own error codes. */
    public final Class<E> ownErrors() {
        return ownErrors;
    }

    /** Returns all known error codes: the method's own, then those of its groups. */
    public final List<ErrorCode> errors() {
        List<ErrorCode> codes = new ArrayList<>(List.of(ownErrors.getEnumConstants()));
        for (Class<? extends Enum<?>> group : errorGroups) {
            for (Enum<?> constant : group.getEnumConstants()) {
                codes.add((ErrorCode) constant);
            }
        }
        return List.copyOf(codes);
    }

    /**
     * Returns what reads the body of a failed response with this status: the method's own type and, if the API's responses
     * have a success flag, the API's.
     */
    public final Set<JsonReader<?>> failures(int status) {
        Set<JsonReader<?>> readers = new LinkedHashSet<>();
        JsonReader<?> own = failures.find(status);
        JsonReader<?> common = api.ok() == null ? null : api.failures().find(status);
        if (own != null) {
            readers.add(own);
        }
        if (common != null) {
            readers.add(common);
        }
        return readers;
    }

    /**
     * Returns whether a response with a status is successful, as far as the status tells: it is declared, or of the class
     * {@code 2XX} (RFC 9110 section 15.3).
     */
    public final boolean isSuccess(int status) {
        return StatusCheck.of(status) == StatusCheck.SUCCESS || successes.find(status) != null;
    }

    /** Returns the index of a parameter; -1 if there is none of that name. */
    public final int indexOf(String name) {
        for (int i = 0; i < params.size(); i++) {
            if (params.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns where each parameter is sent. */
    public final RequestLayout layout() {
        return layout;
    }

    /** Returns the data of the event that ends a stream; null if only the end of the response does. */
    public final @Nullable String streamEnd() {
        return streamEnd;
    }

    /** Returns the media types that a call accepts. */
    public final String accept() {
        return accept;
    }

    /** Returns the content type of the body; null for the usual one. */
    public final @Nullable String contentType() {
        return contentType;
    }

    /** Returns the content type of a JSON body, with a fallback for that of JSON. */
    public final String jsonContentType(String usual) {
        if (contentType != null) {
            return contentType;
        }
        return api.contentType() == null ? usual : api.contentType();
    }

    @Override
    public final String toString() {
        return verb + " " + method;
    }

    /**
     * Builds the description of a method.
     *
     * @param <R> the value of a successful call
     * @param <E> the method's own error codes
     */
    public static final class Builder<R, E extends Enum<E> & ErrorCode> {
        private final Api api;
        private final String method;
        private final ResponseKind<R> response;
        private final Class<E> ownErrors;
        private HttpVerb verb = HttpVerb.POST;
        private @Nullable String path;
        private @Nullable Effect effect;
        private Api.@Nullable Encoding encoding;
        private @Nullable String accept;
        private @Nullable String streamEnd;
        private @Nullable String contentType;
        private final List<List<String>> auth = new ArrayList<>();
        private boolean optionalAuth;
        private @Nullable String server;
        private @Nullable String rateLimit;
        private @Nullable String rateLimitBy;
        private final List<Param> params = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private final List<Class<? extends Enum<?>>> errorGroups = new ArrayList<>();
        private final Map<String, JsonReader<?>> failures = new LinkedHashMap<>();

        private final Map<String, ResponseKind.Part<?, R>> parts = new LinkedHashMap<>();
        private final Set<String> successes = new LinkedHashSet<>();

        private Builder(Api api, String method, ResponseKind<R> response, Class<E> ownErrors) {
            this.api = api;
            this.method = method;
            this.response = response;
            this.ownErrors = ownErrors;
        }

        /** Sets the HTTP method; POST by default. */
        public Builder<R, E> verb(HttpVerb verb) {
            this.verb = verb;
            return this;
        }

        /** Sets the path; the name of the method by default. */
        public Builder<R, E> path(String path) {
            this.path = path;
            return this;
        }

        /**
         * Declares that a call only reads, which is the default for {@linkplain HttpVerb#isSafe() safe} HTTP methods.
         */
        public Builder<R, E> read() {
            effect = Effect.READ;
            return this;
        }

        /** Declares that a call may change data, which is the default for all other HTTP methods. */
        public Builder<R, E> write() {
            effect = Effect.WRITE;
            return this;
        }

        /** Declares that a call may arrive twice, although it may change data. */
        public Builder<R, E> repeatable() {
            effect = Effect.REPEATABLE;
            return this;
        }

        /** Sets how parameters in the body are encoded; as the API does by default. */
        public Builder<R, E> encoding(Api.Encoding encoding) {
            this.encoding = encoding;
            return this;
        }

        /** Sets the data of the event that ends a stream; by default only the end of the response does. */
        public Builder<R, E> streamEnd(String data) {
            streamEnd = data;
            return this;
        }

        /** Sets the media types that a call accepts; by default those of the API or the response. */
        public Builder<R, E> accept(String mediaTypes) {
            accept = mediaTypes;
            return this;
        }

        /** Sets the content type of the body; the usual one of its encoding by default. */
        public Builder<R, E> contentType(String type) {
            contentType = type;
            return this;
        }

        /**
         * Adds schemes that a call authenticates with together, in place of the API's. Of several such sets, the first is
         * used that the client has credentials for.
         */
        public Builder<R, E> auth(String... schemes) {
            auth.add(List.of(schemes));
            return this;
        }

        /** Declares that a call carries no credential; after {@link #auth}, if the client has none of those. */
        public Builder<R, E> noAuth() {
            auth.add(List.of());
            return this;
        }

        /** Declares that a call authenticates as the API's calls do if the client has a credential for that. */
        public Builder<R, E> optionalAuth() {
            optionalAuth = true;
            return this;
        }

        /** Sets the name of the server; by default the base URL of the API is used. */
        public Builder<R, E> server(String name) {
            server = name;
            return this;
        }

        /** Sets the name of the method's rate limit. */
        public Builder<R, E> rateLimit(String name) {
            rateLimit = name;
            return this;
        }

        /** Sets the parameter whose values each have a rate limit of their own; by default all calls count together. */
        public Builder<R, E> rateLimitBy(String param) {
            rateLimitBy = param;
            return this;
        }

        /** Adds a parameter; the required ones come first. */
        public Builder<R, E> param(Param param) {
            params.add(param);
            return this;
        }

        /** Adds a rule on which parameters are given together. */
        public Builder<R, E> rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        /** Adds an enum of error codes that methods share; its constants implement {@link ErrorCode}. */
        public Builder<R, E> errorGroup(Class<? extends Enum<?>> group) {
            errorGroups.add(group);
            return this;
        }

        /**
         * Sets what the body of a failed response is, which replaces what the API says about the same status.
         *
         * @param status a status ({@code 404}), a class of them ({@code 4XX}), or {@code default}
         */
        public Builder<R, E> failure(String status, JsonReader<?> body) {
            failures.put(status, body);
            return this;
        }

        /**
         * Declares that responses with a status are successful, whatever its class.
         *
         * @param status a status ({@code 404}), or a class of them ({@code 4XX})
         */
        public Builder<R, E> success(String status) {
            successes.add(status);
            return this;
        }

        /**
         * Sets what responses with a status hold, which are then successful.
         *
         * @param status a status ({@code 404}), or a class of them ({@code 4XX})
         * @param value turns it into the call's value
         */
        public <T> Builder<R, E> response(String status, ResponseKind<T> kind, Function<? super T, ? extends R> value) {
            parts.put(status, new ResponseKind.Part<>(kind, value));
            return success(status);
        }

        private Map<String, Boolean> successes() {
            Map<String, Boolean> found = new HashMap<>();
            for (String status : successes) {
                found.put(status, true);
            }
            return found;
        }

        /** Builds the description. */
        public Endpoint<R, E> build() {
            return new Endpoint<>(this);
        }

        /** Builds the description of a method that returns a list page by page. */
        public <T> PagedEndpoint<R, E, T> paged(Paging<R, T> paging) {
            return new PagedEndpoint<>(this, paging);
        }
    }
}
