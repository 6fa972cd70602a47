package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonWritable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON keys that are no Java identifiers can be declared with a {@code name}, read and sent. */
class AnyKeyTest {
    private static final List<String> KEYS = List.of(
            "",
            " ",
            "1. Information",
            "Body Part",
            "42",
            "-",
            "$ref",
            "@type",
            "a\"b",
            "it's",
            "back\\slash",
            "\\u0041",
            "👩‍👩‍👧",
            "größe",
            "日本語",
            "a.b[0]",
            "a,b",
            "{x}",
            "#",
            "*/",
            "%s$T",
            "class",
            "null",
            "x".repeat(500));

    private static String quoted(String key) {
        return "\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Test
    void readsAndSendsAnyKey() throws ReflectiveOperationException {
        StringBuilder fields = new StringBuilder();
        StringBuilder params = new StringBuilder();
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < KEYS.size(); i++) {
            String key = quoted(KEYS.get(i));
            fields.append("      " + key + ": {name: k" + i + ", type: string, summary: It.}\n");
            params.append("      " + key + ": {name: p" + i + ", type: string, example: x, summary: It.}\n");
            json.append(i == 0 ? "" : ",").append(key).append(":\"v" + i + "\"");
        }
        String spec = """
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
                      model: {type: Thing, summary: It.}
                %s    response:
                      thing: {type: Thing, summary: It.}
                %smodels:
                  Thing:
                    summary: It.
                    fields:
                %s""".formatted(params, fields, fields);
        ClassLoader classes = JavaCheck.compile(Generated.files(Generated.model(spec), "com.example.any", false));
        Class<?> thing = classes.loadClass("com.example.any.model.Thing");
        Object read = thing.getMethod("fromJson", String.class).invoke(null, json + "}");
        for (int i = 0; i < KEYS.size(); i++) {
            assertThat(thing.getMethod("k" + i).invoke(read)).as(KEYS.get(i)).isEqualTo("v" + i);
        }
        JsonOutput sent = new JsonOutput();
        ((JsonWritable) read).writeTo(sent);
        assertThat(sent).hasToString(json + "}");
    }
}
