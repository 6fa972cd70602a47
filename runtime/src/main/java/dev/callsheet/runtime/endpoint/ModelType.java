package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.FieldNames;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The description of a model that is sent: its fields, which of them are constant, and its rules. Immutable. */
public final class ModelType {
    private final String name;
    private final List<Param> constants;
    private final List<Param> fields;
    private final FieldNames names;
    private final FieldNames constantNames;
    private final List<Rule> rules;

    private ModelType(String name, List<Param> constants, List<Param> fields, List<Rule> rules) {
        this.name = name;
        this.constants = constants;
        this.fields = fields;
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
                List.of());
    }

    /** Adds a rule on which fields are given together. */
    public ModelType rule(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new ModelType(name, constants, fields, List.copyOf(more));
    }

    /**
     * Returns the reader of a model.
     *
     * @param build the constructor
     * @param field reads the value of a field
     */
    public <T> JsonReader<T> reader(Function<ModelValues, T> build, FieldReader field) {
        return new ModelReader<>(this, build, field);
    }

    /** Reads the value of a field, by its index. */
    @FunctionalInterface
    public interface FieldReader {
        /** Returns the value; null if it is null or wrong. */
        @Nullable
        Object read(JsonInput in, int index);
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

    FieldNames names() {
        return names;
    }

    boolean isConstant(String key) {
        return constantNames.indexOf(key) >= 0;
    }

    /** Returns the index of a field; negative if there is none. */
    int indexOf(String key) {
        return names.indexOf(key);
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
        return new Object[fields.size()];
    }

    private record ModelReader<T>(ModelType type, Function<ModelValues, T> build, FieldReader field)
            implements JsonReader<T> {
        @Override
        public @Nullable T read(JsonInput in) {
            return in.startObject() ? build.apply(ModelValues.read(type, in, field)) : null;
        }

        @Override
        public String nothing() {
            return "{}";
        }
    }
}
