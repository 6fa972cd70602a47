package dev.callsheet.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses JSON into trees. */
final class JsonTrees {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonTrees() {}

    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }
}
