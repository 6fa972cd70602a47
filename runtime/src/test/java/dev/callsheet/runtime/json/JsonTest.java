package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    /** An object of a user. */
    record Money(long cents, String currency) {}

    @Test
    void keepsItsText() {
        assertThat(Json.of(" {\"a\" : 1.0} ")).hasToString(" {\"a\" : 1.0} ").isEqualTo(Json.of(" {\"a\" : 1.0} "));
        assertThat(Json.of("1")).isNotEqualTo(Json.of("1.0")).hasSameHashCodeAs(Json.of("1"));
        assertThat(Json.of("\uFEFF[1]".getBytes(StandardCharsets.UTF_8))).hasToString("[1]");
        byte[] bytes = Json.of("[1]").toBytes();
        Json json = Json.of(bytes);
        bytes[1] = '2';
        assertThat(json).hasToString("[1]");
    }

    @Test
    void rejectsTextThatIsNotOneJsonValue() {
        for (String text : List.of("", " ", "1, \"x\":2", "{}}", "{\"a\":1", "a", "[1,]", "'x'", "\"a\nb\"", "NaN")) {
            assertThatThrownBy(() -> Json.of(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void convertsObjectsOfUsers() {
        Json json = Json.of(new Money(5, "EUR"));
        assertThat(json).hasToString("{\"cents\":5,\"currency\":\"EUR\"}");
        assertThat(json.as(Money.class)).isEqualTo(new Money(5, "EUR"));
        assertThatThrownBy(() -> json.as(int.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usesGivenBinding() {
        JsonBinding binding = new JsonBinding() {
            @Override
            public byte[] write(Object value) {
                return "\"mine\"".getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public <T> T read(byte[] json, Class<T> type) {
                return type.cast("read");
            }
        };
        Json json = Json.of(new Object(), binding);
        assertThat(json).hasToString("\"mine\"");
        assertThat(json.as(String.class)).isEqualTo("read");
    }

    @Test
    void namesMissingDependencyWithoutDatabind() throws Exception {
        URL[] withoutDatabind = Arrays.stream(
                        System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.contains("jackson-databind"))
                .map(JsonTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(withoutDatabind, ClassLoader.getPlatformClassLoader())) {
            Class<?> json = loader.loadClass(Json.class.getName());
            assertThat(json.getMethod("of", String.class).invoke(null, "{}")).hasToString("{}");
            Object own = json.getMethod("of", Object.class).invoke(null, Map.of("a", List.of(1, Instant.EPOCH)));
            assertThat(own).hasToString("{\"a\":[1,\"1970-01-01T00:00:00Z\"]}");
            assertThatThrownBy(() -> json.getMethod("of", Object.class).invoke(null, Map.of("a", new Object())))
                    .hasRootCauseInstanceOf(ClassNotFoundException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("jackson-databind");
        }
    }

    private static URL url(String path) {
        try {
            return java.nio.file.Path.of(path).toUri().toURL();
        } catch (java.net.MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
