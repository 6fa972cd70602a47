package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comments say about a parameter: text, acceptable values, bounds, default and example. */
final class ParameterDoc {
    /** More values than a reader wants to see in passing; the type's own page has them all. */
    private static final int MOST_VALUES = 30;

    private final EmitContext context;

    ParameterDoc(EmitContext context) {
        this.context = context;
    }

    /** Returns everything for a tag; never empty, because doclint wants a text. */
    Markup tag(Argument argument) {
        Markup all = all(argument, Markup.EMPTY);
        return all.isEmpty() ? Markup.raw(argument.isRequired() ? "Required." : "Optional.") : all;
    }

    /** Returns everything as an item of a list; empty if the name says it all. */
    Markup item(Argument argument) {
        return all(argument, Markup.EMPTY);
    }

    /** Returns everything as the comment of a setter. */
    Markup setter(Argument argument) {
        return all(
                argument,
                Markup.raw("Sets ")
                        .and(Markup.code(argument.parameter().name()))
                        .and("."));
    }

    private Markup all(Argument argument, Markup withoutText) {
        Parameter parameter = argument.parameter();
        Markup summary = Markup.sentence(parameter.summary());
        return Markup.sentences(
                summary.isEmpty() ? withoutText : summary,
                values(argument),
                FieldDoc.bounds(parameter.bounds(), parameter.type(), context.index()),
                stated("Default", parameter.defaultValue()),
                stated("Example", parameter.example()));
    }

    /** Returns the comment of the class that a parameter declares in place. */
    static Markup declared(Argument argument) {
        Markup summary = Markup.sentence(argument.parameter().summary());
        return summary.isEmpty()
                ? Markup.raw("Type of ")
                        .and(Markup.code(argument.parameter().name()))
                        .and(".")
                : summary;
    }

    private static Markup stated(String what, @Nullable String value) {
        return value == null
                ? Markup.EMPTY
                : Markup.raw(what + ": ").and(Markup.code(value)).and(".");
    }

    private Markup values(Argument argument) {
        TypeRef type = argument.parameter().type().innermost();
        return context.index()
                .enumType(type)
                .map(found -> values(found, argument.member()))
                .orElse(Markup.EMPTY);
    }

    private Markup values(EnumType type, Member member) {
        JavaClass owner = member.nested() == null ? context.names().type(type.name()) : member.inPlace();
        ClassName self = JavaTypes.className(owner);
        if (type.values().size() > MOST_VALUES) {
            return Markup.raw("One of the values of ").and(Markup.link(self)).and(".");
        }
        List<Markup> links = type.values().stream()
                .map(value -> {
                    String constant = context.names().constant(owner, value.value());
                    return Markup.link(self, constant, value.value().isBlank() ? constant : value.value());
                })
                .toList();
        return links.isEmpty()
                ? Markup.EMPTY
                : Markup.raw("Acceptable values: ")
                        .and(Markup.join(", ", links))
                        .and(".");
    }
}
