package dev.callsheet.runtime.json;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/**
 * The binding that uses Jackson 3's databind. Only loaded when asked for, because databind is optional. Objects may hold what this
 * library has types for: {@link Json} is written as it is, and read with its numbers as they are, generated models are written as they write themselves, and not
 * read, because databind does not know their names.
 */
final class JacksonBinding implements JsonBinding {
    static final JacksonBinding INSTANCE = new JacksonBinding();

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new SimpleModule().setDeserializers(new OwnTypes()))
            .build();

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

    private static final class OwnTypes extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            if (raw == Json.class) {
                return new JsonDeserializer();
            }
            return JsonWritable.class.isAssignableFrom(raw) ? new GeneratedDeserializer(raw) : null;
        }
    }

    private static final class JsonDeserializer extends ValueDeserializer<Json> {
        @Override
        public Json deserialize(JsonParser parser, DeserializationContext context) {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = Jackson.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
                copy(parser, out);
            }
            return Json.of(text.toString());
        }

        /** Copies the current value with its numbers as they are written: the library would shorten fractions. */
        private static void copy(JsonParser parser, JsonGenerator out) {
            int depth = 0;
            do {
                JsonToken token = parser.currentToken();
                if (token.isNumeric()) {
                    out.writeNumber(parser.getString());
                } else {
                    out.copyCurrentEvent(parser);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0 && parser.nextToken() != null);
        }

        @Override
        public Json getNullValue(DeserializationContext context) {
            return Json.NULL;
        }
    }

    private static final class GeneratedDeserializer extends ValueDeserializer<Object> {
        private final Class<?> type;

        GeneratedDeserializer(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            return context.reportInputMismatch(type, "%s", Json.generated(type));
        }
    }
}
