package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.MissingFieldException;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonName;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonWritable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A generated model that is sent. It knows which fields are set, which are null, and what it was read with and does not know: so
 * what was read is sent back whole, and a field that was absent stays absent. Immutable. Two models are equal if they are of the
 * same class and would be sent alike.
 */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // generated accessors name the type of each field
public abstract class SentModel implements JsonWritable {
    private final ModelValues values;

    /** Creates a model. */
    protected SentModel(ModelValues values) {
        this.values = values;
    }

    /** Returns a model of the same class with other values. */
    protected abstract SentModel with(ModelValues values);

    /**
     * Reads the value of a field, or a value in the map of other properties. Does not depend on this model.
     *
     * @return null if it is null or wrong
     */
    protected abstract @Nullable Object field(JsonInput in, int index);

    /** Returns all values. */
    final ModelValues values() {
        return values;
    }

    /** Returns the value of a field; null if it is not set or null. */
    @SuppressWarnings("ReferenceEquality") // NULL stands for a field that is null; a value of type json may equal it
    protected final <T> @Nullable T value(int index) {
        Object value = values.get(index);
        return value == Json.NULL ? null : (T) value;
    }

    /** Returns the value of a field; the other one if it is not set or null. */
    protected final <T> T value(int index, T other) {
        T value = value(index);
        return value == null ? other : value;
    }

    /**
     * Returns the value of a field that the API promises.
     *
     * @param asking the method that asks whether there is a value
     * @throws MissingFieldException if it was neither received nor set
     */
    protected final <T> T present(int index, String asking) {
        T value = value(index);
        ModelType type = values.type();
        String field = type.fields().get(index).name();
        if (value == null && values.isBuilt()) {
            throw MissingFieldException.notSet(type.name(), field, asking);
        }
        return Values.present(value, type.name(), field, asking);
    }

    /** Returns the boolean of a field; what its absence means if it is not set or null. */
    protected final boolean flag(int index, boolean absent) {
        return value(index, absent);
    }

    /** Returns whether a field has a value. */
    protected final boolean has(int index) {
        return value(index) != null;
    }

    /** Returns the list of a field; empty if it is not set or null. */
    protected final <T> List<T> list(int index) {
        return value(index, List.<T>of());
    }

    /** Returns the map of a field; empty if it is not set or null. */
    protected final <T> Map<String, T> map(int index) {
        return value(index, Map.<String, T>of());
    }

    @Override
    public final void writeTo(JsonOutput out) {
        out.startObject();
        ModelType type = values.type();
        JsonName[] names = type.written();
        int next = 0;
        for (Param constant : type.constants()) {
            out.field(names[next++], Objects.requireNonNull(constant.constant()));
        }
        for (int i = 0; i < type.fields().size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                Param field = type.fields().get(i);
                if (out.isComplete() || !field.isReadOnly()) {
                    out.field(names[next + i], field.formatted(value));
                }
            }
        }
        Param extra = type.extra();
        Object others = extra == null ? null : values.get(type.fields().size());
        if (extra != null && others != null) {
            out.fields(null, (Map<String, Object>) extra.formatted(others));
        }
        if (!values.unknown().isEmpty()) {
            values.unknown().forEach(out::field);
        }
        out.endObject();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof SentModel that && getClass() == that.getClass() && values.equals(that.values);
    }

    @Override
    public final int hashCode() {
        return values.hashCode();
    }

    /** Shows the fields that are set. Secrets and what the model does not know are hidden. */
    @Override
    public final String toString() {
        return values.toString();
    }

    /**
     * Builds a model. For one thread.
     *
     * @param <B> the generated builder
     */
    public abstract static class Builder<B extends Builder<B>> {
        private final ModelType type;
        private final @Nullable Object[] fields;
        private final Map<String, Json> unknown;
        private final boolean isNew;

        /**
         * Starts with the required fields, in the order of the model.
         *
         * @throws IllegalArgumentException if one is null or out of bounds
         */
        protected Builder(ModelType type, @Nullable Object... required) {
            this.type = type;
            fields = type.none();
            unknown = Map.of();
            isNew = true;
            int next = 0;
            for (int i = 0; next < required.length; i++) {
                if (type.fields().get(i).isRequired()) {
                    require(i, required[next++]);
                }
            }
        }

        /** Starts with all that a model has, what it does not know included. */
        protected Builder(SentModel model) {
            type = model.values.type();
            fields = model.values.copy();
            unknown = model.values.unknown();
            isNew = false;
        }

        /**
         * Sets a field.
         *
         * @param value null to unset it
         * @throws IllegalArgumentException if the value is out of bounds
         */
        protected final B set(int index, @Nullable Object value) {
            if (index == type.fields().size() && value != null) {
                type.checkExtra(((Map<String, Object>) value).keySet());
            }
            fields[index] = value == null ? null : checked(type, type.param(index), value);
            return (B) this;
        }

        /**
         * Sets a property that has no field.
         *
         * @throws IllegalArgumentException if the value is null and cannot be, or if a field has the key
         */
        protected final B put(String key, @Nullable Object value) {
            int index = type.fields().size();
            if (!type.param(index).hasNullElements()) {
                Values.require(value, key);
            }
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            if (fields[index] != null) {
                all.putAll((Map<String, Object>) fields[index]);
            }
            all.put(Values.require(key, "key"), value);
            return set(index, all);
        }

        /**
         * Sets a required field.
         *
         * @throws IllegalArgumentException if the value is null and the field cannot be, or if it is out of bounds
         */
        protected final B require(int index, @Nullable Object value) {
            Param field = type.fields().get(index);
            return set(index, field.isNullable() && value == null ? Json.NULL : Values.require(value, field.name()));
        }

        private static Object checked(ModelType type, Param field, Object value) {
            Object copy = value;
            if (value instanceof List<?> list) {
                copy = field.hasNullElements() ? Values.listWithNulls(list) : Values.list(list);
            } else if (value instanceof Map<?, ?> map) {
                Map<String, Object> typed = (Map<String, Object>) map;
                copy = field.hasNullElements() ? Values.mapWithNulls(typed) : Values.map(typed);
            }
            Problem problem = field.problem(copy);
            if (problem != null) {
                throw new IllegalArgumentException(type.name() + ": " + problem.about(field.name()) + ".");
            }
            return copy;
        }

        /**
         * Returns what was set, for the constructor.
         *
         * @throws IllegalArgumentException if a required field is missing or a rule is broken
         */
        protected final ModelValues values() {
            ModelValues values = new ModelValues(type, fields.clone(), unknown, true);
            if (isNew) {
                for (int i = 0; i < type.fields().size(); i++) {
                    if (type.fields().get(i).isRequired()) {
                        Values.require(fields[i], type.fields().get(i).name());
                    }
                }
            }
            type.checkRules(values);
            return values;
        }
    }
}
