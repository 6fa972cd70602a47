package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.model.Union;
import dev.callsheet.language.model.Union.TagKind;
import dev.callsheet.language.model.Union.Variant;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            ElementReader.of(entry, Element.UNION, "a mapping with `discriminator` and `variants`", context)
                    .flatMap(keys -> union(entry, keys))
                    .ifPresent(unions::add);
        }
        return unions;
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
