package dev.callsheet.generator.emit;

import dev.callsheet.generator.type.RuntimeTypes;
import java.util.Collection;

/**
 * Emits the {@code module-info.java} of a client.
 *
 * <pre>{@code
 * module com.example.pets {
 *     requires static org.jspecify;
 *     requires transitive dev.callsheet.runtime;
 *
 *     exports com.example.pets;
 * }
 * }</pre>
 */
final class ModuleInfoEmitter {
    private ModuleInfoEmitter() {}

    static GeneratedFile emit(String moduleName, Markup summary, Collection<String> packages) {
        StringBuilder text = new StringBuilder(SourceFile.HEADER)
                .append("\n/**\n * ")
                .append(summary.wrapped(110, "", "").toString().replace("\n", "\n * "))
                .append("\n */\nmodule ")
                .append(moduleName)
                .append(" {\n    requires static ")
                .append(RuntimeTypes.JSPECIFY_MODULE)
                .append(";\n    requires transitive ")
                .append(RuntimeTypes.MODULE)
                .append(";\n\n");
        packages.stream()
                .sorted()
                .forEach(name -> text.append("    exports ").append(name).append(";\n"));
        return new GeneratedFile(
                "module-info.java", Layout.tidy(text.append("}\n").toString()));
    }
}
