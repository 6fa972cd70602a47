package dev.callsheet.runtime.options;

import dev.callsheet.runtime.auth.CheckedToken;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.http.HeaderRules;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of one call that override those of its client. Immutable. */
public final class CallOptions {
    private final Credentials credentials;
    private final @Nullable Duration timeout;
    private final @Nullable RetryPolicy retry;
    private final Map<String, String> headers;

    private CallOptions(Builder builder) {
        credentials = builder.credentials;
        timeout = builder.timeout;
        retry = builder.retry;
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    }

    /** Returns a builder with nothing set: every setting falls back to the client's. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns options that a lambda sets: {@code CallOptions.of(o -> o.timeout(time))}. */
    public static CallOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return builder.build();
    }

    /** Returns a builder that starts with these options. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.credentials = credentials;
        copy.timeout = timeout;
        copy.retry = retry;
        copy.headers.putAll(headers);
        return copy;
    }

    /** Returns a copy of these options, overridden by the others. Headers of both are kept. */
    public CallOptions plus(CallOptions others) {
        Builder both = toBuilder();
        both.credentials = credentials.plus(others.credentials);
        both.timeout = others.timeout == null ? timeout : others.timeout;
        both.retry = others.retry == null ? retry : others.retry;
        both.headers.putAll(others.headers);
        return both.build();
    }

    /** Returns the source of the token, which checks its tokens; null for the client's. */
    public @Nullable TokenSupplier token() {
        return credentials.token();
    }

    /** Returns the credentials by the names of their schemes. */
    public Map<String, Credential> credentials() {
        return credentials.named();
    }

    /**
     * Returns the credential for a scheme, which is the token if that was set later; null if there is none.
     *
     * @param tokenScheme the scheme that the token is for; null if it is for none
     */
    public @Nullable Credential credential(String scheme, @Nullable String tokenScheme) {
        return credentials.get(scheme, scheme.equals(tokenScheme));
    }

    /** Returns the timeout of the whole call; null for the client's. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** Returns the retry policy; null for the client's. */
    public @Nullable RetryPolicy retry() {
        return retry;
    }

    /** Returns the headers to send in addition to the client's. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Shows neither the token nor any header value. */
    @Override
    public String toString() {
        return "CallOptions[timeout=" + timeout + ", retry=" + retry + ", headers=" + headers.keySet() + "]";
    }

    /** Builds options. */
    public static final class Builder {
        private Credentials credentials = Credentials.NONE;
        private @Nullable Duration timeout;
        private @Nullable RetryPolicy retry;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets the token of this call.
         *
         * @throws IllegalArgumentException if it cannot be sent in a header
         */
        public Builder token(String token) {
            credentials = credentials.with(CheckedToken.of(token));
            return this;
        }

        /** Sets the source of the token of this call. */
        public Builder token(TokenSupplier token) {
            credentials = credentials.with(new CheckedToken(token));
            return this;
        }

        /**
         * Sets the credential for a scheme of the API. {@link #token} sets that of the default scheme; of the two, the one that is
         * set later is used.
         *
         * @param scheme its name in the spec
         * @throws IllegalArgumentException if the credential is null
         */
        public Builder credential(String scheme, Credential credential) {
            Credential.require("`" + scheme + "`", credential);
            credentials = credentials.with(scheme, credential);
            return this;
        }

        /**
         * Sets the timeout of the whole call, including waits and retries.
         *
         * @throws IllegalArgumentException if it is not positive, or longer than 365 days
         */
        public Builder timeout(Duration timeout) {
            this.timeout = PositiveDuration.duration("timeout", timeout);
            return this;
        }

        /** Sets the retry policy. */
        public Builder retry(RetryPolicy retry) {
            this.retry = retry;
            return this;
        }

        /**
         * Adds a header, or replaces the client's header of this name.
         *
         * @throws IllegalArgumentException if it cannot be sent, or the client sets this header itself
         */
        public Builder header(String name, String value) {
            headers.put(HeaderRules.name(name), HeaderRules.value(name, value));
            return this;
        }

        /** Builds the options. */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
