package dev.callsheet.generator;

import dev.callsheet.generator.check.Checks;
import dev.callsheet.generator.diagnostic.Diagnostics;
import dev.callsheet.generator.diagnostic.Places;
import dev.callsheet.generator.model.ApiModel;
import dev.callsheet.generator.read.SpecReader;
import dev.callsheet.generator.source.SpecFiles;
import dev.callsheet.generator.source.SpecSource;
import java.util.Optional;

/** Loads a spec: reads its files, resolves it, checks it. */
public final class SpecLoader {
    private SpecLoader() {}

    /** Loads a spec. Whatever is wrong with it is in the result; nothing is thrown for it. */
    public static LoadResult load(SpecSource source) {
        Diagnostics diagnostics = new Diagnostics();
        Places places = new Places();
        SpecFiles files = source.read(diagnostics);
        Optional<ApiModel> model =
                files.yaml().isEmpty() ? Optional.empty() : SpecReader.read(files, diagnostics, places);
        model.ifPresent(api -> Checks.run(api, places, diagnostics));
        return new LoadResult(diagnostics.hasErrors() ? null : model.orElse(null), diagnostics.sorted(), files.lines());
    }
}
