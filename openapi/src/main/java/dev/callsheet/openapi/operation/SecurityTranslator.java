package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns {@code security} of the document and of operations into {@code auth} and {@code scopes}. */
final class SecurityTranslator {
    private final Context context;
    private final SchemeTranslator schemes;
    private final Alternatives usual;

    /**
     * @param api takes the schemes, and how methods authenticate by default
     */
    SecurityTranslator(
            Context context, String baseUrl, SettingNames settings, SheetMapping api, List<Operation> operations) {
        this.context = context;
        this.schemes = new SchemeTranslator(context, baseUrl, settings);
        schemes.translate(api);
        this.usual = usual(operations);
        if (schemes.names().size() > 1 || !usual.equals(only())) {
            put(usual, "auth", api);
        }
    }

    /** Ways to authenticate, each a list of schemes that are used together; none is a way without credentials. */
    private record Alternatives(List<List<String>> ways) {
        static final Alternatives NONE = new Alternatives(List.of(List.of()));
    }

    private Alternatives only() {
        return schemes.names().isEmpty() ? Alternatives.NONE : new Alternatives(List.of(List.copyOf(schemes.names())));
    }

    private Alternatives usual(List<Operation> operations) {
        Optional<YamlNode> global = Nodes.child(context.document().root(), "security");
        if (global.isPresent()) {
            return alternatives(global.get());
        }
        Map<Alternatives, Integer> counts = new LinkedHashMap<>();
        for (Operation operation : operations) {
            Nodes.child(operation.node(), "security")
                    .ifPresent(own -> counts.merge(alternatives(own), 1, Integer::sum));
        }
        if (counts.isEmpty() && !schemes.names().isEmpty()) {
            context.approximated(
                    context.document().root().position(),
                    "no `security` names the schemes that are declared; calls use one if the client has its credential",
                    String.join(", ", schemes.names()));
            List<List<String>> ways = new ArrayList<>();
            schemes.names().forEach(name -> ways.add(List.of(name)));
            ways.add(List.of());
            return new Alternatives(ways);
        }
        return counts.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .orElse(Alternatives.NONE);
    }

    /** Adds how a method authenticates if it is not as by default. */
    void translate(Operation operation, SheetMapping keys) {
        Optional<YamlNode> own = Nodes.child(operation.node(), "security");
        boolean never = Nodes.child(context.document().root(), "security").isEmpty() && own.isEmpty();
        Alternatives ways = own.map(this::alternatives).orElse(never && isUsedAnywhere() ? Alternatives.NONE : usual);
        if (!ways.equals(usual)) {
            keys.put("auth", node(ways, operation), operation.position());
        }
        own.or(() -> Nodes.child(context.document().root(), "security")).ifPresent(security -> scopes(security, keys));
    }

    private boolean isUsedAnywhere() {
        return usual.ways().stream().noneMatch(List::isEmpty);
    }

    private Alternatives alternatives(YamlNode security) {
        Set<List<String>> ways = new LinkedHashSet<>();
        List<YamlNode> items = Nodes.items(security);
        for (YamlNode item : items) {
            List<List<String>> all = List.of(List.of());
            boolean known = item instanceof YamlMapping;
            for (Entry entry : Nodes.entries(item)) {
                Optional<List<String>> names = schemes.find(entry);
                known &= names.isPresent();
                all = product(all, names.orElse(List.of()));
            }
            if (known) {
                ways.addAll(all);
            }
        }
        return ways.isEmpty() ? Alternatives.NONE : new Alternatives(List.copyOf(ways));
    }

    /** Returns each list with each of the names; a scheme without names needs no credential of a call. */
    private static List<List<String>> product(List<List<String>> ways, List<String> names) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> way : ways) {
            for (String name : names) {
                List<String> longer = new ArrayList<>(way);
                longer.add(name);
                all.add(List.copyOf(longer));
            }
        }
        return names.isEmpty() ? ways : all;
    }

    private void put(Alternatives ways, String key, SheetMapping api) {
        if (!schemes.names().isEmpty()) {
            SheetMapping defaults = new SheetMapping(api.position());
            defaults.put(key, node(ways, api), api.position());
            api.put("defaults", defaults);
        }
    }

    private static YamlNode node(Alternatives ways, Operation operation) {
        return node(ways, new SheetMapping(operation.position()));
    }

    private static YamlNode node(Alternatives ways, SheetMapping at) {
        List<YamlNode> items = new ArrayList<>();
        for (List<String> way : ways.ways()) {
            if (way.size() > 1) {
                items.add(new SheetMapping(at.position())
                        .put("all", way, at.position())
                        .build());
            } else {
                items.add(SheetMapping.scalar(way.isEmpty() ? "none" : way.get(0), at.position()));
            }
        }
        boolean one = items.size() == 1 && !(items.get(0) instanceof YamlMapping);
        return one ? items.get(0) : new YamlSequence(items, at.position());
    }

    private void scopes(YamlNode security, SheetMapping keys) {
        Map<String, Set<String>> scopes = new LinkedHashMap<>();
        for (YamlNode item : Nodes.items(security)) {
            for (Entry entry : Nodes.entries(item)) {
                List<String> texts = Nodes.texts(item, entry.name());
                for (String scheme : schemes.withScopes(entry.name())) {
                    scopes.computeIfAbsent(scheme, any -> new LinkedHashSet<>()).addAll(texts);
                }
            }
        }
        scopes.values().removeIf(Set::isEmpty);
        if (scopes.values().stream().anyMatch(names -> names.size() > 1)) {
            context.approximated(
                    security.position(),
                    "several scopes are needed together; the documentation of the method says that one of them is enough",
                    "");
        }
        put(scopes, security, keys);
    }

    private void put(Map<String, Set<String>> scopes, YamlNode security, SheetMapping keys) {
        if (scopes.isEmpty()) {
            return;
        }
        if (schemes.names().size() == 1) {
            keys.put("scopes", List.copyOf(scopes.values().iterator().next()), security.position());
            return;
        }
        SheetMapping byScheme = new SheetMapping(security.position());
        scopes.forEach((scheme, names) -> byScheme.put(scheme, List.copyOf(names), security.position()));
        keys.put("scopes", byScheme);
    }
}
