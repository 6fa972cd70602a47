package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.Named;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.model.Union.TagKind;
import dev.callsheet.language.model.Union.Variant;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads unions. */
final class UnionReader {
    private final Context context;

    UnionReader(Context context) {
        this.context = context;
    }

    List<Union> unions() {
        List<Union> unions = new ArrayList<>();
        for (Entry entry : context.declarations().all(DeclarationKind.UNIONS)) {
            if (!isByShape(entry)) {
                ElementReader.of(entry, Element.UNION, "a mapping with `discriminator` and `variants`", context)
                        .flatMap(keys -> union(entry, keys))
                        .ifPresent(unions::add);
            }
        }
        return unions;
    }

    /** Returns the unions by shape: those of the spec, then those that types declare in place. */
    List<AnyOf> anyOfs() {
        List<AnyOf> unions = new ArrayList<>();
        for (Entry entry : context.declarations().all(DeclarationKind.UNIONS)) {
            if (isByShape(entry)) {
                ElementReader.of(entry, Element.ANY_OF, "a mapping with `anyOf`", context)
                        .map(keys -> anyOf(entry, keys))
                        .ifPresent(unions::add);
            }
        }
        unions.addAll(context.declarations().unions());
        Map<String, AnyOf> byName = new HashMap<>();
        unions.forEach(union -> byName.put(union.name(), union));
        unions.removeIf(union -> isVariantOfItself(union, byName));
        return unions;
    }

    private static boolean isByShape(Entry entry) {
        return entry.value() instanceof YamlMapping mapping
                && mapping.entry("anyOf").isPresent();
    }

    /** Reports a union that is a variant of itself, which has no end. */
    private boolean isVariantOfItself(AnyOf union, Map<String, AnyOf> byName) {
        boolean endless = contains(union, union.name(), byName, new HashSet<>());
        if (endless) {
            context.report(
                    DiagnosticCode.BAD_UNION,
                    context.positions().of(union.position(), "anyOf"),
                    "union " + quote(union.name()) + " is a variant of itself",
                    "it may be in a list, map or model of its variants");
        }
        return endless;
    }

    private static boolean contains(AnyOf union, String name, Map<String, AnyOf> byName, Set<String> seen) {
        return union.variants().stream()
                .filter(Named.class::isInstance)
                .map(variant -> ((Named) variant).name())
                .anyMatch(variant -> variant.equals(name)
                        || (byName.containsKey(variant)
                                && seen.add(variant)
                                && contains(byName.get(variant), name, byName, seen)));
    }

    private AnyOf anyOf(Entry entry, ElementReader keys) {
        ShapeReader shapes = new ShapeReader(context);
        List<TypeRef> variants = keys.words("anyOf").stream()
                .map(type -> shapes.type(type, CamelCase.upper(entry.name()) + "Variant"))
                .toList();
        return new AnyOf(entry.name(), keys.text("summary"), variants, false, entry.position());
    }

    private Optional<Union> union(Entry entry, ElementReader keys) {
        keys.reportMissing("union " + quote(entry.name()));
        List<Variant> variants = new ArrayList<>();
        for (Entry variant : keys.entries("variants")) {
            NodeReader.scalar(variant.value(), "a variant", context)
                    .map(model -> variant(variant, model))
                    .ifPresent(variants::add);
        }
        return keys.node("discriminator").flatMap(node -> discriminator(node, entry, keys.text("summary"), variants));
    }

    private Optional<Union> discriminator(
            YamlNode node, Entry entry, @Nullable String summary, List<Variant> variants) {
        if (node instanceof YamlMapping mapping) {
            ElementReader keys = new ElementReader(mapping, mapping.position(), Element.DISCRIMINATOR, context);
            keys.reportMissing("discriminator of " + quote(entry.name()));
            TagKind tags = keys.word("type", TagKind.class).orElse(TagKind.STRING);
            return keys.scalar("name")
                    .map(key -> new Union(entry.name(), summary, key.text(), tags, variants, entry.position()));
        }
        return NodeReader.scalar(node, "`discriminator`", context)
                .map(key -> new Union(entry.name(), summary, key.text(), TagKind.STRING, variants, entry.position()));
    }

    private Variant variant(Entry entry, YamlScalar model) {
        context.declarations().use(DeclarationKind.MODELS, model.text(), model.position());
        return new Variant(entry.name(), model.text(), entry.position());
    }
}
