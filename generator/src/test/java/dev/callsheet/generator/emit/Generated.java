package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.naming.Naming;
import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Clients for tests. */
final class Generated {
    static final Path PETSHOP = Path.of("../language/src/test/resources/petshop");
    static final Path OBSERVATORY = Path.of("src/test/resources/observatory");
    static final Path HARBOUR = Path.of("src/test/resources/harbour");
    static final String PETSHOP_PACKAGE = "com.example.petshop";

    private Generated() {}

    static ApiModel model(SpecSource source) {
        LoadResult loaded = SpecLoader.load(source);
        assertThat(loaded.hasErrors()).as(loaded.diagnostics().toString()).isFalse();
        return Objects.requireNonNull(loaded.model());
    }

    /** The model of a spec in one file. */
    static ApiModel model(String yaml) {
        return model(SpecSource.ofFiles(Map.of("api.yaml", yaml.getBytes(StandardCharsets.UTF_8))));
    }

    /** What is generated for a model whose names are all right. */
    static List<GeneratedFile> files(ApiModel api, String basePackage, boolean moduleInfo) {
        Naming.Result names = Naming.of(api, basePackage);
        assertThat(names.findings()).isEmpty();
        return Emitters.emit(api, names.table(), new EmitOptions(moduleInfo, null));
    }

    static List<GeneratedFile> petshop() {
        return files(model(SpecSource.of(PETSHOP)), PETSHOP_PACKAGE, false);
    }

    static List<GeneratedFile> observatory() {
        return files(model(SpecSource.of(OBSERVATORY)), "com.example.observatory", false);
    }

    static List<GeneratedFile> harbour() {
        return files(model(SpecSource.of(HARBOUR)), "com.example.harbour", false);
    }

    static Map<String, String> byPath(List<GeneratedFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }
}
