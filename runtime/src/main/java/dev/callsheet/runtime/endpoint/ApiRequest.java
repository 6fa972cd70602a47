package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request of a generated class: the values of a method's parameters, and what the caller added. Immutable. Two
 * requests are equal if they are of the same class and their values are equal.
 */
public abstract class ApiRequest {
    private final Endpoint<?, ?> endpoint;
    private final @Nullable Object[] values;
    private final Map<String, Object> extras;

    /**
     * Builds a request.
     *
     * @throws IllegalArgumentException if a required parameter is missing or a rule is broken
     */
    protected ApiRequest(Builder<?> builder) {
        endpoint = builder.endpoint;
        values = builder.values.clone();
        extras = builder.extras.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(builder.extras));
        checkRequired();
        checkRules();
    }

    private void checkRequired() {
        List<Param> params = endpoint.params();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && params.get(i).isRequired()) {
                throw invalid(endpoint, params.get(i).name(), "is required");
            }
        }
    }

    private void checkRules() {
        for (Rule rule : endpoint.rules()) {
            int present = 0;
            for (String name : rule.names()) {
                int index = endpoint.indexOf(name);
                if ((index >= 0 && values[index] != null) || extras.containsKey(name)) {
                    present++;
                }
            }
            if (!rule.allows(present)) {
                throw new IllegalArgumentException(endpoint.method() + ": " + rule + " must be given.");
            }
        }
    }

    static IllegalArgumentException invalid(Endpoint<?, ?> endpoint, String param, String what) {
        return new IllegalArgumentException(endpoint.method() + ": " + param + " " + what + ".");
    }

    /** Returns the endpoint of the request. */
    public final Endpoint<?, ?> endpoint() {
        return endpoint;
    }

    /** Returns the value of a parameter by its index in {@link Endpoint#params()}; null if it is not set. */
    public final @Nullable Object value(int index) {
        return values[index];
    }

    /** Returns what the caller added, by name. It replaces a parameter of the same name. */
    public final Map<String, Object> extras() {
        return extras;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ApiRequest that
                && getClass() == that.getClass()
                && endpoint == that.endpoint
                && Arrays.equals(values, that.values)
                && extras.equals(that.extras);
    }

    @Override
    public final int hashCode() {
        return 31 * Arrays.hashCode(values) + extras.hashCode();
    }

    /** Shows the method and its parameters. Secrets and the values that the caller added are hidden. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(endpoint.method()).append('(');
        String separator = "";
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                Param param = endpoint.params().get(i);
                text.append(separator).append(param.name()).append('=').append(param.isSecret() ? "***" : values[i]);
                separator = ", ";
            }
        }
        for (String name : extras.keySet()) {
            text.append(separator).append(name).append("=***");
            separator = ", ";
        }
        return text.append(')').toString();
    }

    /**
     * Builds a request. For one thread.
     *
     * @param <B> the generated builder
     */
    public abstract static class Builder<B extends Builder<B>> {
        private final Endpoint<?, ?> endpoint;
        private final @Nullable Object[] values;
        private final Map<String, Object> extras = new LinkedHashMap<>();

        /**
         * Starts with the required parameters, which come first in the endpoint, in its order.
         *
         * @throws IllegalArgumentException if one is null or out of bounds
         */
        protected Builder(Endpoint<?, ?> endpoint, @Nullable Object... required) {
            this.endpoint = endpoint;
            this.values = endpoint.layout().constants();
            for (int i = 0; i < required.length; i++) {
                put(i, given(i, required[i]), required);
            }
        }

        /** Starts with all that a request has, additions included. */
        protected Builder(ApiRequest request) {
            endpoint = request.endpoint;
            values = request.values.clone();
            extras.putAll(request.extras);
        }

        /**
         * Sets a required parameter.
         *
         * @throws IllegalArgumentException if the value is null or out of bounds
         */
        protected final B require(int index, @Nullable Object value) {
            return set(index, given(index, value));
        }

        private Object given(int index, @Nullable Object value) {
            Param param = endpoint.params().get(index);
            Object given = value == null && param.isNullable() ? Json.NULL : value;
            if (given == null) {
                throw invalid(endpoint, param.name(), "is required and was null");
            }
            return given;
        }

        /**
         * Sets a parameter.
         *
         * @param value null to unset it
         * @throws IllegalArgumentException if the value is out of bounds
         */
        protected final B set(int index, @Nullable Object value) {
            put(index, value, values);
            return self();
        }

        /** @param given what else is given, to tell which parameters were swapped */
        private void put(int index, @Nullable Object value, @Nullable Object[] given) {
            if (value == null) {
                values[index] = null;
                return;
            }
            Param param = endpoint.params().get(index);
            Object copy = new SentValue(endpoint, param).copy(value);
            String unsendable = endpoint.layout().problem(index, param, copy);
            if (unsendable != null) {
                throw invalid(endpoint, param.name(), unsendable);
            }
            Problem problem = param.problem(copy);
            if (problem != null) {
                String hint = LookAlike.of(endpoint.params(), index, copy, given);
                throw invalid(endpoint, param.name() + problem.path(), problem.text() + hint);
            }
            problem = DeepCheck.inside(copy);
            if (problem != null) {
                throw invalid(endpoint, param.name() + problem.path(), problem.text());
            }
            values[index] = copy;
        }

        /**
         * Adds a parameter that this version does not know, or replaces one whose type it does not allow.
         *
         * @param value a string, boolean, number, {@link dev.callsheet.runtime.json.OpenValue}, {@link
         *     dev.callsheet.runtime.json.Json}, {@link java.time.Instant}, {@link dev.callsheet.runtime.Upload}, or a
         *     list or map of these
         * @throws IllegalArgumentException if the value is null or of another type
         */
        public final B extra(String name, Object value) {
            Object copy = new SentValue(endpoint, Param.optional(name)).copy(Values.require(value, name));
            String problem = problemOfExtra(name, copy);
            if (problem != null) {
                throw invalid(endpoint, name, problem);
            }
            extras.put(name, copy);
            return self();
        }

        /** Sets parameters by a function, and returns this builder. */
        public final B configure(Consumer<? super B> options) {
            B builder = self();
            options.accept(builder);
            return builder;
        }

        /** Checks only what would change the meaning of the request: bounds do not apply to what the caller adds. */
        private @Nullable String problemOfExtra(String name, Object value) {
            int index = endpoint.indexOf(name);
            return index >= 0
                    ? endpoint.layout().problem(index, endpoint.params().get(index), value)
                    : endpoint.layout().problem(Param.optional(name), value);
        }

        @SuppressWarnings("unchecked") // by its bound, B is the type of the builder itself
        private B self() {
            return (B) this;
        }
    }
}
