package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import org.yaml.snakeyaml.reader.StreamReader;

/** The characters that a YAML file can have, YAML 1.1, section 5.1. */
public final class YamlCharacters {
    private YamlCharacters() {}

    /** Returns whether a text has only such characters; reports the first other one. */
    public static boolean areAllowed(SourceText source, Diagnostics diagnostics) {
        String text = source.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (!StreamReader.isPrintable(codePoint)) {
                diagnostics.report(
                        DiagnosticCode.BAD_CHARACTER,
                        source.positionOfChar(i),
                        String.format("the character U+%04X is not allowed in YAML", codePoint),
                        String.format("in double quotes, write \\u%04X", codePoint));
                return false;
            }
        }
        return true;
    }
}
