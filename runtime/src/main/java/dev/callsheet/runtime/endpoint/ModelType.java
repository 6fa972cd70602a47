package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.FieldNames;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonName;
import dev.callsheet.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The description of a model that is sent: its fields, which of them are constant, its other properties and rules. Immutable. */
public final class ModelType {
    private final String name;
    private final List<Param> constants;
    private final List<Param> fields;
    private final FieldNames names;
    private final FieldNames constantNames;
    private final @Nullable Param extra;
    private final List<String> envelope;
    private final List<Rule> rules;
    /** Of the constants, then of the fields; null before the first model is written. */
    private volatile JsonName @Nullable [] written;

    private ModelType(
            String name,
            List<Param> constants,
            List<Param> fields,
            @Nullable Param extra,
            List<String> envelope,
            List<Rule> rules) {
        this.name = name;
        this.constants = constants;
        this.fields = fields;
        this.extra = extra;
        this.envelope = envelope;
        this.rules = rules;
        this.names = names(fields);
        this.constantNames = names(constants);
    }

    private static FieldNames names(List<Param> params) {
        return FieldNames.of(params.stream().map(Param::name).toArray(String[]::new));
    }

    /**
     * Returns a description.
     *
     * @param params constants, which are written first and are no fields, and the fields in the order of their indices
     */
    public static ModelType of(String name, Param... params) {
        List<Param> all = List.of(params);
        return new ModelType(
                name,
                all.stream().filter(param -> param.constant() != null).toList(),
                all.stream().filter(param -> param.constant() == null).toList(),
                null,
                List.of(),
                List.of());
    }

    /**
     * Gives a type to the properties that have no field. Their map has the index after those of the fields;
     * {@link SentModel#field} reads one of its values by that index.
     *
     * @param param describes the map
     * @param envelope keys that are not such properties: responses say with them whether a call succeeded
     */
    public ModelType extra(Param param, String... envelope) {
        return new ModelType(name, constants, fields, param, List.of(envelope), rules);
    }

    /** Adds a rule on which fields are given together. */
    public ModelType rule(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new ModelType(name, constants, fields, extra, envelope, List.copyOf(more));
    }

    /** Returns the values of a model of which nothing is set. */
    public ModelValues nothing() {
        return new ModelValues(this, none(), Map.of(), false);
    }

    /**
     * Returns the reader of a model.
     *
     * @param any a model of the class; its values are not used
     */
    public <T extends SentModel> JsonReader<T> reader(T any) {
        return new ModelReader<>(this, any);
    }

    String name() {
        return name;
    }

    List<Param> constants() {
        return constants;
    }

    List<Param> fields() {
        return fields;
    }

    /** Returns what describes the map of properties that have no field; null if they have no type. */
    @Nullable
    Param extra() {
        return extra;
    }

    /** Returns the keys that have neither a field nor are other properties. */
    String[] otherKeys() {
        return Stream.concat(constants.stream().map(Param::name), envelope.stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** Returns the description of a value by its index: of a field, or of the map of other properties. */
    Param param(int index) {
        return extra != null && index == fields.size() ? extra : fields.get(index);
    }

    FieldNames names() {
        return names;
    }

    /** Returns the names of the constants and then of the fields, as they are written. */
    JsonName[] written() {
        JsonName[] ready = written;
        if (ready == null) {
            ready = JsonName.of(Stream.concat(constants.stream(), fields.stream())
                    .map(Param::name)
                    .toList());
            written = ready;
        }
        return ready;
    }

    boolean isConstant(String key) {
        return constantNames.indexOf(key) >= 0;
    }

    /** Returns the index of a field; negative if there is none. */
    int indexOf(String key) {
        return names.indexOf(key);
    }

    /**
     * Checks the keys of properties that have no field.
     *
     * @throws IllegalArgumentException if one is the key of a field
     */
    void checkExtra(Set<String> keys) {
        for (String key : keys) {
            if (indexOf(key) >= 0 || isConstant(key)) {
                throw new IllegalArgumentException(
                        name + ": " + key + " is the key of a field, so it cannot be one of the other properties.");
            }
        }
    }

    /**
     * Checks what is given together.
     *
     * @throws IllegalArgumentException if a rule is broken
     */
    void checkRules(ModelValues values) {
        for (Rule rule : rules) {
            long given = rule.names().stream().filter(values::has).count();
            if (!rule.allows((int) given)) {
                throw new IllegalArgumentException(name + ": " + rule + " must be given.");
            }
        }
    }

    @Nullable
    Object[] none() {
        return new Object[fields.size() + (extra == null ? 0 : 1)];
    }

    private record ModelReader<T extends SentModel>(ModelType type, T any) implements JsonReader<T> {
        @Override
        @SuppressWarnings("unchecked") // a model returns one of its class
        public @Nullable T read(JsonInput in) {
            return in.startObject() ? (T) any.with(ModelValues.read(type, in, any)) : null;
        }

        @Override
        public String nothing() {
            return "{}";
        }
    }
}
