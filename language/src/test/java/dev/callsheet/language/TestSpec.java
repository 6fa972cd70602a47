package dev.callsheet.language;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.DiagnosticRenderer;
import dev.callsheet.language.source.SpecSource;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small spec in memory. */
final class TestSpec {
    static final String API = """
            callsheet: 1
            api: pets
            title: Pet Shop API
            baseUrl: https://pets.example.com/
            auth: bearer
            protocol: {encoding: form, ok: ok, error: error}
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>(Map.of("api.yaml", utf8(API)));

    static TestSpec of(String file, String text) {
        return new TestSpec().and(file, text);
    }

    TestSpec and(String file, String text) {
        return and(file, utf8(text));
    }

    TestSpec and(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    LoadResult load() {
        return SpecLoader.load(SpecSource.ofFiles(files));
    }

    List<Diagnostic> findings() {
        return load().diagnostics();
    }

    String rendered() {
        LoadResult result = load();
        return new DiagnosticRenderer(result.lines(), false).render(result.diagnostics());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
