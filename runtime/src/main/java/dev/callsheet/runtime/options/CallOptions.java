package dev.callsheet.runtime.options;

import dev.callsheet.runtime.auth.CheckedToken;
import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.http.HeaderRules;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one call does otherwise than its client. Immutable. */
public final class CallOptions {
    private final @Nullable TokenSupplier token;
    private final @Nullable Duration timeout;
    private final @Nullable RetryPolicy retry;
    private final Map<String, String> headers;

    private CallOptions(Builder builder) {
        token = builder.token;
        timeout = builder.timeout;
        retry = builder.retry;
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    }

    /** Options that leave all as it is. */
    public static Builder builder() {
        return new Builder();
    }

    /** These, with what the others say put over them; headers are added up. */
    public CallOptions plus(CallOptions others) {
        Builder both = new Builder();
        both.token = others.token == null ? token : others.token;
        both.timeout = others.timeout == null ? timeout : others.timeout;
        both.retry = others.retry == null ? retry : others.retry;
        both.headers.putAll(headers);
        both.headers.putAll(others.headers);
        return both.build();
    }

    /** The source of the token, which checks what it gives; null for the client's. */
    public @Nullable TokenSupplier token() {
        return token;
    }

    /** The time for the whole call; null for the client's. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** What is tried again; null for the client's. */
    public @Nullable RetryPolicy retry() {
        return retry;
    }

    /** Headers beside the client's. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Shows no token and no header's value. */
    @Override
    public String toString() {
        return "CallOptions[timeout=" + timeout + ", retry=" + retry + ", headers=" + headers.keySet() + "]";
    }

    /** Collects options. */
    public static final class Builder {
        private @Nullable TokenSupplier token;
        private @Nullable Duration timeout;
        private @Nullable RetryPolicy retry;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The token of this call.
         *
         * @throws IllegalArgumentException where it cannot be sent in a header
         */
        public Builder token(String token) {
            this.token = CheckedToken.of(token);
            return this;
        }

        /** The source of the token of this call. */
        public Builder token(TokenSupplier token) {
            this.token = new CheckedToken(token);
            return this;
        }

        /**
         * The time for the whole call, waits and repetitions included.
         *
         * @throws IllegalArgumentException where it is not positive
         */
        public Builder timeout(Duration timeout) {
            this.timeout = PositiveDuration.duration("timeout", timeout);
            return this;
        }

        /** What is tried again. */
        public Builder retry(RetryPolicy retry) {
            this.retry = retry;
            return this;
        }

        /**
         * A header beside the client's, or in place of its own of that name.
         *
         * @throws IllegalArgumentException where it cannot be sent or is the client's to set
         */
        public Builder header(String name, String value) {
            headers.put(HeaderRules.name(name), HeaderRules.value(name, value));
            return this;
        }

        /** The options. */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
