package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** {@code callsheet.jar} contains other people's libraries; its notice has what their licenses ask for, word by word. */
final class CommandLineNoticeTest {
    @Test
    void holdsNoticeOfJackson() throws IOException {
        assertThat(notice()).contains(inJarOf(JsonParser.class, "META-INF/NOTICE"));
    }

    @Test
    void holdsLicenseOfCommonmark() throws IOException {
        assertThat(notice()).contains(inJarOf(Node.class, "META-INF/LICENSE.txt"));
    }

    private static String notice() throws IOException {
        return Files.readString(Path.of("src/main/cli/NOTICE"));
    }

    private static String inJarOf(Class<?> type, String file) throws IOException {
        URL jar = type.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream in = URI.create("jar:" + jar + "!/" + file).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .strip();
        }
    }
}
