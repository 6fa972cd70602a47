package dev.callsheet.language;

import dev.callsheet.language.check.Checks;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.KeyPositions;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.read.SpecReader;
import dev.callsheet.language.source.SpecFiles;
import dev.callsheet.language.source.SpecSource;
import java.util.Optional;

/** Reads and checks specs. */
public final class SpecLoader {
    private SpecLoader() {}

    /** Reads and checks a spec. What is wrong with it is in the result; nothing is thrown for it. */
    public static LoadResult load(SpecSource source) {
        Diagnostics diagnostics = new Diagnostics();
        KeyPositions positions = new KeyPositions();
        SpecFiles files = source.read(diagnostics);
        Optional<ApiModel> model =
                files.yaml().isEmpty() ? Optional.empty() : SpecReader.read(files, diagnostics, positions);
        model.ifPresent(api -> Checks.run(api, positions, diagnostics));
        return new LoadResult(diagnostics.hasErrors() ? null : model.orElse(null), diagnostics.sorted(), files.lines());
    }
}
