package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.callsheet.generator.type.RuntimeTypes;

/**
 * Emits a {@code package-info.java}: what the package is about, and that nothing in it is null unless annotated.
 *
 * <pre>{@code
 * @NullMarked
 * package com.example.pets;
 * }</pre>
 */
final class PackageInfoEmitter {
    private PackageInfoEmitter() {}

    static GeneratedFile emit(String packageName, Markup summary) {
        String doc = summary.wrapped(110, "", "").toString();
        CodeBlock.Builder text = CodeBlock.builder();
        text.add("$L\n", SourceFile.HEADER);
        text.add("/**\n * $L\n */\n", doc.replace("\n", "\n * "));
        text.add("@$L\n", RuntimeTypes.NULL_MARKED.simpleName());
        text.add("package $L;\n\nimport $L;\n", packageName, RuntimeTypes.NULL_MARKED.canonicalName());
        return new GeneratedFile(
                SourceFile.path(packageName, "package-info"),
                Layout.tidy(text.build().toString()));
    }
}
