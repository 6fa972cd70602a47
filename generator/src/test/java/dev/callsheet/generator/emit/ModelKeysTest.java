package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonWritable;
import java.lang.reflect.InvocationTargetException;
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
}
