package dev.callsheet.generator;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An error of the settings of a run rather than of its spec.
 *
 * @param setting what is wrong
 * @param message the value, what is wrong with it and what to do, without the name of the setting
 */
public record SettingFault(Setting setting, String message) {
    /** A setting that a user chose. */
    public enum Setting {
        /** The folder or jar of the spec, or the folder in it. */
        SPEC,
        /** The package of the client class. */
        BASE_PACKAGE,
        /** The patterns of the methods to include. */
        INCLUDES,
        /** The patterns of the methods to exclude. */
        EXCLUDES
    }

    /** Returns the errors of the settings of a run; empty if there are none. */
    public static List<SettingFault> of(GeneratorResult result) {
        return result.diagnostics().stream().flatMap(SettingFault::of).toList();
    }

    private static Stream<SettingFault> of(Diagnostic diagnostic) {
        String hint = diagnostic.hint() == null ? "" : "; " + diagnostic.hint();
        return setting(diagnostic)
                .map(setting -> new SettingFault(setting, value(setting, diagnostic) + diagnostic.message() + hint))
                .stream();
    }

    private static Optional<Setting> setting(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case NO_SPEC -> Optional.of(Setting.SPEC);
            case BASE_PACKAGE -> Optional.of(Setting.BASE_PACKAGE);
            case UNMATCHED_PATTERN ->
                Optional.of(diagnostic.position().file().equals("excludes") ? Setting.EXCLUDES : Setting.INCLUDES);
            default -> Optional.empty();
        };
    }

    /** Returns the value if the message of a setting is without it. */
    private static String value(Setting setting, Diagnostic diagnostic) {
        return setting == Setting.SPEC ? Words.quote(diagnostic.position().file()) + ": " : "";
    }
}
