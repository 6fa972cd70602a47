package dev.callsheet.generator.write;

import java.util.List;
import javax.lang.model.SourceVersion;

/** The paths below an output folder at which files can be generated. */
public final class GeneratedPaths {
    private GeneratedPaths() {}

    /** Returns the folder of a package and the module descriptor; nothing if the package is not valid (JLS 7.4.1). */
    public static List<String> of(String basePackage) {
        return SourceVersion.isName(basePackage)
                ? List.of(basePackage.replace('.', '/'), "module-info.java")
                : List.of();
    }
}
