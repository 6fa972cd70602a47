package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.Named;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.model.Union.TagKind;
import dev.callsheet.language.model.Union.Variant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A model that is sent has the same tag in all its unions, because it writes the tag itself, and does not declare the
 * discriminator. One that is only received can have several, and then holds its own.
 */
final class UnionCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        Map<String, Seen> sentTags = new HashMap<>();
        Map<String, Seen> receivedTags = new HashMap<>();
        Set<TypeRef> sent = checked.types().sentTypes(checked.api());
        for (Union union : checked.api().unions()) {
            for (Variant variant : union.variants()) {
                tagType(union, variant, checked);
                Optional<Field> discriminator = discriminator(union, variant, checked);
                if (sent.contains(new Named(variant.model()))) {
                    discriminator.ifPresent(field -> reportDeclared(union, variant, field, checked));
                    tag(
                            union,
                            variant,
                            sentTags,
                            "a model that is sent can have only one tag: declare another model that includes this one",
                            checked);
                } else if (discriminator.isEmpty()) {
                    tag(
                            union,
                            variant,
                            receivedTags,
                            "declare the discriminator as a field of the model, so that each object keeps its own: "
                                    + union.discriminator() + ": {type: string, always: true}",
                            checked);
                } else if (!discriminator.get().type().is(ScalarKind.STRING) || union.tags() != TagKind.STRING) {
                    reportDeclared(union, variant, discriminator.get(), checked);
                }
            }
        }
    }

    private static Optional<Field> discriminator(Union union, Variant variant, CheckedApi checked) {
        return checked.types().model(new Named(variant.model())).stream()
                .flatMap(model -> model.fields().stream())
                .filter(field -> field.name().equals(union.discriminator()))
                .findFirst();
    }

    private static void reportDeclared(Union union, Variant variant, Field field, CheckedApi checked) {
        checked.report(
                DiagnosticCode.BAD_UNION,
                field.position(),
                "model " + quote(variant.model()) + " declares " + quote(union.discriminator())
                        + ", the discriminator of union " + quote(union.name()),
                "remove it: the union reads and writes it");
    }

    private static void tagType(Union union, Variant variant, CheckedApi checked) {
        boolean valid = switch (union.tags()) {
            case STRING -> true;
            case INTEGER -> variant.tag().matches("0|-?[1-9][0-9]{0,17}");
            case BOOLEAN -> variant.tag().matches("true|false");
        };
        if (!valid) {
            checked.report(
                    DiagnosticCode.BAD_UNION,
                    variant.position(),
                    "the tag " + quote(variant.tag()) + " must be "
                            + aQuoted(union.tags().word()) + ", the type of the discriminator");
        }
    }

    private static void tag(Union union, Variant variant, Map<String, Seen> seen, String hint, CheckedApi checked) {
        Seen first = seen.putIfAbsent(variant.model(), new Seen(union, variant));
        if (first == null) {
            return;
        }
        boolean sameTag = first.variant().tag().equals(variant.tag());
        boolean sameKey = first.union().discriminator().equals(union.discriminator());
        if (!sameTag || !sameKey) {
            checked.report(
                    DiagnosticCode.BAD_UNION,
                    variant.position(),
                    "model " + quote(variant.model()) + " has the tag " + tag(union, variant) + " here and "
                            + tag(first.union(), first.variant()) + " at "
                            + first.variant().position(),
                    hint);
        }
    }

    private static String tag(Union union, Variant variant) {
        return quote(union.discriminator() + ": " + variant.tag());
    }

    private record Seen(Union union, Variant variant) {}
}
