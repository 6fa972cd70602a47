package dev.callsheet.benchmarks.part;

import dev.callsheet.generator.Generator;
import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.OpenApi;
import java.nio.file.Path;

/** Reads specs, to know how many methods there are to generate. */
final class Specs {
    private Specs() {}

    /** Returns the API of a spec. */
    static ApiModel api(Path folder) {
        return load(SpecSource.of(folder), folder);
    }

    /** Returns the number of operations of an OpenAPI document. */
    static int operations(Path document) {
        return load(
                        OpenApi.read(document, document.toString(), Generator::nameProblems)
                                .spec(false),
                        document)
                .methods()
                .size();
    }

    private static ApiModel load(SpecSource source, Path path) {
        LoadResult loaded = SpecLoader.load(source);
        ApiModel api = loaded.model();
        if (api == null) {
            throw new IllegalStateException(path + " has errors: " + loaded.diagnostics());
        }
        return api;
    }
}
