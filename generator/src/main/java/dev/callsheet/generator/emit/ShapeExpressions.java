package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.value.Shape;
import java.util.List;

/** The expressions for what tells the JSON of a type from that of others. */
final class ShapeExpressions {
    private ShapeExpressions() {}

    /** Returns the expressions of shapes, as arguments. */
    static CodeBlock of(List<Shape> shapes) {
        return CodeBlock.join(shapes.stream().map(ShapeExpressions::whole).toList(), ",$W");
    }

    private static CodeBlock inside(List<Shape> shapes) {
        return CodeBlock.join(shapes.stream().map(ShapeExpressions::of).toList(), ",$W");
    }

    private static CodeBlock whole(Shape shape) {
        return shape.names().isEmpty()
                ? of(shape)
                : CodeBlock.of("$L.names($L)", of(shape), Literals.strings(shape.names()));
    }

    private static CodeBlock of(Shape shape) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($T.$L)",
                        RuntimeTypes.JSON_SHAPE,
                        RuntimeTypes.JSON_SHAPE_KIND,
                        shape.kind().name());
        if (shape.open()) {
            code.add(".values($L)", Literals.strings(shape.values()));
        } else if (!shape.values().isEmpty()) {
            code.add(".constant($L)", Literals.strings(shape.values()));
        }
        shape.fields().forEach((name, inside) -> code.add(".field($L,$W$L)", Literals.string(name), inside(inside)));
        if (!shape.elements().isEmpty()) {
            code.add(".elements($L)", inside(shape.elements()));
        }
        return code.build();
    }
}
