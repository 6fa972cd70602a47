package dev.callsheet.runtime.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The binding over Jackson 3's databind. Loaded only when asked for, since databind may be missing. */
final class JacksonBinding implements JsonBinding {
    static final JacksonBinding INSTANCE = new JacksonBinding();

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException fault) {
            throw new IllegalArgumentException(
                    "No JSON could be made of a " + value.getClass().getName() + ": " + fault.getOriginalMessage(),
                    fault);
        }
    }

    @Override
    public <T> T read(byte[] json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException fault) {
            throw new IllegalArgumentException(
                    "The JSON could not be read as " + type.getName() + ": " + fault.getOriginalMessage(), fault);
        }
    }
}
