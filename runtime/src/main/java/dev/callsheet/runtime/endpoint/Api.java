package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.auth.AuthScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all methods of an API share: where it is, how calls travel, how answers are wrapped. Paths have a dot between keys. */
public final class Api {
    /** How the parameters of a call with a body travel. */
    public enum Encoding {
        /** {@code application/x-www-form-urlencoded}. */
        FORM,
        /** One JSON object. */
        JSON
    }

    /**
     * A limit on how often methods may be called.
     *
     * @param name what methods name it by
     * @param calls how many calls
     * @param seconds in how many seconds
     */
    public record RateLimit(String name, int calls, long seconds) {}

    private final String name;
    private final String baseUrl;
    private final AuthScheme auth;
    private final Encoding encoding;
    private final @Nullable String ok;
    private final @Nullable String error;
    private final List<String> errorDetails;
    private final @Nullable String messages;
    private final List<String> warnings;
    private final Map<String, RateLimit> rateLimits;

    private Api(Builder builder) {
        name = builder.name;
        baseUrl = Values.require(builder.baseUrl, "baseUrl");
        auth = builder.auth;
        encoding = builder.encoding;
        ok = builder.ok;
        error = builder.error;
        errorDetails = builder.errorDetails;
        messages = builder.messages;
        warnings = builder.warnings;
        rateLimits = Map.copyOf(builder.rateLimits);
    }

    /** Describes an API; its base URL must be given. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The name of the API. */
    public String name() {
        return name;
    }

    /** Where methods are. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Returns how calls prove who makes them. */
    public AuthScheme auth() {
        return auth;
    }

    /** How the parameters of a call with a body travel. */
    public Encoding encoding() {
        return encoding;
    }

    /** Path of the flag that tells success; null where the HTTP status does. */
    public @Nullable String ok() {
        return ok;
    }

    /** Path of the error code; null where there is none. */
    public @Nullable String error() {
        return error;
    }

    /** Paths of what a failed answer says about its error. */
    public List<String> errorDetails() {
        return errorDetails;
    }

    /** Path of the server's messages; null where there are none. */
    public @Nullable String messages() {
        return messages;
    }

    /** Returns the paths of the server's warning codes: each a list, or a text with commas between codes. */
    public List<String> warnings() {
        return warnings;
    }

    /** The limits by name. */
    public Map<String, RateLimit> rateLimits() {
        return rateLimits;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects the facts. */
    public static final class Builder {
        private final String name;
        private @Nullable String baseUrl;
        private AuthScheme auth = AuthScheme.none();
        private Encoding encoding = Encoding.FORM;
        private @Nullable String ok;
        private @Nullable String error;
        private List<String> errorDetails = List.of();
        private @Nullable String messages;
        private List<String> warnings = List.of();
        private final Map<String, RateLimit> rateLimits = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Where methods are. */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = baseUrl;
            return this;
        }

        /** Calls carry a token in the {@code Authorization} header. */
        public Builder bearerAuth() {
            auth = AuthScheme.bearer();
            return this;
        }

        /** Calls carry no token; this holds unless {@link #bearerAuth} is said. */
        public Builder noAuth() {
            auth = AuthScheme.none();
            return this;
        }

        /** How the parameters of a call with a body travel; as a form unless said otherwise. */
        public Builder encoding(Encoding encoding) {
            this.encoding = encoding;
            return this;
        }

        /** Path of the flag that tells success; the HTTP status does unless this is said. */
        public Builder ok(String path) {
            ok = path;
            return this;
        }

        /** Path of the error code. */
        public Builder error(String path) {
            error = path;
            return this;
        }

        /** Paths of what a failed answer says about its error. */
        public Builder errorDetails(String... keys) {
            errorDetails = List.of(keys);
            return this;
        }

        /** Path of the server's messages for the developer. */
        public Builder messages(String path) {
            messages = path;
            return this;
        }

        /** Sets the paths of the server's warning codes; none unless set. */
        public Builder warnings(String... paths) {
            warnings = List.of(paths);
            return this;
        }

        /** A limit that methods may name. */
        public Builder rateLimit(String name, int calls, long seconds) {
            rateLimits.put(name, new RateLimit(name, calls, seconds));
            return this;
        }

        /** The API. */
        public Api build() {
            return new Api(this);
        }
    }
}
