package dev.callsheet.openapi.repair;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.repair.Tree.Path;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives a {@code name} to what has none in Java, or one that something before it has. */
final class Naming {
    private static final Set<String> CONSTANTS = Set.of("values", "errors", "warnings");
    private static final Set<String> MEMBERS = Set.of("params", "fields", "methods", "families");
    private static final Set<String> STATUSES = Set.of("responses", "failures");
    /** So many constants fit into an enum. */
    private static final int MOST_CONSTANTS = 2_000;

    private final Tree tree;
    private final Findings findings;

    Naming(Tree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    /** Names the element at a path, or whose key is at it; returns whether it could be named. */
    boolean name(Path path) {
        Path element = path.last().equals("name") && path.length() > 2 ? path.parent() : path;
        if (element.length() < 2) {
            return false;
        }
        if (element.key(0).equals("methods")
                && element.length() == 3
                && element.last().equals("body")) {
            return nameBody(element);
        }
        String container = element.keys().get(element.length() - 2);
        if (CONSTANTS.contains(container)) {
            return nameConstant(element);
        }
        return (MEMBERS.contains(container) || isFieldInPlace(element)) && nameMember(element, container);
    }

    /** Returns whether a path is that of a field of a response or failure, which has its fields without a key around them. */
    private static boolean isFieldInPlace(Path element) {
        Path object = element.parent();
        return object.last().equals("response")
                || (object.length() > 1 && STATUSES.contains(object.parent().last()));
    }

    /** Names a whole body, which has the name of its type or that of its key. */
    private boolean nameBody(Path body) {
        if (!(tree.get(body).orElse(null) instanceof YamlMapping keys)) {
            return false;
        }
        String before = Nodes.text(keys, "name").orElse(body.last());
        Path params = body.parent().child("params");
        Set<String> taken = tree.get(params).isPresent() ? taken(params.child(before), "params") : new HashSet<>();
        taken.add(before.toLowerCase(Locale.ROOT));
        String name = JavaNames.member(before, "Value", taken);
        tree.put(body, "name", SheetMapping.scalar(name, tree.position(body)));
        report(tree.position(body), name);
        return true;
    }

    private boolean nameMember(Path element, String container) {
        YamlNode value = tree.get(element).orElse(null);
        if (value == null) {
            return false;
        }
        String key = element.last();
        String last = key.substring(
                container.equals("methods") || container.equals("families") ? key.lastIndexOf('.') + 1 : 0);
        String suffix = switch (container) {
            case "methods" -> "Call";
            case "families" -> "Api";
            default -> "Value";
        };
        boolean hasClass = Nodes.child(value, "values").isPresent()
                || Nodes.child(value, "fields").isPresent();
        // A class in place has the name of its field, with a capital first.
        String wanted = hasClass && last.matches("[^A-Za-z]*[0-9].*") ? "value " + last : last;
        String name = JavaNames.member(wanted, suffix, taken(element, container));
        Position at = tree.position(element);
        if (value instanceof YamlMapping) {
            tree.put(element, "name", SheetMapping.scalar(name, at));
        } else {
            String text = Nodes.text(value).orElse("");
            SheetMapping longer = text.isEmpty()
                    ? new SheetMapping(at).put("like", key) // a shared parameter
                    : new SheetMapping(at).put(container.equals("families") ? "summary" : "type", text);
            tree.replace(element, longer.put("name", name).build());
        }
        report(at, name);
        return true;
    }

    /** Returns the names that the others have, and the one that was not possible, in lowercase: some become files. */
    private Set<String> taken(Path element, String container) {
        Set<String> taken = new HashSet<>();
        String key = element.last();
        String family = container.equals("methods") ? key.substring(0, key.lastIndexOf('.') + 1) : "";
        for (Entry sibling : Nodes.entries(tree.get(element.parent()).orElseThrow())) {
            if (sibling.name().startsWith(family)) {
                String own = CamelCase.lower(sibling.name().substring(family.length()));
                taken.add(Nodes.text(sibling.value(), "name").orElse(own).toLowerCase(Locale.ROOT));
            }
        }
        // A word of Java, or a name that clashes with something that is not a sibling.
        taken.add(CamelCase.lower(key.substring(family.length())).toLowerCase(Locale.ROOT));
        return taken;
    }

    private boolean nameConstant(Path element) {
        Path values = element.parent();
        YamlNode node = tree.get(values).orElse(null);
        if (node instanceof YamlNode.YamlSequence sequence) {
            tree.replace(values, named(sequence));
            return true;
        }
        if (!(node instanceof YamlMapping mapping) || tree.get(element).isEmpty()) {
            return false;
        }
        if (mapping.entries().size() > MOST_CONSTANTS) {
            tree.replace(values, new YamlMapping(mapping.entries().subList(0, MOST_CONSTANTS), mapping.position()));
            return true;
        }
        Set<String> taken = new HashSet<>();
        for (Entry entry : mapping.entries()) {
            String own = CamelCase.constant(entry.name());
            taken.add(Nodes.text(entry.value(), "name").orElse(own).toLowerCase(Locale.ROOT));
        }
        Position at = tree.position(element);
        String name = JavaNames.constant(element.last(), taken);
        YamlNode value = tree.get(element).orElseThrow();
        if (value instanceof YamlMapping) {
            tree.put(element, "name", SheetMapping.scalar(name, at));
        } else {
            SheetMapping label = new SheetMapping(at);
            if (value instanceof YamlScalar text && !text.text().isEmpty()) {
                label.put("summary", text.text());
            }
            tree.replace(element, label.put("name", name).build());
        }
        report(at, name);
        return true;
    }

    /** Returns the values of a list, each with a name: those that have a good one keep it. */
    private YamlNode named(YamlNode.YamlSequence values) {
        Set<String> taken = new HashSet<>();
        SheetMapping named = new SheetMapping(values.position());
        List<YamlNode> items = values.items().subList(0, Math.min(values.items().size(), MOST_CONSTANTS));
        if (items.size() < values.items().size()) {
            findings.add(
                    FindingKind.APPROXIMATED,
                    values.position(),
                    "an enum has more values than Java can hold; the client accepts the others as unknown values");
        }
        for (YamlNode item : items) {
            String value = ((YamlScalar) item).text();
            String own = CamelCase.constant(value);
            boolean good = value.codePoints().allMatch(c -> c < 128)
                    && own.matches("[A-Z][A-Z0-9_]*")
                    && !own.equals("READER")
                    && !taken.contains(own.toLowerCase(Locale.ROOT));
            String name = good ? own : JavaNames.constant(value, taken);
            if (!good) {
                report(item.position(), name);
            }
            taken.add(name.toLowerCase(Locale.ROOT));
            named.put(value, new SheetMapping(item.position()).put("name", name).build(), item.position());
        }
        return named.build();
    }

    private void report(Position at, String name) {
        findings.add(
                FindingKind.NAMED,
                at,
                "a name is not possible in Java, or another has it; set `name` in an overlay for a better one",
                name);
    }
}
