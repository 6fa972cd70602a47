package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonWritable;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What the keys of models and their fields make of generated classes. */
class ModelKeysTest {
    private static final String SPEC = """
            callsheet: 1
            api: any
            title: Any
            baseUrl: https://any.example.com/
            auth: bearer
            protocol: {encoding: json, error: error}
            families: {a: Things.}
            methods:
              a.send:
                summary: Sends.
                params:
                  thing: {type: Thing, summary: It.}
                response:
                  thing: {type: Thing, summary: It.}
            models:
              Thing:
                summary: It.
            %s""";

    private static Class<?> thing(String body) throws ReflectiveOperationException {
        return JavaCheck.compile(Generated.files(Generated.model(SPEC.formatted(body)), "com.example.any", false))
                .loadClass("com.example.any.model.Thing");
    }

    private static Object read(Class<?> type, String json) throws ReflectiveOperationException {
        return type.getMethod("fromJson", String.class).invoke(null, json);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static String sent(Object model) {
        JsonOutput out = new JsonOutput();
        ((JsonWritable) model).writeTo(out);
        return out.toString();
    }

    @Test
    void requiredFieldIsArgumentAndMayBeAbsentWhereRead() throws ReflectiveOperationException {
        Class<?> thing = thing("""
                    fields:
                      id: {required: true}
                      size: {type: integer, always: true}
                """);
        Object built = call(thing.getMethod("builder", String.class).invoke(null, "a"), "build");
        assertThat(sent(built)).isEqualTo("{\"id\":\"a\"}");
        assertThatIllegalArgumentException().isThrownBy(() -> {
            try {
                thing.getMethod("builder", String.class).invoke(null, (Object) null);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        Object empty = read(thing, "{}");
        assertThat(call(empty, "id")).isNull();
        assertThat(call(empty, "size")).isEqualTo(0);
    }

    @Test
    void readOnlyFieldIsNotSentBackAndWriteOnlyHasNoAccessor() throws ReflectiveOperationException {
        Class<?> thing = thing("""
                    fields:
                      id: {direction: read}
                      password: {direction: write, secret: true}
                """);
        Object read = read(thing, "{\"id\":\"a\",\"password\":\"hunter2\",\"new\":1}");
        assertThat(call(read, "id")).isEqualTo("a");
        assertThat(read.toString()).doesNotContain("hunter2");
        assertThat(sent(read)).isEqualTo("{\"password\":\"hunter2\",\"new\":1}");
        assertThat(thing.getMethods()).extracting("name").doesNotContain("password");
        assertThat(thing.getClasses()[0].getMethods())
                .extracting("name")
                .contains("password")
                .doesNotContain("id");
    }

    @Test
    void modelThatIsOnlyReadInSentModelHasNoBuilder() throws ReflectiveOperationException {
        Class<?> thing = thing("""
                    fields: {name: string, owner: {type: Owner, direction: read}}
                  Owner: {summary: An owner., fields: {id: string}}
                """);
        Object read = read(thing, "{\"name\":\"a\",\"owner\":{\"id\":\"b\"}}");
        Object owner = call(read, "owner");
        assertThat(owner).hasToString("Owner[id=b]");
        assertThat(owner.getClass().getMethods()).extracting("name").doesNotContain("builder");
        assertThat(sent(read)).isEqualTo("{\"name\":\"a\"}");
    }

    @Test
    void modelThatIsOnlyReadStandsForSeveralTags() throws ReflectiveOperationException {
        String spec = SPEC.formatted("    fields: {id: string}\n") + """
              Entered: {summary: A text., fields: {type: {type: string, always: true}, value: string}}
              Chosen: {summary: A choice., fields: {choice: string}}
            unions:
              Input: {summary: An input., discriminator: type, variants: {text: Entered, email: Entered, select: Chosen}}
            webhooks:
              form.sent: {summary: Sent with a form., body: Input}
            """;
        Class<?> input = JavaCheck.compile(Generated.files(Generated.model(spec), "com.example.any", false))
                .loadClass("com.example.any.model.Input");
        Object email = read(input, "{\"type\":\"email\",\"value\":\"b\"}");
        assertThat(email).hasToString("Entered[type=email, value=b]");
        assertThat(sent(email)).isEqualTo("{\"type\":\"email\",\"value\":\"b\"}");
        assertThat(read(input, "{\"value\":\"b\",\"type\":\"email\"}")).isEqualTo(email);
        assertThat(read(email.getClass(), "{\"value\":\"b\",\"type\":\"email\"}"))
                .isEqualTo(email);
        assertThat(read(input, "{\"type\":\"text\",\"value\":\"a\"}")).hasToString("Entered[type=text, value=a]");
        assertThat(sent(read(input, "{\"type\":\"select\",\"choice\":\"c\"}")))
                .isEqualTo("{\"type\":\"select\",\"choice\":\"c\"}");
    }

    private static Throwable failure(Callable<?> call) {
        return catchThrowable(() -> {
            try {
                call.call();
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static Object put(Object builder, Class<?> type, String key, Object value)
            throws ReflectiveOperationException {
        return builder.getClass().getMethod("putExtra", String.class, type).invoke(builder, key, value);
    }

    @Test
    void otherPropertiesAreTypedReadAndSent() throws ReflectiveOperationException {
        Class<?> thing = thing("""
                    fields:
                      id: {required: true}
                      kind: {const: cat}
                    extra: list<long>
                """);
        String json = "{\"kind\":\"cat\",\"id\":\"a\",\"z\":[1],\"b\":[2,3]}";
        Object read = read(thing, json);
        assertThat((Map<?, ?>) call(read, "extra")).hasToString("{z=[1], b=[2, 3]}");
        assertThat(sent(read)).isEqualTo(json);
        Object more = put(call(read, "toBuilder"), List.class, "c", List.of());
        assertThat(sent(call(more, "build"))).isEqualTo(json.replace("}", ",\"c\":[]}"));
        for (String key : List.of("id", "kind")) {
            assertThat(failure(() -> put(call(read, "toBuilder"), List.class, key, List.of(1L))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Thing: " + key + " is the key of a field, so it cannot be one of the other properties.");
        }
    }

    @Test
    void modelMayHaveOtherPropertiesOnly() throws ReflectiveOperationException {
        Class<?> thing = thing("    extra: json\n");
        String json = "{\"a\":{\"b\":[1.50]},\"c\":null}";
        Object read = read(thing, json);
        assertThat(((Map<?, ?>) call(read, "extra")).keySet()).hasToString("[a]");
        Object built = put(thing.getMethod("builder").invoke(null), Json.class, "x", Json.of("[true]"));
        assertThat(sent(call(built, "build"))).isEqualTo("{\"x\":[true]}");
    }

    @Test
    void whatSaysThatTheCallSucceededIsNotAnOtherProperty() throws ReflectiveOperationException {
        String spec = SPEC.formatted("    extra: string|null\n")
                .replaceAll("response:\n\\s+thing: .*\n", "response: Thing\n")
                .replace("error: error", "ok: ok, error: error");
        Class<?> thing = JavaCheck.compile(Generated.files(Generated.model(spec), "com.example.any", false))
                .loadClass("com.example.any.model.Thing");
        assertThat((Map<?, ?>) call(read(thing, "{\"ok\":true,\"a\":\"b\",\"c\":null}"), "extra"))
                .hasToString("{a=b, c=null}");
    }

    @Test
    void readOnlyModelKeepsOtherPropertiesInOrder() throws ReflectiveOperationException {
        String spec = SPEC.formatted("    fields: {id: string}\n    extra: integer\n")
                .replaceAll("\\s+params:\n\\s+thing: .*", "");
        Class<?> thing = JavaCheck.compile(Generated.files(Generated.model(spec), "com.example.any", false))
                .loadClass("com.example.any.model.Thing");
        Object read = read(thing, "{\"z\":1,\"id\":\"a\",\"b\":2}");
        assertThat(call(read, "id")).isEqualTo("a");
        assertThat(call(read, "extra")).hasToString("{z=1, b=2}");
        assertThat(read).hasToString("Thing[id=a, extra={z=1, b=2}]");
    }

    @Test
    void brokenRuleIsReportedBeforeModelIsBuilt() throws ReflectiveOperationException {
        Class<?> thing = thing("""
                    fields: {name: string, nick: string|null}
                    rules: [{exactlyOne: [name, nick]}]
                """);
        assertThat(failure(() -> call(thing.getMethod("builder").invoke(null), "build")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Thing: exactly one of name, nick must be given.");
        Object builder = call(thing.getMethod("builder").invoke(null), "nickNull");
        assertThat(sent(call(builder, "build"))).isEqualTo("{\"nick\":null}");
        builder.getClass().getMethod("name", String.class).invoke(builder, "a");
        assertThat(failure(() -> call(builder, "build"))).hasMessage("Thing: exactly one of name, nick must be given.");
    }

    @Test
    void objectsInPlaceMayBeNullAndHoldNulls() throws ReflectiveOperationException {
        Class<?> thing = thing("""
                    fields:
                      owner: {type: object|null, fields: {name: {type: string|null}}}
                      parts: {type: list<object|null>|null, fields: {size: {type: integer, required: true}}}
                """);
        Object read = read(thing, "{\"owner\":null,\"parts\":[{\"size\":1},null]}");
        assertThat(call(read, "owner")).isNull();
        assertThat((List<?>) call(read, "parts")).hasSize(2).last().isNull();
        assertThat(sent(read)).isEqualTo("{\"owner\":null,\"parts\":[{\"size\":1},null]}");
        Object builder = thing.getMethod("builder").invoke(null);
        call(builder, "ownerNull");
        call(builder, "partsNull");
        assertThat(sent(call(builder, "build"))).isEqualTo("{\"owner\":null,\"parts\":null}");
    }

    @Test
    void bodyOfWebhookIsRead() throws ReflectiveOperationException {
        String spec = SPEC.formatted("    fields: {id: string}\n") + """
              Event:
                summary: An event.
                fields: {id: {type: string, always: true}, at: instant, data: Data, tags: list<string>}
              Closed: {summary: A closed issue., fields: {number: integer, closed_by: string|null, labels: {type: list, fields: {name: string}}}}
              Opened: {summary: An open issue., fields: {number: integer}}
            unions:
              Data: {summary: What happened., discriminator: type, variants: {opened: Opened, closed: Closed}}
            webhooks:
              issue.changed: {summary: Sent when an issue changes., body: Event}
            """;
        Class<?> event = JavaCheck.compile(Generated.files(Generated.model(spec), "com.example.any", false))
                .loadClass("com.example.any.model.Event");
        Object read = read(event, """
                {"id": "evt_1", "at": 1764140000, "api_version": "2026-01-01", "tags": ["a", null],
                 "data": {"type": "closed", "number": 7, "closed_by": null, "labels": [{"name": "bug", "color": "f00"}]}}
                """);
        assertThat(read)
                .hasToString("Event[id=evt_1, at=2025-11-26T06:53:20Z, data=Closed[number=7, closedBy=null,"
                        + " labels=[Labels[name=bug]]], tags=[a]]");
        assertThat(call(read(event, "{\"data\":{\"type\":\"moved\",\"to\":1}}"), "data")
                        .getClass()
                        .getSimpleName())
                .isEqualTo("Unknown");
        assertThat(failure(() -> read(event, "{\"id\": "))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void responseToWebhookIsSent() throws ReflectiveOperationException {
        String spec = SPEC.formatted("    fields: {id: string}\n") + """
              Question: {summary: A question., fields: {text: string}}
              Reply: {summary: A reply., fields: {text: {type: string, required: true, max: 5}, choices: list<Choice>}}
              Choice: {summary: A choice., fields: {label: string}}
            webhooks:
              bot.asked: {summary: Sent when a user asks., body: Question, response: Reply}
            """;
        Class<?> reply = JavaCheck.compile(Generated.files(Generated.model(spec), "com.example.any", false))
                .loadClass("com.example.any.model.Reply");
        Object builder = reply.getMethod("builder", String.class).invoke(null, "Yes.");
        assertThat(sent(call(builder, "build"))).isEqualTo("{\"text\":\"Yes.\"}");
        assertThat(reply.getDeclaredClasses()).extracting(Class::getSimpleName).contains("Builder");
    }

    @Test
    void unionMayHoldItself() throws ReflectiveOperationException {
        Class<?> thing = thing("""
                    fields: {tree: Tree}
                unions:
                  Tree: {summary: A tree., anyOf: [string, list<Tree>, map<Tree>]}
                """);
        String json = "{\"tree\":[\"a\",[\"b\"],{\"c\":[]}]}";
        Object read = read(thing, json);
        assertThat(sent(read)).isEqualTo(json);
        assertThat(call(read, "tree").toString()).contains("a", "b", "c");
    }
}
