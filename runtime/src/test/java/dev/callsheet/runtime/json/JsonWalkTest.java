package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWalkTest {
    private static final Json JSON = Json.of("""
             { "a" : [ {"b": "\u00fc\u20ac"}, {"b": null}, 1.50 ], "n": 12, "t": "12", "f": false, "e": {}, "l": [],
               "big": 9007199254740993, "empty": "", "": 1, "\\u0061b": 2, "twice": 1, "twice": 2 }
            """);

    @Test
    void findsValueAtPathAsItIsWritten() {
        assertThat(JSON.get("a", 0, "b").asText()).isEqualTo("\u00fc\u20ac");
        assertThat(JSON.get("a", 0)).hasToString("{\"b\": \"\u00fc\u20ac\"}");
        assertThat(JSON.get("a", 2)).hasToString("1.50");
        assertThat(JSON.get("").asInt()).isEqualTo(1);
        assertThat(JSON.get("ab").asInt()).isEqualTo(2);
        assertThat(JSON.get("twice").asInt()).isEqualTo(2);
        assertThat(JSON.get()).isEqualTo(JSON);
        assertThat(Json.of("7").get().asInt()).isEqualTo(7);
    }

    @Test
    void tellsMissingFromNull() {
        assertThat(JSON.get("a", 1, "b").isNull()).isTrue();
        assertThat(JSON.get("a", 1, "b").isMissing()).isFalse();
        List<Json> missing = List.of(
                JSON.get("x"),
                JSON.get("x", 0, "y"),
                JSON.get("a", 9),
                JSON.get("a", -1),
                JSON.get("a", "b"),
                JSON.get("e", 0),
                JSON.get("n", "x"),
                JSON.get("a", 1, "b", "c"));
        assertThat(missing).allSatisfy(value -> {
            assertThat(value.isMissing()).isTrue();
            assertThat(value.isNull()).isFalse();
            assertThat(value.kind()).isEqualTo(Json.Kind.MISSING);
            assertThat(value.get("more", 1).isMissing()).isTrue();
            assertThat(value.asText()).isNull();
            assertThat(value.asInt()).isNull();
            assertThat(value.asBoolean()).isNull();
            assertThat(value.fields()).isEmpty();
            assertThat(value.elements()).isEmpty();
            assertThat(value).hasToString("");
        });
    }

    @Test
    void neverSendsMissingValue() {
        Json missing = JSON.get("x");

        assertThatIllegalArgumentException().isThrownBy(missing::toBytes).withMessageContaining("isMissing()");
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonOutput().field("a", missing));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.of(Map.of("a", missing)));
        assertThatIllegalArgumentException().isThrownBy(() -> missing.as(String.class));
        assertThatIllegalArgumentException().isThrownBy(() -> missing.as(JsonReader.STRING));
        assertThatIllegalArgumentException().isThrownBy(() -> missing.with(List.of("a"), 1));
    }

    @Test
    void readsScalarsAsLenientlyAsResponses() {
        assertThat(JSON.get("n").asText()).isEqualTo("12");
        assertThat(JSON.get("t").asInt()).isEqualTo(12);
        assertThat(JSON.get("t").asDecimal()).isEqualTo(new BigDecimal("12"));
        assertThat(JSON.get("big").asLong()).isEqualTo(9007199254740993L);
        assertThat(JSON.get("a", 2).asDouble()).isEqualTo(1.5);
        assertThat(JSON.get("a", 2).asDecimal()).isEqualTo(new BigDecimal("1.50"));
        assertThat(JSON.get("f").asBoolean()).isFalse();
        assertThat(JSON.get("empty").asText()).isEmpty();
    }

    @Test
    void rejectsValuesOfOtherKinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.get("a").asText())
                .withMessage("Expected a string, found a list.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.get("big").asInt())
                .withMessage("Expected a whole number of 32 bits, found a number.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.get("n").fields())
                .withMessage("Expected an object, found a number.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.get("e").elements())
                .withMessage("Expected a list, found an object.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.get("a", 1.0))
                .withMessageContaining("java.lang.Double");
    }

    @Test
    void listsFieldsAndElementsInOrder() {
        assertThat(JSON.fields().keySet())
                .containsExactly("a", "n", "t", "f", "e", "l", "big", "empty", "", "ab", "twice");
        assertThat(JSON.fields().get("twice")).hasToString("2");
        assertThat(JSON.get("a").elements())
                .extracting(Json::kind)
                .containsExactly(Json.Kind.OBJECT, Json.Kind.OBJECT, Json.Kind.NUMBER);
        assertThat(JSON.get("l").elements()).isEmpty();
        assertThat(JSON.get("e").fields()).isEmpty();
    }

    @Test
    void walksTextOfAnyLayout() {
        Json json = Json.of(("\uFEFF[1 ,\t\"x\"\n,true,null]").getBytes(StandardCharsets.UTF_8));

        assertThat(json.elements()).extracting(Json::toString).containsExactly("1", "\"x\"", "true", "null");
        assertThat(json.get(3).isNull()).isTrue();
        assertThat(Json.of(" null ").isNull()).isTrue();
        assertThat(Json.of(" null ").elements()).isEmpty();
    }
}
