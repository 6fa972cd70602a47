package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.http.HeaderRules;
import dev.callsheet.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all methods of an API share: its address, how parameters are encoded, and where a response holds what is not
 * part of its value. Paths are field names joined with dots.
 */
public final class Api {
    /** How the parameters of a call with a body are encoded. */
    public enum Encoding {
        /** {@code application/x-www-form-urlencoded}. */
        FORM,
        /** One JSON object. */
        JSON,
        /** {@code multipart/form-data}, a part for each parameter (RFC 7578). */
        MULTIPART
    }

    /**
     * A limit on how often a method may be called.
     *
     * @param name the name that methods refer to
     * @param calls the number of calls
     * @param seconds the length of the period, in seconds
     */
    public record RateLimit(String name, int calls, long seconds) {}

    private final String name;
    private final String baseUrl;
    private final Map<String, String> variables;
    private final Map<String, String> servers;
    private final Map<String, String> headers;
    private final Map<String, AuthScheme> schemes;
    private final List<List<String>> defaultAuth;
    private final Encoding encoding;
    private final Wire lists;
    private final Wire objects;
    private final @Nullable String accept;
    private final @Nullable String contentType;
    private final @Nullable String ok;
    private final List<String> errors;
    private final ByStatus<JsonReader<?>> failures;
    private final List<String> errorDetails;
    private final @Nullable String messages;
    private final List<String> warnings;
    private final @Nullable String retryAfter;
    private final Map<String, RateLimit> rateLimits;
    private final List<String> methods;

    private Api(Builder builder) {
        name = builder.name;
        baseUrl = Values.require(builder.baseUrl, "baseUrl");
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(builder.variables));
        servers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.servers));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        schemes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.schemes));
        defaultAuth = builder.defaultAuth.isEmpty() ? firstScheme() : List.copyOf(builder.defaultAuth);
        encoding = builder.encoding;
        lists = builder.lists;
        objects = builder.objects;
        accept = builder.accept;
        contentType = builder.contentType;
        ok = builder.ok;
        errors = builder.errors;
        failures = ByStatus.of(builder.failures);
        errorDetails = builder.errorDetails;
        messages = builder.messages;
        warnings = builder.warnings;
        retryAfter = builder.retryAfter;
        rateLimits = Map.copyOf(builder.rateLimits);
        methods = List.copyOf(builder.methods);
    }

    /** Returns a builder; the base URL is required. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Returns the name of the API. */
    public String name() {
        return name;
    }

    /** Returns the base URL. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Returns the default of each variable of the base URLs; empty for a variable that has none. */
    public Map<String, String> variables() {
        return variables;
    }

    /** Returns the base URLs of other servers by name. */
    public Map<String, String> servers() {
        return servers;
    }

    /** Returns the headers of every call. */
    public Map<String, String> headers() {
        return headers;
    }

    private List<List<String>> firstScheme() {
        return schemes.isEmpty()
                ? List.of()
                : List.of(List.of(schemes.keySet().iterator().next()));
    }

    /** Returns the ways in which calls can authenticate, by name. */
    public Map<String, AuthScheme> schemes() {
        return schemes;
    }

    /**
     * Returns the schemes of a method that names none: of each inner list, all are used together; of the outer list, the
     * first that the client has credentials for.
     */
    public List<List<String>> defaultAuth() {
        return defaultAuth;
    }

    /**
     * Returns the name of the scheme that a client's {@code token} is for: the default one if it is alone and takes one
     * secret, otherwise null.
     */
    public @Nullable String tokenScheme() {
        if (defaultAuth.size() != 1 || defaultAuth.get(0).size() != 1) {
            return null;
        }
        AuthScheme scheme = schemes.get(defaultAuth.get(0).get(0));
        return scheme == null || scheme.credential() != Credential.Kind.SECRET ? null : scheme.name();
    }

    /** Returns how the parameters of a call with a body are encoded. */
    public Encoding encoding() {
        return encoding;
    }

    /** Returns how a list is sent that stands inside an object whose fields are sent side by side. */
    public Wire lists() {
        return lists;
    }

    /** Returns how an object is sent that stands inside an object whose fields are sent side by side. */
    public Wire objects() {
        return objects;
    }

    /** Returns the media types that calls accept; null for those that the responses have. */
    @Nullable
    String accept() {
        return accept;
    }

    /** Returns the content type of JSON bodies; null for that of JSON. */
    @Nullable
    String contentType() {
        return contentType;
    }

    /** Returns the path of the flag of success; null if the HTTP status tells. */
    public @Nullable String ok() {
        return ok;
    }

    /** Returns the paths of the error code, the first of which counts that a response has. */
    public List<String> errors() {
        return errors;
    }

    ByStatus<JsonReader<?>> failures() {
        return failures;
    }

    /** Returns the fields of a failed response that explain its error. */
    public List<String> errorDetails() {
        return errorDetails;
    }

    /** Returns the path of the server's messages; null if there are none. */
    public @Nullable String messages() {
        return messages;
    }

    /** Returns the paths of the server's warning codes: each a list, or a text with commas between codes. */
    public List<String> warnings() {
        return warnings;
    }

    /** Returns the path of the seconds that a failed response asks to wait; null if only its header says it. */
    public @Nullable String retryAfter() {
        return retryAfter;
    }

    /** Returns the rate limits by name. */
    public Map<String, RateLimit> rateLimits() {
        return rateLimits;
    }

    /** Returns the names of all methods; empty if the description does not list them. */
    public List<String> methods() {
        List<String> names = new ArrayList<>();
        for (String family : methods) {
            int end = family.indexOf(' ');
            for (String method : family.substring(end + 1).split(" ")) {
                names.add(family.substring(0, end) + method);
            }
        }
        return List.copyOf(names);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Builds the description of an API. */
    public static final class Builder {
        private final String name;
        private @Nullable String baseUrl;
        private final Map<String, String> variables = new LinkedHashMap<>();
        private final Map<String, String> servers = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Map<String, AuthScheme> schemes = new LinkedHashMap<>();
        private final List<List<String>> defaultAuth = new ArrayList<>();
        private Encoding encoding = Encoding.FORM;
        private Wire lists = Wire.COMMA;
        private Wire objects = Wire.JSON;
        private @Nullable String accept;
        private @Nullable String contentType;
        private @Nullable String ok;
        private List<String> errors = List.of();
        private final Map<String, JsonReader<?>> failures = new LinkedHashMap<>();
        private List<String> errorDetails = List.of();
        private @Nullable String messages;
        private List<String> warnings = List.of();
        private @Nullable String retryAfter;
        private final Map<String, RateLimit> rateLimits = new LinkedHashMap<>();
        private final List<String> methods = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Sets the base URL. */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = baseUrl;
            return this;
        }

        /**
         * Adds a variable of the base URLs, which have it as {@code {name}}.
         *
         * @param usual its default; empty if every client must set it
         */
        public Builder variable(String name, String usual) {
            variables.put(name, usual);
            return this;
        }

        /** Adds another server that methods may name. */
        public Builder server(String name, String baseUrl) {
            servers.put(name, baseUrl);
            return this;
        }

        /**
         * Adds a header to every call.
         *
         * @throws IllegalArgumentException if it cannot be sent, or the client sets this header itself
         */
        public Builder header(String name, String value) {
            headers.put(HeaderRules.name(name), HeaderRules.value(name, value));
            return this;
        }

        /** Adds the scheme {@code token}: a bearer token in the {@code Authorization} header (RFC 6750 section 2.1). */
        public Builder bearerAuth() {
            return auth(AuthScheme.bearer("token", "Bearer " + AuthScheme.SECRET));
        }

        /** Declares that calls carry no credential, which is the default. */
        public Builder noAuth() {
            return this;
        }

        /** Adds a way to authenticate. The first one is that of methods which name none, unless there is a default. */
        public Builder auth(AuthScheme scheme) {
            schemes.put(scheme.name(), scheme);
            return this;
        }

        /**
         * Adds schemes that methods use together if they name none. Of several such sets, the first is used that the
         * client has credentials for.
         *
         * @param names no names for calls without a credential
         */
        public Builder defaultAuth(String... names) {
            defaultAuth.add(List.of(names));
            return this;
        }

        /** Sets how the parameters of a call with a body are encoded; as a form by default. */
        public Builder encoding(Encoding encoding) {
            this.encoding = encoding;
            return this;
        }

        /** Sets how a list is sent inside an object whose fields are sent side by side; by default with commas. */
        public Builder lists(Wire wire) {
            lists = wire;
            return this;
        }

        /** Sets how an object is sent inside an object whose fields are sent side by side; by default as JSON. */
        public Builder objects(Wire wire) {
            objects = wire;
            return this;
        }

        /** Sets the media types that calls accept; by default those that the responses have. */
        public Builder accept(String mediaTypes) {
            accept = mediaTypes;
            return this;
        }

        /** Sets the content type of JSON bodies; that of JSON by default. */
        public Builder contentType(String type) {
            contentType = type;
            return this;
        }

        /** Sets the path of the flag of success; by default the HTTP status tells. */
        public Builder ok(String path) {
            ok = path;
            return this;
        }

        /**
         * Sets the paths of the error code, the first of which counts that a response has; an element of a list is {@code
         * errors[0].code}. Without a code the HTTP status is the code.
         */
        public Builder error(String... paths) {
            errors = List.of(paths);
            return this;
        }

        /**
         * Sets what the body of a failed response is.
         *
         * @param status a status ({@code 404}), a class of them ({@code 4XX}), or {@code default}
         */
        public Builder failure(String status, JsonReader<?> body) {
            failures.put(status, body);
            return this;
        }

        /** Sets the fields of a failed response that explain its error. */
        public Builder errorDetails(String... keys) {
            errorDetails = List.of(keys);
            return this;
        }

        /** Sets the path of the server's messages for developers. */
        public Builder messages(String path) {
            messages = path;
            return this;
        }

        /** Sets the paths of the server's warning codes; none unless set. */
        public Builder warnings(String... paths) {
            warnings = List.of(paths);
            return this;
        }

        /** Sets the path of the seconds that a failed response asks to wait; by default only its header says it. */
        public Builder retryAfter(String path) {
            retryAfter = path;
            return this;
        }

        /** Adds a rate limit that methods may refer to. */
        public Builder rateLimit(String name, int calls, long seconds) {
            rateLimits.put(name, new RateLimit(name, calls, seconds));
            return this;
        }

        /**
         * Lists methods, so that names of methods can be checked.
         *
         * @param prefix what their names begin with
         * @param names the rest of each name, separated by spaces
         */
        public Builder methods(String prefix, String names) {
            methods.add(prefix + ' ' + names);
            return this;
        }

        /** Builds the description. */
        public Api build() {
            return new Api(this);
        }
    }
}
