package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.Set;

/**
 * Types as a record's header names them. JavaPoet doesn't know there that the record's own nested classes are in scope: it
 * would write {@code Owner.Nested} for one of them, and the simple name of another class that one of them hides.
 */
final class HeaderTypes {
    private final ClassName owner;
    private final Set<String> nested = new HashSet<>();

    HeaderTypes(RecordShape shape) {
        this.owner = shape.className();
        shape.inPlace()
                .forEach(component -> nested.add(component.member().inPlace().simpleName()));
    }

    TypeName of(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            TypeName[] arguments =
                    generic.typeArguments().stream().map(this::of).toArray(TypeName[]::new);
            return ParameterizedTypeName.get(of(generic.rawType()), arguments).annotated(generic.annotations());
        }
        return type instanceof ClassName name ? of(name).annotated(name.annotations()) : type;
    }

    private ClassName of(ClassName name) {
        ClassName bare = name.withoutAnnotations();
        if (owner.equals(bare.enclosingClassName())) {
            return ClassName.get("", bare.simpleName());
        }
        boolean hidden = nested.contains(bare.topLevelClassName().simpleName());
        return hidden ? ClassName.get("", bare.canonicalName()) : bare;
    }
}
