package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds what generated code looks like: every shape is in the petshop's client, and the observatory's is that of an API that
 * tells success by the HTTP status alone, and the harbour's has each kind of response.
 *
 * <p>{@code -Dcallsheet.rewrite=true} takes what is generated now; look at the difference before you commit it.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/golden");

    @Test
    void clientsEqualTheirGoldenFiles() throws IOException {
        Map<String, String> generated = new TreeMap<>(Generated.byPath(Generated.petshop()));
        generated.putAll(Generated.byPath(Generated.observatory()));
        generated.putAll(Generated.byPath(Generated.harbour()));
        if (Boolean.getBoolean("callsheet.rewrite")) {
            rewrite(generated);
        }
        Map<String, String> golden = golden();
        assertThat(generated.keySet()).isEqualTo(golden.keySet());
        generated.forEach((path, text) -> assertThat(text).as(path).isEqualTo(golden.get(path)));
    }

    private static Map<String, String> golden() throws IOException {
        Map<String, String> golden = new TreeMap<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                golden.put(GOLDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return golden;
    }

    private static void rewrite(Map<String, String> generated) throws IOException {
        for (String stale : golden().keySet()) {
            Files.delete(GOLDEN.resolve(stale));
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path target = GOLDEN.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
