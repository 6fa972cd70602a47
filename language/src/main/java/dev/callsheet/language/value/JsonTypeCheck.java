package dev.callsheet.language.value;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonBoolean;
import dev.callsheet.language.json.JsonValue.JsonNull;
import dev.callsheet.language.json.JsonValue.JsonNumber;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a JSON value is of a type of the spec. Properties that a model does not have and tags that a union does not have pass:
 * specs are open to what they do not know.
 */
public final class JsonTypeCheck {
    private final TypeIndex types;
    private final boolean sent;
    /** Keys of a whole response that are not properties of its model. */
    private final Set<String> envelope;

    private JsonTypeCheck(TypeIndex types, boolean sent, Set<String> envelope) {
        this.types = types;
        this.sent = sent;
        this.envelope = envelope;
    }

    /** Returns a check of what clients send: acceptable values, bounds and rules hold. */
    public static JsonTypeCheck ofRequests(TypeIndex types) {
        return new JsonTypeCheck(types, true, Set.of());
    }

    /** Returns a check of what servers send: they may send values and sizes that the spec does not know yet. */
    public static JsonTypeCheck ofResponses(TypeIndex types, Protocol protocol) {
        return new JsonTypeCheck(types, false, protocol.envelope());
    }

    /** Returns all problems of a value, in the order of the value. */
    public Stream<ValueProblem> problems(TypeRef type, JsonValue value) {
        return problems(type, value, List.of());
    }

    /** Returns all problems of an object with these fields. */
    public Stream<ValueProblem> problems(List<Field> fields, JsonObject object) {
        return problems(fields, object, List.of());
    }

    private Stream<ValueProblem> problems(TypeRef type, JsonValue value, List<String> path) {
        return types.match(type, new At(value, path));
    }

    private Stream<ValueProblem> problems(List<Field> fields, JsonObject object, List<String> path) {
        return fields.stream().flatMap(field -> problems(field, object, path));
    }

    private Stream<ValueProblem> problems(Model model, JsonObject object, List<String> path) {
        Stream<ValueProblem> inFields = problems(model.fields(), object, path);
        Stream<ValueProblem> inExtra = model.extra() == null
                ? Stream.empty()
                : problems(model.extra().type(), others(model, object, path), path);
        return Stream.of(inFields, inExtra, brokenRules(model, object, path)).flatMap(Function.identity());
    }

    /** Returns the properties of an object that have no field. */
    private JsonObject others(Model model, JsonObject object, List<String> path) {
        Map<String, JsonValue> others = new LinkedHashMap<>(object.members());
        model.fields().forEach(field -> others.remove(field.name()));
        others.keySet().removeAll(types.discriminators(model));
        if (path.isEmpty()) {
            others.keySet().removeAll(envelope);
        }
        return JsonValue.object(others);
    }

    private Stream<ValueProblem> brokenRules(Model model, JsonObject object, List<String> path) {
        return !sent
                ? Stream.empty()
                : model.rules().stream()
                        .flatMap(rule ->
                                rule
                                        .problem(rule.names().stream()
                                                .filter(object.members()::containsKey)
                                                .count())
                                        .stream())
                        .map(problem -> new ValueProblem("breaks a rule: " + problem, path, object));
    }

    private Stream<ValueProblem> problems(Field field, JsonObject object, List<String> path) {
        JsonValue value = object.members().get(field.name());
        if (field.constant() != null) {
            return constant(field, field.constant(), object, value, below(path, field.name()));
        }
        if (sent && value != null && !field.isSent()) {
            return Stream.of(new ValueProblem("must not be sent", below(path, field.name()), value));
        }
        if (value instanceof JsonNull && field.type().isNullable()) {
            return Stream.empty();
        }
        if (value == null || value instanceof JsonNull) {
            return (sent ? field.required() : field.always())
                    ? Stream.of(new ValueProblem(
                            "must have the field " + field.name(), path, value == null ? object : value))
                    : Stream.empty();
        }
        List<String> inside = below(path, field.name());
        List<ValueProblem> problems = problems(field.type(), value, inside).toList();
        return problems.isEmpty() && sent ? outOfBounds(field, value, inside) : problems.stream();
    }

    /** Checks a field that has only one value: it may be absent where a server sends it. */
    private Stream<ValueProblem> constant(
            Field field, String constant, JsonObject object, @Nullable JsonValue value, List<String> path) {
        boolean broken = !Constants.isOf(field.type(), constant); // the spec has an error that is reported elsewhere
        return broken || (value == null ? !sent : Constants.is(field.type(), constant, value))
                ? Stream.empty()
                : Stream.of(new ValueProblem("must be " + constant, path, value == null ? object : value));
    }

    private static Stream<ValueProblem> outOfBounds(Field field, JsonValue value, List<String> path) {
        Stream<ValueProblem> own =
                ValueSize.problem(field.bounds(), field.type(), value)
                        .map(text -> new ValueProblem(text, path, value))
                        .stream();
        return Stream.concat(own, InnerSizes.problems(field.bounds(), value, path));
    }

    private static List<String> below(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }

    /** What each kind of type asks of the value at one place. */
    private final class At implements TypeIndex.Cases<Stream<ValueProblem>> {
        private final JsonValue value;
        private final List<String> path;

        At(JsonValue value, List<String> path) {
            this.value = value;
            this.path = path;
        }

        @Override
        public Stream<ValueProblem> scalar(ScalarKind kind) {
            Optional<String> problem = switch (kind) {
                case JSON -> Optional.empty();
                case STRING, TEXT -> unless(value instanceof JsonString, "must be a string");
                case BOOLEAN -> unless(value instanceof JsonBoolean, "must be a boolean");
                case LONG_TEXT, DECIMAL_TEXT, DATE, DATETIME, DATETIME_RFC2822, TIME, UUID, URI, BYTES ->
                    value instanceof JsonString string
                            ? TextValues.problem(kind, string.text())
                            : Optional.of("must be a string");
                case INTEGER, LONG, NUMBER, DECIMAL, INSTANT, INSTANT_MILLIS, INSTANT_MICROS, FILE ->
                    TextValues.problem(kind, value instanceof JsonNumber number ? digits(number.number()) : "");
            };
            return problem.stream().map(this::problem);
        }

        @Override
        public Stream<ValueProblem> list(TypeRef element) {
            return value instanceof JsonArray array
                    ? IntStream.range(0, array.items().size())
                            .boxed()
                            .flatMap(i -> problems(element, array.items().get(i), below(path, "" + i)))
                    : Stream.of(problem("must be an array"));
        }

        @Override
        public Stream<ValueProblem> map(TypeRef type) {
            return object(object -> object.members().entrySet().stream()
                    .flatMap((Map.Entry<String, JsonValue> entry) ->
                            problems(type, entry.getValue(), below(path, entry.getKey()))));
        }

        @Override
        public Stream<ValueProblem> nullable(TypeRef type) {
            return value instanceof JsonNull ? Stream.empty() : problems(type, value, path);
        }

        @Override
        public Stream<ValueProblem> model(Model model) {
            return object(object -> problems(model, object, path));
        }

        @Override
        public Stream<ValueProblem> enumType(EnumType type) {
            List<ValueProblem> wrongType = scalar(type.isInteger() ? ScalarKind.LONG : ScalarKind.STRING)
                    .toList();
            if (!wrongType.isEmpty() || !sent) {
                return wrongType.stream();
            }
            String text = value instanceof JsonNumber number ? digits(number.number()) : ((JsonString) value).text();
            return TextValues.problem(type, text).stream().map(this::problem);
        }

        @Override
        public Stream<ValueProblem> union(Union union) {
            return object(object -> tag(union, object.members().get(union.discriminator()))
                    .map(tag -> union.variants().stream()
                            .filter(variant -> variant.tag().equals(tag))
                            .flatMap(variant -> types.model(variant.model()).stream())
                            .flatMap(model -> problems(model, object, path)))
                    .orElseGet(() -> Stream.of(problem("must have "
                            + (union.tags() == Union.TagKind.INTEGER ? "an " : "a ")
                            + union.tags().word() + " field " + union.discriminator()))));
        }

        private Optional<String> tag(Union union, @Nullable JsonValue tag) {
            return switch (union.tags()) {
                case STRING -> tag instanceof JsonString text ? Optional.of(text.text()) : Optional.empty();
                case INTEGER ->
                    tag instanceof JsonNumber number ? Optional.of(digits(number.number())) : Optional.empty();
                case BOOLEAN ->
                    tag instanceof JsonBoolean flag ? Optional.of(String.valueOf(flag.value())) : Optional.empty();
            };
        }

        /** A value that comes close to only one variant has the problems that it has as that. */
        @Override
        public Stream<ValueProblem> anyOf(AnyOf union) {
            List<List<ValueProblem>> problems = union.variants().stream()
                    .map(variant -> problems(variant, value, path).toList())
                    .toList();
            if (problems.stream().anyMatch(List::isEmpty)) {
                return Stream.empty();
            }
            List<List<ValueProblem>> close = problems.stream()
                    .filter(each ->
                            each.stream().noneMatch(problem -> problem.path().equals(path)))
                    .toList();
            return close.size() == 1 ? close.get(0).stream() : Stream.of(problem(union.mismatch()));
        }

        @Override
        public Stream<ValueProblem> unknown(String name) {
            return Stream.empty();
        }

        private Stream<ValueProblem> object(Function<JsonObject, Stream<ValueProblem>> check) {
            return value instanceof JsonObject object ? check.apply(object) : Stream.of(problem("must be an object"));
        }

        private ValueProblem problem(String text) {
            return new ValueProblem(text, path, value);
        }
    }

    private static Optional<String> unless(boolean valid, String problem) {
        return valid ? Optional.empty() : Optional.of(problem);
    }

    /** Returns a number without an exponent, unless writing it out would take more than a line. */
    private static String digits(BigDecimal number) {
        return Math.abs(number.scale()) > 20 ? number.toString() : number.toPlainString();
    }
}
