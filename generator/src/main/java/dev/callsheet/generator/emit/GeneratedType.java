package dev.callsheet.generator.emit;

import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.RuntimeTypes;

/**
 * Starts every generated type, top-level or nested. Each has the annotation of its own: coverage tools look at one
 * class file at a time.
 */
final class GeneratedType {
    private GeneratedType() {}

    static TypeSpec.Builder classBuilder(String name) {
        return marked(TypeSpec.classBuilder(name));
    }

    static TypeSpec.Builder recordBuilder(String name) {
        return marked(TypeSpec.recordBuilder(name));
    }

    static TypeSpec.Builder interfaceBuilder(String name) {
        return marked(TypeSpec.interfaceBuilder(name));
    }

    static TypeSpec.Builder enumBuilder(String name) {
        return marked(TypeSpec.enumBuilder(name));
    }

    private static TypeSpec.Builder marked(TypeSpec.Builder type) {
        return type.addAnnotation(RuntimeTypes.GENERATED);
    }
}
