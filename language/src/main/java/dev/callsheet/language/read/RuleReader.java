package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.model.Rule;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads rules among the parameters of a method or the fields of a model. */
final class RuleReader {
    private static final Map<String, Rule.Kind> KINDS =
            Arrays.stream(Rule.Kind.values()).collect(Collectors.toUnmodifiableMap(Rule.Kind::word, kind -> kind));

    private final Context context;

    RuleReader(Context context) {
        this.context = context;
    }

    /**
     * @param noun what the names are names of
     * @param known the names that there are
     */
    List<Rule> rules(YamlNode node, String noun, List<String> known) {
        if (!(node instanceof YamlSequence sequence)) {
            NodeReader.wrongKind(node, "`rules`", "a list", context);
            return List.of();
        }
        return sequence.items().stream()
                .flatMap(item -> NodeReader.entries(item, "a rule", context).stream())
                .flatMap(entry -> rule(entry, noun, known).stream())
                .toList();
    }

    private Optional<Rule> rule(Entry entry, String noun, List<String> known) {
        Rule.Kind kind = KINDS.get(entry.name());
        if (kind == null) {
            ElementReader.reportUnknown(entry, Element.RULE, context);
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (YamlScalar name : NodeReader.words(entry.value(), quote(entry.name()), context)) {
            names.add(name.text());
            if (!known.contains(name.text())) {
                context.declarations().unknown(noun, name.text(), known, name.position());
            }
        }
        return Optional.of(new Rule(kind, names, entry.position()));
    }
}
