package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comments say of a parameter: text, acceptable values, bounds, default and example. */
final class ParameterDoc {
    /** More values than a reader wants to see in passing; the type's own page has them all. */
    private static final int MOST_VALUES = 30;

    private final EmitContext context;

    ParameterDoc(EmitContext context) {
        this.context = context;
    }

    /** Everything, the text first. */
    DocText of(Argument argument) {
        Parameter parameter = argument.parameter();
        DocText summary = DocText.sentence(parameter.summary());
        return DocText.sentences(
                summary.isEmpty() ? DocText.code(parameter.name()).and(".") : summary,
                values(argument),
                FieldDoc.bounds(parameter.bounds(), parameter.type()),
                stated("Default", parameter.defaultValue()),
                stated("Example", parameter.example()));
    }

    private static DocText stated(String what, @Nullable String value) {
        return value == null
                ? DocText.EMPTY
                : DocText.markup(what + ": ").and(DocText.code(value)).and(".");
    }

    private DocText values(Argument argument) {
        TypeRef type = argument.parameter().type().innermost();
        if (type instanceof TypeRef.InlineEnum inline && argument.member().nested() != null) {
            return values(argument.member().nested(), inline.type());
        }
        return type instanceof TypeRef.Named named
                ? context.enumType(named.name())
                        .map(found -> values(context.names().type(named.name()), found))
                        .orElse(DocText.EMPTY)
                : DocText.EMPTY;
    }

    private DocText values(JavaClass owner, EnumType type) {
        ClassName self = JavaTypes.className(owner);
        if (type.values().size() > MOST_VALUES) {
            return DocText.markup("One of the values of ")
                    .and(DocText.link(self))
                    .and(".");
        }
        List<String> constants = context.names().constants(owner);
        List<DocText> links = new ArrayList<>();
        for (int i = 0; i < constants.size(); i++) {
            String value = type.values().get(i).value();
            links.add(DocText.link(self, constants.get(i), value.isBlank() ? constants.get(i) : value));
        }
        return links.isEmpty()
                ? DocText.EMPTY
                : DocText.markup("Acceptable values: ")
                        .and(DocText.join(", ", links))
                        .and(".");
    }
}
