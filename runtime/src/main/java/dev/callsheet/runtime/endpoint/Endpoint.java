package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime must know of a method. Immutable.
 *
 * @param <R> what a successful call gives
 * @param <E> the method's own error codes
 */
public sealed class Endpoint<R, E extends Enum<E> & ErrorCode> permits PagedEndpoint {
    /** What a call does to the server's data. */
    public enum Effect {
        /** Nothing. */
        READ,
        /** It may change it: such a call is not sent twice. */
        WRITE
    }

    /** Whether a call carries a token. */
    public enum Auth {
        /** It must. */
        REQUIRED,
        /** It does where the client has one. */
        OPTIONAL,
        /** It never does. */
        NONE
    }

    private final Api api;
    private final String method;
    private final ResponseKind<R> response;
    private final Class<E> ownErrors;
    private final HttpVerb verb;
    private final String path;
    private final Effect effect;
    private final Auth auth;
    private final @Nullable String rateLimit;
    private final List<Param> params;
    private final List<Rule> rules;
    private final List<Class<? extends Enum<?>>> errorGroups;

    Endpoint(Builder<R, E> builder) {
        api = builder.api;
        method = builder.method;
        response = builder.response;
        ownErrors = builder.ownErrors;
        verb = builder.verb;
        path = builder.path == null ? method : builder.path;
        Effect usual = verb.isSafe() ? Effect.READ : Effect.WRITE;
        effect = builder.effect == null ? usual : builder.effect;
        auth = api.auth().isUsed() ? builder.auth : Auth.NONE;
        rateLimit = builder.rateLimit;
        params = List.copyOf(builder.params);
        rules = List.copyOf(builder.rules);
        errorGroups = List.copyOf(builder.errorGroups);
    }

    /** Describes a method whose answer is JSON. */
    public static <R, E extends Enum<E> & ErrorCode> Builder<R, E> builder(
            Api api, String method, JsonReader<R> reader, Class<E> ownErrors) {
        return new Builder<>(api, method, new ResponseKind.JsonKind<>(reader), ownErrors);
    }

    /** Describes a method that answers only that it worked. */
    public static <E extends Enum<E> & ErrorCode> Builder<EmptyResponse, E> empty(
            Api api, String method, Class<E> ownErrors) {
        return new Builder<>(api, method, new ResponseKind.EmptyKind(), ownErrors);
    }

    /** Describes a method whose answer is a file. */
    public static <E extends Enum<E> & ErrorCode> Builder<Download, E> download(
            Api api, String method, Class<E> ownErrors) {
        return new Builder<>(api, method, new ResponseKind.FileKind(), ownErrors);
    }

    /** The API that the method belongs to. */
    public final Api api() {
        return api;
    }

    /** The API's name of the method. */
    public final String method() {
        return method;
    }

    /** Returns what a successful response holds. */
    public final ResponseKind<R> response() {
        return response;
    }

    /** The HTTP method. */
    public final HttpVerb verb() {
        return verb;
    }

    /** Where the method is, relative to the API's base URL; may hold parameters as {@code {name}}. */
    public final String path() {
        return path;
    }

    /** What a call does to the server's data. */
    public final Effect effect() {
        return effect;
    }

    /** Whether a call carries a token. */
    public final Auth auth() {
        return auth;
    }

    /** The name of the limit on how often the method may be called; null where there is none. */
    public final @Nullable String rateLimit() {
        return rateLimit;
    }

    /** The parameters, in the order of a request's values. */
    public final List<Param> params() {
        return params;
    }

    /** Which parameters belong together. */
    public final List<Rule> rules() {
        return rules;
    }

    /** The enum of the method's own error codes. */
    public final Class<E> ownErrors() {
        return ownErrors;
    }

    /** All error codes that are known: the method's own, then those of its groups. */
    public final List<ErrorCode> errors() {
        List<ErrorCode> codes = new ArrayList<>(List.of(ownErrors.getEnumConstants()));
        for (Class<? extends Enum<?>> group : errorGroups) {
            for (Enum<?> constant : group.getEnumConstants()) {
                codes.add((ErrorCode) constant);
            }
        }
        return List.copyOf(codes);
    }

    /** Which parameter has a name; -1 where none has. */
    public final int indexOf(String name) {
        for (int i = 0; i < params.size(); i++) {
            if (params.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a parameter is a part of the path. */
    public final boolean isInPath(String name) {
        return path.indexOf('{') >= 0 && path.contains("{" + name + "}");
    }

    @Override
    public final String toString() {
        return verb + " " + method;
    }

    /**
     * Collects the facts of a method.
     *
     * @param <R> what a successful call gives
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
        private Auth auth = Auth.REQUIRED;
        private @Nullable String rateLimit;
        private final List<Param> params = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private final List<Class<? extends Enum<?>>> errorGroups = new ArrayList<>();

        private Builder(Api api, String method, ResponseKind<R> response, Class<E> ownErrors) {
            this.api = api;
            this.method = method;
            this.response = response;
            this.ownErrors = ownErrors;
        }

        /** The HTTP method; POST unless said otherwise. */
        public Builder<R, E> verb(HttpVerb verb) {
            this.verb = verb;
            return this;
        }

        /** Where the method is; at its name unless said otherwise. */
        public Builder<R, E> path(String path) {
            this.path = path;
            return this;
        }

        /** A call changes nothing; so for GET and HEAD unless said otherwise. */
        public Builder<R, E> read() {
            effect = Effect.READ;
            return this;
        }

        /** A call may change data; so for all but GET and HEAD unless said otherwise. */
        public Builder<R, E> write() {
            effect = Effect.WRITE;
            return this;
        }

        /** A call never carries a token. */
        public Builder<R, E> noAuth() {
            auth = Auth.NONE;
            return this;
        }

        /** A call carries a token where the client has one. */
        public Builder<R, E> optionalAuth() {
            auth = Auth.OPTIONAL;
            return this;
        }

        /** The name of the limit on how often the method may be called. */
        public Builder<R, E> rateLimit(String name) {
            rateLimit = name;
            return this;
        }

        /** The next parameter; the required ones come first. */
        public Builder<R, E> param(Param param) {
            params.add(param);
            return this;
        }

        /** Which parameters belong together. */
        public Builder<R, E> rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        /** An enum of error codes that methods share; its constants are {@link ErrorCode}s. */
        public Builder<R, E> errorGroup(Class<? extends Enum<?>> group) {
            errorGroups.add(group);
            return this;
        }

        /** The method. */
        public Endpoint<R, E> build() {
            return new Endpoint<>(this);
        }

        /** The method, which hands out its listing page by page. */
        public <T> PagedEndpoint<R, E, T> paged(Paging<R, T> paging) {
            return new PagedEndpoint<>(this, paging);
        }
    }
}
