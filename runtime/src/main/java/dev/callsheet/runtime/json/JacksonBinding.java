package dev.callsheet.runtime.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The binding that uses Jackson 3's databind. Only loaded when asked for, because databind is optional. */
final class JacksonBinding implements JsonBinding {
    static final JacksonBinding INSTANCE = new JacksonBinding();

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException failure) {
            throw new IllegalArgumentException(
                    "Cannot write a " + value.getClass().getName() + " as JSON: " + failure.getOriginalMessage(),
                    failure);
        }
    }

    @Override
    public <T> T read(byte[] json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException failure) {
            throw new IllegalArgumentException(
                    "Cannot read the JSON as " + type.getName() + ": " + failure.getOriginalMessage(), failure);
        }
    }
}
