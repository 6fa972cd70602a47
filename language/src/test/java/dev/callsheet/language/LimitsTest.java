package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.source.Limits;
import dev.callsheet.language.source.SpecSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits that the language's reference states are the real ones. {@code -Dcallsheet.rewrite=true} writes its table. */
class LimitsTest {
    private static final boolean REWRITE = Boolean.getBoolean("callsheet.rewrite");
    private static final Path REFERENCE = Path.of("../spec/README.md");
    private static final Pattern TABLE = Pattern.compile("(?<=<!-- limits -->\n)[^!]*(?=<!-- end -->)");
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([\\d,]+) \\|\n");

    @Test
    void referenceStatesLimits() throws IOException {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("levels of maps and lists inside one another", Limits.DEPTH);
        limits.put("characters of a text", Limits.TEXT);
        limits.put("characters of a key", Limits.KEY);
        limits.put("bytes of a file", Limits.FILE_BYTES);
        limits.put("bytes of all files", Limits.SPEC_BYTES);
        limits.put("files", Limits.FILES);
        StringBuilder table = new StringBuilder("| at most | |\n| --- | --- |\n");
        limits.forEach((what, most) -> table.append(String.format(Locale.ROOT, "| %s | %,d |%n", what, most)));
        String made = TABLE.matcher(Files.readString(REFERENCE)).replaceFirst(table.toString());
        if (REWRITE) {
            Files.writeString(REFERENCE, made);
        }

        assertThat(Files.readString(REFERENCE)).isEqualTo(made);
    }

    @Test
    void readsThousandsOfModelsThatReferToEachOtherInRow() {
        StringBuilder models = new StringBuilder("models:\n");
        for (int i = 0; i < 5_000; i++) {
            models.append("  M")
                    .append(i)
                    .append(": {summary: M., fields: {next: M")
                    .append(i + 1)
                    .append("}}\n");
        }
        models.append("  M5000: {summary: M., fields: {end: string}}\n");
        String api = """
                callsheet: 1
                api: chain
                title: Chain
                baseUrl: https://chain.example.com/
                auth: none
                protocol: {encoding: json}
                methods:
                  first: {summary: Returns the first., body: {type: M0, summary: The first.}, response: M0}
                """;

        LoadResult loaded = SpecLoader.load(SpecSource.ofFiles(Map.of(
                "api.yaml",
                api.getBytes(StandardCharsets.UTF_8),
                "models.yaml",
                models.toString().getBytes(StandardCharsets.UTF_8))));

        assertThat(loaded.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "levels of maps and lists inside one another",
        "characters of a text",
        "characters of a key",
        "bytes of a file",
        "bytes of all files",
        "files"
    })
    void acceptsDocumentedLimitAndNothingBeyond(String limit) throws IOException {
        int most = documented(limit);

        assertThat(isTooBig(spec(limit, most))).isFalse();
        assertThat(isTooBig(spec(limit, most + 1))).isTrue();
    }

    private static int documented(String limit) throws IOException {
        return ROW.matcher(Files.readString(REFERENCE))
                .results()
                .filter(row -> row.group(1).equals(limit))
                .map((MatchResult row) -> Integer.parseInt(row.group(2).replace(",", "")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, byte[]> spec(String limit, int size) {
        return switch (limit) {
            // The file is a level, and so is its key.
            case "levels of maps and lists inside one another" ->
                api("models: " + "[".repeat(size - 1) + "]".repeat(size - 1));
            case "characters of a text" -> api("title: " + "x".repeat(size));
            case "characters of a key" -> api("x".repeat(size) + ": a");
            case "bytes of a file" -> api("#".repeat(size - 1));
            case "bytes of all files" -> total(size);
            default -> files(size);
        };
    }

    private static Map<String, byte[]> api(String text) {
        return Map.of("api.yaml", utf8(text + "\n"));
    }

    /** Blank examples: they need no parsing. */
    private static Map<String, byte[]> total(int size) {
        Map<String, byte[]> files = new HashMap<>(api("a: b"));
        int left = size - files.get("api.yaml").length;
        for (int i = 0; left > 0; i++) {
            byte[] blank = new byte[Math.min(left, Limits.FILE_BYTES)];
            Arrays.fill(blank, (byte) ' ');
            files.put("examples/" + i + ".json", blank);
            left -= blank.length;
        }
        return files;
    }

    private static Map<String, byte[]> files(int size) {
        Map<String, byte[]> files = new HashMap<>(api("a: b"));
        for (int i = 1; i < size; i++) {
            files.put("examples/" + i + ".json", utf8("{}"));
        }
        return files;
    }

    private static boolean isTooBig(Map<String, byte[]> files) {
        return SpecLoader.load(SpecSource.ofFiles(files)).diagnostics().stream()
                .map(Diagnostic::code)
                .anyMatch(DiagnosticCode.TOO_BIG::equals);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
