package dev.callsheet.generator.emit;

import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.Bounds.MaxOf;
import dev.callsheet.language.model.InnerFields;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comments say about a field. */
final class FieldDoc {
    private FieldDoc() {}

    /** Returns the text of a component: the field's, or else what its name does not say. */
    static Markup component(Component component) {
        Markup summary = Markup.sentence(component.field().summary());
        if (!summary.isEmpty()) {
            return summary;
        }
        String key = component.field().name();
        return key.equals(component.name())
                ? Markup.raw(
                        switch (component.presence()) {
                            case EMPTY -> "Empty if absent.";
                            case ALWAYS, PROMISED -> "Always present.";
                            case MEANT ->
                                Boolean.TRUE.equals(component.field().absent())
                                        ? "True if absent."
                                        : "False if absent.";
                            case NULLABLE -> "Null if absent.";
                        })
                : Markup.code(key).and(".");
    }

    /** Returns the text of an argument that a model needs: the field's, or else its key. */
    static Markup required(Component component, TypeIndex types) {
        Markup summary = Markup.sentence(component.field().summary());
        Markup text = summary.isEmpty() ? Markup.code(component.field().name()).and(".") : summary;
        return Markup.sentences(text, bounds(component, types));
    }

    /** Returns the text of a constructor's parameter. The class's comment has the field's text, so this is about null alone. */
    static Markup argument(Component component) {
        return Markup.raw(
                switch (component.presence()) {
                    case EMPTY -> "copied; null becomes empty";
                    case ALWAYS, PROMISED, MEANT -> "required";
                    case NULLABLE -> "null if absent";
                });
    }

    /**
     * Returns the first sentence of a member's comment.
     *
     * @param verb what the member does with the field, for a field without text
     */
    static Markup summary(Component component, String verb) {
        Markup summary = Markup.sentence(component.field().summary());
        return summary.isEmpty()
                ? Markup.raw(verb + " ")
                        .and(Markup.code(component.field().name()))
                        .and(".")
                : summary;
    }

    /** Returns the limits of a field's value; empty if it has none. */
    static Markup bounds(Component component, TypeIndex types) {
        return bounds(component.field().bounds(), component.field().type(), types);
    }

    /** Returns the limits of a value; empty if it has none. */
    static Markup bounds(Bounds bounds, TypeRef type, TypeIndex types) {
        Markup pattern = bounds.pattern() == null
                ? Markup.EMPTY
                : Markup.raw(type.withoutNull() instanceof TypeRef.ListOf ? "Each must match " : "Must match ")
                        .and(Markup.code(bounds.pattern()))
                        .and(".");
        List<Markup> all =
                new ArrayList<>(List.of(bound("At least ", bounds.min(), type), bound("At most ", bounds.max(), type)));
        bounds.maxOf().forEach(max -> all.add(inside(max, type, types)));
        all.add(pattern);
        return Markup.sentences(all.toArray(Markup[]::new));
    }

    private static Markup inside(MaxOf max, TypeRef type, TypeIndex types) {
        if (max.isOfElements()) {
            TypeRef element = type.withoutNull() instanceof TypeRef.ListOf list ? list.element() : type;
            return bound("Each has at most ", max.max(), element);
        }
        Markup end = InnerFields.of(type, types).stream()
                .filter(field -> field.name().equals(max.field()))
                .findFirst()
                .map(field -> bound(" has at most ", max.max(), field.type()))
                .orElse(Markup.EMPTY);
        return Markup.raw("Its ").and(Markup.code(max.field())).and(end);
    }

    private static Markup bound(String words, @Nullable BigDecimal bound, TypeRef type) {
        if (bound == null) {
            return Markup.EMPTY;
        }
        String unit = unit(type);
        boolean several = !unit.isEmpty() && bound.compareTo(BigDecimal.ONE) != 0;
        return Markup.raw(words + bound.toPlainString() + unit + (several ? "s." : "."));
    }

    private static String unit(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public String scalar(TypeRef.Scalar scalar) {
                return scalar.is(ScalarKind.STRING) ? " character" : "";
            }

            @Override
            public String list(TypeRef.ListOf list) {
                return " item";
            }

            @Override
            public String map(TypeRef.MapOf map) {
                return " item";
            }

            @Override
            public String nullable(TypeRef.Nullable nullable) {
                return unit(nullable.value());
            }

            @Override
            public String named(TypeRef.Named named) {
                return "";
            }

            @Override
            public String inlineModel(TypeRef.InlineModel inline) {
                return "";
            }

            @Override
            public String inlineEnum(TypeRef.InlineEnum inline) {
                return "";
            }
        });
    }

    /** Returns the reason not to use something any more, as a sentence; empty if there is none. */
    static Markup deprecated(@Nullable String reason) {
        return reason == null
                ? Markup.EMPTY
                : Markup.raw("<strong>Deprecated.</strong> ").and(Markup.sentence(reason));
    }
}
