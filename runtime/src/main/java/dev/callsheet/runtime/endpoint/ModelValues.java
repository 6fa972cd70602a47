package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.ExtraFields;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.UnknownFields;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a model that is sent: those of its fields by index, then the map of its other properties if they have a type, and
 * those that the model does not know by key. A value that
 * is not set is null, one that is null is {@link Json#NULL}. Immutable.
 */
public final class ModelValues {
    private final ModelType type;
    private final @Nullable Object[] fields;
    private final Map<String, Json> unknown;
    private final boolean isBuilt;

    ModelValues(ModelType type, @Nullable Object[] fields, Map<String, Json> unknown, boolean isBuilt) {
        this.type = type;
        this.fields = fields;
        this.unknown = unknown;
        this.isBuilt = isBuilt;
    }

    /** Reads the values of an object that was just started. */
    static ModelValues read(ModelType type, JsonInput in, SentModel reader) {
        @Nullable Object[] fields = type.none();
        int fieldCount = type.fields().size();
        Unknown unknown = new Unknown(type);
        ExtraFields<Object> extra = type.extra() == null ? null : extra(type, type.extra(), reader);
        int index;
        while ((index = in.nextField(type.names(), extra == null ? unknown : extra)) != JsonInput.END) {
            if (in.isNull()) {
                fields[index] = ofNull(type.fields().get(index), in, index, reader);
            } else {
                fields[index] = reader.field(in, index);
            }
        }
        for (int i = 0; i < fieldCount; i++) {
            Param field = type.fields().get(i);
            if (fields[i] == null && field.isAlways()) {
                in.always(null, field.name(), "");
            }
        }
        if (extra != null) {
            fields[fieldCount] = extra.values();
        }
        return new ModelValues(type, fields, unknown.values(), false);
    }

    private static ExtraFields<Object> extra(ModelType type, Param extra, SentModel reader) {
        int index = type.fields().size();
        JsonReader<Object> value = in -> reader.field(in, index);
        return new ExtraFields<>(extra.hasNullElements() ? JsonReader.nullable(value) : value, type.otherKeys());
    }

    /** Returns what a null of the server stands for: itself, or an empty list or map that is never absent, or nothing. */
    private static @Nullable Object ofNull(Param field, JsonInput in, int index, SentModel reader) {
        if (field.isNullable()) {
            return Json.NULL;
        }
        return field.isAlways() ? reader.field(in, index) : null;
    }

    /** Keeps what a model does not know; few objects have such fields. */
    private static final class Unknown implements UnknownFields {
        private final ModelType type;
        private @Nullable Map<String, Json> values;

        Unknown(ModelType type) {
            this.type = type;
        }

        @Override
        public boolean read(String name, JsonInput in) {
            if (type.isConstant(name)) {
                return false;
            }
            Json value = in.json();
            if (values == null) {
                values = new LinkedHashMap<>();
            }
            values.put(name, value == null ? Json.NULL : value);
            return true;
        }

        Map<String, Json> values() {
            return values == null ? Map.of() : Collections.unmodifiableMap(values);
        }
    }

    ModelType type() {
        return type;
    }

    /** Returns whether they are from a builder, not from JSON. Models with equal values are equal all the same. */
    boolean isBuilt() {
        return isBuilt;
    }

    @Nullable
    Object get(int index) {
        return fields[index];
    }

    /** Returns the value of a field; null if it is not set or there is no such field. */
    @Nullable
    Object get(String name) {
        int index = type.indexOf(name);
        return index < 0 ? null : fields[index];
    }

    @Nullable
    Object[] copy() {
        return fields.clone();
    }

    Map<String, Json> unknown() {
        return unknown;
    }

    /** Returns whether a field is given, be it null. */
    boolean has(String name) {
        int index = type.indexOf(name);
        return index >= 0 ? fields[index] != null : unknown.containsKey(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelValues that
                && type == that.type
                && Arrays.equals(fields, that.fields)
                && unknown.equals(that.unknown);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(fields) + unknown.hashCode();
    }

    /** Shows the fields that are set. Secrets and what the model does not know, which may be one, are hidden. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type.name()).append('[');
        String separator = "";
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != null) {
                Param param = type.param(i);
                text.append(separator).append(param.name()).append('=').append(param.isSecret() ? "***" : fields[i]);
                separator = ", ";
            }
        }
        if (!unknown.isEmpty()) {
            text.append(separator).append("unknown fields: ").append(unknown.size());
        }
        return text.append(']').toString();
    }
}
