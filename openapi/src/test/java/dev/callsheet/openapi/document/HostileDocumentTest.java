package dev.callsheet.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody can use, or that somebody made to do harm, end in a diagnostic soon. */
@Timeout(30)
class HostileDocumentTest {
    private static final String SUPPORTED = " / supported are Swagger 2.0, OpenAPI 3.0 and 3.1, in JSON or YAML";

    private Folder folder;

    @BeforeEach
    void createFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    private void assertRefused(String text, String error) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), error);
    }

    private void assertRefused(byte[] bytes, String error) {
        assertThat(folder.with("api.yaml", bytes).tryRead("api.yaml")).isEmpty();
        assertThat(folder.errors()).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1]                | docs/api.yaml:1:1 E605 the file has neither `openapi` nor `swagger` with a version
            "text"             | docs/api.yaml:1:1 E605 the file has neither `openapi` nor `swagger` with a version
            asyncapi: 2.0.0    | docs/api.yaml:1:1 E605 the file has neither `openapi` nor `swagger` with a version
            openapi:           | docs/api.yaml:1:1 E605 the file has neither `openapi` nor `swagger` with a version
            openapi: [3]       | docs/api.yaml:1:1 E605 the file has neither `openapi` nor `swagger` with a version
            openapi: 4.0.0     | docs/api.yaml:1:10 E605 the version `4.0.0` is not supported
            openapi: 3.9       | docs/api.yaml:1:10 E605 the version `3.9` is not supported
            swagger: '1.2'     | docs/api.yaml:1:10 E605 the version `1.2` is not supported
            """)
    void refusesOtherDocuments(String text, String error) {
        assertRefused(text, error + SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swagger: 2.0",
                "swagger: '2.0'",
                "openapi: 3.0",
                "openapi: 3.1",
                "openapi: 3.0.4-rc1",
                "openapi: 3"
            })
    void readsVersions(String text) {
        assertThat(folder.with("api.yaml", text).tryRead("api.yaml")).isPresent();
    }

    @Test
    void reportsMissingAndEmptyFiles() {
        assertThat(folder.tryRead("none.yaml")).isEmpty();
        assertThat(folder.errors()).containsExactly("docs/none.yaml E003 there is no such file");
        assertThat(folder.with("empty.yaml", "# nothing\n").tryRead("empty.yaml"))
                .isEmpty();
        assertThat(folder.errors()).hasSize(2).contains("docs/empty.yaml E005 the file is empty");
    }

    @Test
    void reportsFolder() throws IOException {
        Files.createDirectories(folder.path().resolve("api.yaml"));
        assertThat(folder.tryRead("api.yaml")).isEmpty();
        assertThat(folder.errors()).singleElement().asString().startsWith("docs/api.yaml E003 cannot be read: ");
    }

    @Test
    void reportsSyntaxErrors() {
        assertRefused(
                "openapi: 3.0.3\n  x: 1\n",
                "docs/api.yaml:2:4 E001 unexpected `:` in a value / put a text that contains"
                        + " `: ` in quotes, and start a key on a line of its own");
    }

    @Test
    void reportsJsonErrors() {
        assertRefused(
                "{\"openapi\": \"3.0.3\",\n \"x\": }}",
                "docs/api.yaml:2:7 E001 this is not valid JSON: Unexpected character ('}' (code 125)): expected a value");
    }

    @Test
    void reportsBytesThatAreNotUtf8() {
        byte[] bytes = "openapi: 3.0.3\nx: \u00E9 - \u00E9".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertRefused(bytes, "docs/api.yaml:2:8 E004 the byte 0xFF is not valid UTF-8 / save the file as UTF-8");
    }

    @Test
    void reportsOtherEncodings() {
        assertRefused(
                "openapi: 3.0.3".getBytes(StandardCharsets.UTF_16),
                "docs/api.yaml:1:1 E004 the byte 0xFE is not valid UTF-8 / save the file as UTF-8");
    }

    @Test
    void reportsNulInYaml() {
        assertRefused(
                "openapi: 3.0.3\nx: \0",
                "docs/api.yaml:2:4 E004 the character U+0000 is not allowed in YAML / in double quotes, write \\u0000");
    }

    @Test
    void reportsNulInJson() {
        assertRefused(
                "{\"openapi\": \"3.0.3\0\"}",
                "docs/api.yaml:1:19 E001 this is not valid JSON: Illegal unquoted character ((CTRL-CHAR, code 0)): has to be"
                        + " escaped using backslash to be included in string value");
    }

    @ParameterizedTest
    @CsvSource({"'openapi: 3.0.3\nx: ', [, 2:203", "'{\"openapi\": \"3.0.3\", \"x\": ', [, 1:226", "'[', [, 1:201"})
    void reportsDeepNesting(String start, String bracket, String place) {
        assertRefused(
                start + bracket.repeat(1_000_000),
                "docs/api.yaml:" + place + " E012 mappings and lists can be nested at most 200 levels deep");
    }

    @Test
    void readsDeepNestingUpToTheLimit() {
        String text = "{\"openapi\": \"3.0.3\", \"x\": " + "[".repeat(199) + "]".repeat(199) + "}";
        assertThat(folder.with("api.yaml", text).tryRead("api.yaml")).isPresent();
        assertThat(folder.with("api.yaml", text.replace("[", "[ ").replace("\"", "'"))
                        .tryRead("api.yaml"))
                .isPresent();
    }

    @Test
    void reportsAliasBombs() {
        StringBuilder bomb = new StringBuilder("openapi: 3.0.3\na0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append(String.format("a%d: &a%d [*a%d, *a%d]%n", i, i, i - 1, i - 1));
        }
        assertThat(folder.with("api.yaml", bomb.toString()).tryRead("api.yaml")).isEmpty();
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .endsWith(" E012 aliases repeat more than 1000000 values");
    }

    @Test
    void reportsDepthThatAliasesMake() {
        StringBuilder deep = new StringBuilder("openapi: 3.0.3\na0: &a0 [x]\n");
        for (int i = 1; i < 300; i++) {
            deep.append(String.format("a%d: &a%d [*a%d]%n", i, i, i - 1));
        }
        assertThat(folder.with("api.yaml", deep.toString()).tryRead("api.yaml")).isEmpty();
        assertThat(folder.errors())
                .containsExactly("docs/api.yaml:201:14 E012 mappings and lists can be nested at most 200 levels deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &a [*a]", "a: *a", "a: {<<: *a}"})
    void reportsAliasWithoutAnchor(String text) {
        assertThat(folder.with("api.yaml", "openapi: 3.0.3\n" + text).tryRead("api.yaml"))
                .isEmpty();
        assertThat(folder.errors()).singleElement().asString().endsWith(" E001 the alias `*a` has no anchor before it");
    }

    @Test
    void reportsFileAboveTheLimit() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.path().resolve("api.yaml").toFile(), "rw")) {
            file.setLength(Limits.FILE_BYTES + 1L);
        }
        assertThat(folder.tryRead("api.yaml")).isEmpty();
        assertThat(folder.errors()).containsExactly("docs/api.yaml E012 the file has more than 67108864 bytes");
    }

    @Test
    void readsHugeTextsAndNumbers() {
        String text = "{\"openapi\": \"3.0.3\", \"x\": \"" + "x".repeat(30_000_000) + "\", \"y\": "
                + "1".repeat(100_000) + ", \"" + "k".repeat(100_000) + "\": 1}";
        assertThat(folder.with("api.json", text).tryRead("api.json")).isPresent();
    }
}
