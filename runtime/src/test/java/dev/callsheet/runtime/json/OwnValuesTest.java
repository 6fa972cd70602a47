package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.sample.Profile;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OwnValuesTest {
    private static final JsonWritable MODEL = out ->
            out.startObject().field("real_name", "Ann").field("age", null).endObject();
    private static final String WRITTEN = "{\"real_name\":\"Ann\"}";

    /** An object of a user that holds what this library has types for. */
    record Holder(JsonWritable first, List<JsonWritable> more, Map<String, Json> raw, OpenValue kind, Bytes bytes) {}

    private static final Holder HOLDER = new Holder(
            MODEL, List.of(MODEL), Map.of("a", Json.of("[1.50]")), () -> "odd", Bytes.of(new byte[] {1, 2, 3}));
    private static final String HELD =
            "{\"first\":%1$s,\"more\":[%1$s],\"raw\":{\"a\":[1.50]},\"kind\":\"odd\",\"bytes\":\"AQID\"}"
                    .formatted(WRITTEN);

    @Test
    void writesModelAsItWritesItself() {
        assertThat(MODEL.toJson()).isEqualTo(WRITTEN);
        assertThat(Json.of(MODEL)).hasToString(WRITTEN);
        assertThat(Json.of(MODEL, new NoBinding())).hasToString(WRITTEN);
        assertThat(Json.of((Object) Json.of("1.50"))).hasToString("1.50");
    }

    @Test
    void writesListsAndMapsOfModelsWithoutBinding() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("models", Arrays.asList(MODEL, null));
        map.put("text", "ü");
        map.put("number", 1.50);
        map.put("nothing", null);

        assertThat(Json.of(map))
                .hasToString("{\"models\":[" + WRITTEN + ",null],\"text\":\"ü\",\"number\":1.5,\"nothing\":null}");
        assertThat(Json.of(map, new NoBinding())).isEqualTo(Json.of(map));
    }

    @Test
    void writesTimesAsDatabindDoes() {
        Instant time = Instant.parse("2026-08-01T12:00:00.000300Z");
        List<Object> values = List.of(time, Map.of("at", time), URI.create("https://example.com"));

        assertThat(Json.of(values)).hasToString(JsonMapper.builder().build().writeValueAsString(values));
        assertThat(Json.of(time)).hasToString("\"2026-08-01T12:00:00.000300Z\"");
    }

    @Test
    void writesModelsInsideObjectsOfUsers() {
        assertThat(Json.of(HOLDER)).hasToString(HELD);
        assertThat(Json.of(List.of(HOLDER))).hasToString("[" + HELD + "]");
        assertThat(JsonMapper.builder().build().writeValueAsString(HOLDER)).isEqualTo(HELD);
        assertThat(JsonMapper.builder().build().writeValueAsString(MODEL)).isEqualTo(WRITTEN);
    }

    /** An object of a user that holds JSON of any kind. */
    record Event(String name, Json payload) {}

    @Test
    void refusesMissingJsonInsideObjectsOfUsers() {
        Event event = new Event("x", Json.of("{}").get("nothing"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.of(event))
                .withMessageContaining("There is no JSON here: get(...) found nothing.");
        assertThatThrownBy(() -> JsonMapper.builder().build().writeValueAsString(event))
                .hasMessageContaining("There is no JSON here");
        assertThatIllegalArgumentException().isThrownBy(event.payload()::toJson);
        assertThat(Json.of("[1.50]").toJson()).isEqualTo("[1.50]");
    }

    /** An object of a user that holds a generated model. */
    record Wrapper(Profile profile) {}

    @Test
    void readsJsonInsideObjectsOfUsersAndRefusesModels() {
        assertThat(Json.of("{\"name\":\"x\",\"payload\":{\"a\":[1]}}").as(Event.class))
                .isEqualTo(new Event("x", Json.of("{\"a\":[1]}")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.of("{\"profile\":{}}").as(Wrapper.class))
                .withMessageContaining("json.as(Profile.READER)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.of("{}").as(Profile.class))
                .withMessageContaining("Profile.fromJson(text)");
        assertThat(Json.of("{\"email\":\"a@example.com\"}").as(Profile.READER).email())
                .isEqualTo("a@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901234567890.10",
                "1.10",
                "1e999",
                "-0",
                "{\"a\":1,\"a\":[1.50,{}]}",
                "\"é\\n\"",
                "[]",
                "true"
            })
    void readsJsonInsideObjectsOfUsersWithoutChangingIt(String payload) {
        String text = "{\"payload\":" + payload + ",\"name\":\"x\"}";

        assertThat(Json.of(text).as(Event.class)).isEqualTo(new Event("x", Json.of(payload)));
    }

    @Test
    void leavesWhatItDoesNotKnowToBinding() {
        List<Object> values = new ArrayList<>(List.of(new int[] {1}, Thread.State.NEW, Map.of(1, "a")));

        assertThat(Json.of(values)).hasToString("[[1],\"NEW\",{\"1\":\"a\"}]");
        assertThat(Json.of(values, new NoBinding())).hasToString("\"bound\"");
        assertThat(Json.of(Instant.EPOCH, new NoBinding())).hasToString("\"bound\"");
    }

    private static final class NoBinding implements JsonBinding {
        @Override
        public byte[] write(Object value) {
            return "\"bound\"".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public <T> T read(byte[] json, Class<T> type) {
            throw new AssertionError();
        }
    }
}
