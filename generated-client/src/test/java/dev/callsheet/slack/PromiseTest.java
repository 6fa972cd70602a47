package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.MissingFieldException;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.json.DecodeProblem;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.slack.DriftSites.Role;
import dev.callsheet.slack.DriftSites.Site;
import dev.callsheet.testkit.FakeApi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Slack promises and does not send. Each promised field of each response is dropped in turn: the call succeeds, the field is
 * listed as a problem, its accessor throws and says what to ask first, and asking first works.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PromiseTest {
    private final SlackSpec spec = SlackSpec.load();
    private final FakeApi api = FakeApi.of(spec.api());
    private final SpecCalls calls = new SpecCalls(
            spec,
            Slack.create(ClientOptions.builder()
                    .token("xoxb-promises")
                    .baseUrl(api.baseUrl())
                    .retry(RetryPolicy.none())
                    .build()));

    @AfterAll
    void close() {
        api.close();
    }

    Stream<Named<ApiMethod>> examples() {
        return spec.methodsWithExamples();
    }

    /** An object that was read, and its type. */
    private record Place(SlackSpec.Shape shape, Object object) {}

    @ParameterizedTest
    @MethodSource("examples")
    void droppedFieldFailsItsAccessorOnly(ApiMethod method) {
        SlackSpec.Shape response = spec.response(method);
        ObjectNode example = (ObjectNode) JsonTrees.parse(method.example());
        for (Site site : promised(method, example)) {
            ObjectNode broken = without(example, site);
            JsonInput in = JsonInput.of(broken.toString().getBytes(StandardCharsets.UTF_8), null, null);
            Object read = in.document(spec.reader(method));
            Place owner = owner(new Place(response, read), broken, site.steps());

            assertThat(in.problems()).extracting(DecodeProblem::path).containsExactly(site.path());
            String name = site.steps().size() == 1 && !spec.isModel(method)
                    ? method.name()
                    : name(owner.shape().type());
            assertBroken(owner, key(site), name);
            assertThat(read).hasSameHashCodeAs(in(method, broken)).isEqualTo(in(method, broken));
            assertThat(read.toString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void callSucceedsWithoutPromisedPayload(ApiMethod method) {
        SlackSpec.Shape response = spec.response(method);
        ObjectNode example = (ObjectNode) JsonTrees.parse(method.example());
        for (Site site : promised(method, example)) {
            if (site.steps().size() == 1 && !spec.isModel(method)) {
                api.reset();
                api.when(method.name())
                        .respondRaw(
                                200, "application/json", without(example, site).toString());
                Call<?, ?> call = calls.call(method, calls.needed(method));

                Outcome.Ok<?, ?> ok = (Outcome.Ok<?, ?>) call.outcome();

                assertThat(ok.info().problems()).extracting(DecodeProblem::path).containsExactly(site.path());
                assertBroken(new Place(response, ok.value()), key(site), method.name());
            }
        }
    }

    @Test
    void mainPayloadsArePromised() {
        List<String> promised = new ArrayList<>();
        for (ApiMethod method : spec.api().methods()) {
            spec.response(method).members().stream()
                    .filter(member -> member.asking().isPresent())
                    .forEach(member -> promised.add(method.name() + "." + member.name()));
        }
        assertThat(promised)
                .contains(
                        "users.info.user",
                        "conversations.info.channel",
                        "chat.postMessage.message",
                        "views.open.view",
                        "files.info.file",
                        "team.info.team");
    }

    private List<Site> promised(ApiMethod method, JsonNode example) {
        return DriftSites.of(spec, method, example).stream()
                .filter(site -> site.role() == Role.ALWAYS && spec.isPromised(site.type()))
                .toList();
    }

    private static void assertBroken(Place owner, String key, String name) {
        Member member = owner.shape().members().get(owner.shape().indexOf(key));
        String asking = member.asking().orElseThrow();
        assertThat(Reflected.read(owner.object(), asking)).isEqualTo(false);
        assertThat(Reflected.failure(owner.object(), member.name()))
                .isInstanceOfSatisfying(MissingFieldException.class, missing -> {
                    assertThat(missing.method()).isEqualTo(name);
                    assertThat(missing.path()).isEqualTo(key);
                    assertThat(missing).hasMessageContainingAll(name, "`" + key + "`", asking + "()");
                });
    }

    private Object in(ApiMethod method, JsonNode json) {
        return JsonInput.of(json.toString().getBytes(StandardCharsets.UTF_8), null, null)
                .document(spec.reader(method));
    }

    private static String name(JavaClass type) {
        return String.join(".", type.simpleNames());
    }

    private static String key(Site site) {
        return (String) site.steps().get(site.steps().size() - 1);
    }

    private static ObjectNode without(ObjectNode example, Site site) {
        ObjectNode broken = example.deepCopy();
        JsonNode at = broken;
        for (Object step : site.steps().subList(0, site.steps().size() - 1)) {
            at = step instanceof Integer index ? at.get(index) : at.get((String) step);
        }
        ((ObjectNode) at).remove(key(site));
        return broken;
    }

    /** Returns the object in a response that has the last of the steps as its field. */
    private Place owner(Place response, JsonNode json, List<Object> steps) {
        Place place = response;
        TypeRef type = null;
        Member member = null;
        JsonNode at = json;
        Object value = response.object();
        for (Object step : steps.subList(0, steps.size() - 1)) {
            if (step instanceof Integer index) {
                type = ((TypeRef.ListOf) type).element();
                value = ((List<?>) value).get(index);
                at = at.get(index);
            } else {
                String key = (String) step;
                if (type instanceof TypeRef.MapOf map) {
                    type = map.value();
                    value = ((Map<?, ?>) value).get(key);
                } else {
                    int field = place.shape().indexOf(key);
                    type = place.shape().fields().get(field).type();
                    member = place.shape().members().get(field);
                    value = Reflected.read(place.object(), member);
                }
                at = at.get(key);
            }
            type = SlackSpec.bare(type);
            Union union = spec.union(type);
            SlackSpec.Shape shape = union == null ? spec.shape(type, member) : spec.variant(union, at);
            place = shape == null ? place : new Place(shape, value);
        }
        return place;
    }
}
