package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.runtime.json.DecodeProblem;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.slack.DriftSites.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Responses that deviate from the spec. In each example, each place in turn gets a value of each other JSON type, is
 * removed, or gets an unknown neighbour. Reading never throws, reports the places of wrong types and no others, and
 * leaves all other values unchanged.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DriftTest {
    private static final List<JsonNode> KINDS = Stream.of("null", "true", "7", "\"drift\"", "[]", "{}")
            .map(JsonTrees::parse)
            .toList();

    private final SlackSpec spec = SlackSpec.load();
    private final UnchangedElsewhere unchangedElsewhere = new UnchangedElsewhere(spec);

    Stream<Named<ApiMethod>> examples() {
        return spec.methodsWithExamples();
    }

    /** A value that was read, and the problems found in it. */
    private record Read(Object value, List<DecodeProblem> problems) {}

    @ParameterizedTest
    @MethodSource("examples")
    void reportsEachUnexpectedTypeAndReadsTheRest(ApiMethod method) {
        ObjectNode example = (ObjectNode) JsonTrees.parse(method.example());
        SlackSpec.Shape response = spec.response(method);
        JsonReader<?> reader = spec.reader(method);
        Object whole = read(reader, example).value();
        List<String> failures = new ArrayList<>();

        for (Site site : DriftSites.of(spec, method, example)) {
            for (Mutation mutation : mutations(site, at(example, site.steps()))) {
                ObjectNode drifted = example.deepCopy();
                mutation.change().accept(drifted);
                Read read = read(reader, drifted);
                String failure = failure(site, mutation, read.problems());
                boolean unchanged = unchangedElsewhere.holds(response, whole, read.value(), site);
                if (failure != null || !unchanged) {
                    failures.add(site.path() + " " + mutation.name() + ": "
                            + (failure == null ? "changed another value" : failure));
                }
            }
        }

        assertThat(failures).isEmpty();
    }

    private static Read read(JsonReader<?> reader, JsonNode json) {
        JsonInput in = JsonInput.of(json.toString().getBytes(StandardCharsets.UTF_8), null, null);
        return new Read(in.document(reader), in.problems());
    }

    /** A change of one place, and the path that a problem must name; null if no problem is expected. */
    private record Mutation(String name, Consumer<ObjectNode> change, String problem) {}

    private List<Mutation> mutations(Site site, JsonNode now) {
        List<Mutation> mutations = new ArrayList<>();
        for (JsonNode kind : KINDS) {
            if (kind.getNodeType() != now.getNodeType()) {
                mutations.add(new Mutation("is " + kind, example -> replace(example, site, kind), problem(site, kind)));
            }
        }
        if (site.steps().get(site.steps().size() - 1) instanceof String key) {
            mutations.add(new Mutation(
                    "is missing", example -> ((ObjectNode) parent(example, site)).remove(key), missing(site)));
        }
        if (now.isObject() && !(site.type() instanceof TypeRef.MapOf)) {
            mutations.add(new Mutation(
                    "has an unknown neighbour",
                    example -> ((ObjectNode) at(example, site.steps())).set("drift", JsonTrees.parse("{\"a\": [1]}")),
                    null));
        }
        return mutations;
    }

    private static String missing(Site site) {
        return switch (site.role()) {
            case UNREAD, FIELD, ELEMENT, ENTRY -> null;
            case TAG -> site.parentPath();
            case ALWAYS -> site.path();
        };
    }

    private String problem(Site site, JsonNode kind) {
        return switch (site.role()) {
            case UNREAD -> null;
            case TAG -> kind.isString() ? null : site.parentPath();
            case FIELD -> isWrong(site.type(), kind) ? site.path() : null;
            case ALWAYS -> isMissing(site.type(), kind) || isWrong(site.type(), kind) ? site.path() : null;
            case ELEMENT, ENTRY ->
                (kind.isNull() && !site.type().isNullable()) || isWrong(site.type(), kind) ? site.path() : null;
        };
    }

    /** Whether a value counts as missing. A list or map that is null counts as empty instead. */
    private static boolean isMissing(TypeRef type, JsonNode kind) {
        return kind.isNull() && !(type instanceof TypeRef.ListOf) && !(type instanceof TypeRef.MapOf);
    }

    /** Whether a value of that kind is not a value of the type, even if read leniently. */
    private boolean isWrong(TypeRef declared, JsonNode kind) {
        TypeRef type = SlackSpec.bare(declared);
        if (kind.isNull()) {
            return false;
        } else if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case JSON -> false;
                case STRING, TEXT -> !kind.isString() && !kind.isNumber();
                case BOOLEAN -> !kind.isBoolean();
                case INTEGER, LONG, NUMBER, INSTANT, INSTANT_MILLIS, INSTANT_MICROS -> !kind.isNumber();
                default -> throw new IllegalArgumentException("the Slack spec has no field of type " + type);
            };
        } else if (type instanceof TypeRef.ListOf) {
            return !kind.isArray();
        }
        return spec.isEnum(type) ? !kind.isString() && !kind.isNumber() : !kind.isObject();
    }

    private static String failure(Site site, Mutation mutation, List<DecodeProblem> problems) {
        if (mutation.problem() == null) {
            return problems.isEmpty() ? null : "expected no problem, got " + problems;
        }
        boolean named = problems.stream().anyMatch(problem -> problem.path().equals(mutation.problem()));
        boolean onlyThere = problems.stream()
                .allMatch(problem -> problem.path().equals(mutation.problem())
                        || problem.path().startsWith(mutation.problem() + "."));
        return named && onlyThere ? null : "expected a problem at " + mutation.problem() + ", got " + problems;
    }

    private static JsonNode parent(JsonNode example, Site site) {
        return at(example, site.steps().subList(0, site.steps().size() - 1));
    }

    private static JsonNode at(JsonNode node, List<Object> steps) {
        JsonNode at = node;
        for (Object step : steps) {
            at = step instanceof Integer index ? at.get(index) : at.get((String) step);
        }
        return at;
    }

    private static void replace(ObjectNode example, Site site, JsonNode value) {
        JsonNode parent = parent(example, site);
        Object step = site.steps().get(site.steps().size() - 1);
        if (step instanceof Integer index) {
            ((ArrayNode) parent).set(index, value);
        } else {
            ((ObjectNode) parent).set((String) step, value);
        }
    }
}
