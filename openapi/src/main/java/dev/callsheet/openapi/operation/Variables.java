package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of servers. Those of the same name that say the same are one. */
final class Variables {
    private static final String HOST = "[A-Za-z0-9.-]+";

    private final Context context;
    private final SettingNames names;
    private final Map<List<Object>, String> known = new LinkedHashMap<>();
    private final Map<String, SheetMapping> declared = new LinkedHashMap<>();

    Variables(Context context, SettingNames names) {
        this.context = context;
        this.names = names;
    }

    /** Returns the name of a variable, which is declared by this. */
    String claim(String name, Optional<YamlNode> variable, boolean inHost, Position position) {
        List<Object> key = List.of(name, variable.map(Trees::content).orElse(""));
        String before = known.get(key);
        if (before != null) {
            return before;
        }
        Position at = variable.map(YamlNode::position).orElse(position);
        if (variable.isEmpty()) {
            context.fault(at, "a variable of a server is not declared; every client must set it", name);
        }
        String claimed = names.claim(name, "Value");
        if (!claimed.equals(name)) {
            context.findings()
                    .add(FindingKind.NAMED, at, "a variable cannot have its name in Java; it got another one", claimed);
        }
        known.put(key, claimed);
        declared.put(claimed, keys(name, variable, inHost, at));
        return claimed;
    }

    private static SheetMapping keys(String name, Optional<YamlNode> variable, boolean inHost, Position at) {
        SheetMapping keys = new SheetMapping(at);
        keys.put(
                "summary",
                variable.map(node -> Texts.description(node, name))
                        .orElseGet(() -> "The " + name + " of the address."));
        variable.ifPresent(node -> {
            Optional<String> usual = Nodes.text(node, "default");
            LinkedHashSet<String> values = new LinkedHashSet<>(Nodes.texts(node, "enum"));
            values.removeIf(value -> value.isBlank() || (inHost && !value.matches(HOST)));
            usual.filter(text -> !text.isBlank()).ifPresent(text -> {
                keys.put("default", text);
                if (!values.isEmpty()) {
                    values.add(text);
                }
            });
            if (!values.isEmpty()) {
                keys.put("values", new ArrayList<>(values), at);
            }
        });
        return keys;
    }

    /** Adds all variables that were claimed. */
    void put(SheetMapping api) {
        if (!declared.isEmpty()) {
            SheetMapping variables = new SheetMapping(api.position());
            declared.forEach(variables::put);
            api.put("variables", variables);
        }
    }
}
