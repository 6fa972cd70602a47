package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.name.OperationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the operations of a document. */
final class OperationReader {
    private static final Set<String> VERBS = Set.of("get", "head", "post", "put", "patch", "delete", "options");
    private static final Set<String> OTHER_VERBS = Set.of("trace", "query", "connect");

    private final Context context;
    private final MethodNames names;

    OperationReader(Context context) {
        this.context = context;
        this.names = new MethodNames(context);
    }

    /** Returns all operations that the language has a verb for, in the order of the document. */
    List<Operation> read() {
        List<Operation> operations = new ArrayList<>();
        for (Entry path : Nodes.entries(context.document().root(), "paths")) {
            YamlNode item = context.follow(path.value());
            boolean extension = path.name().startsWith("x-");
            for (Entry verb : extension ? List.<Entry>of() : Nodes.entries(item)) {
                if (isOperation(verb)) {
                    operations.add(operation(path.name(), item, verb));
                }
            }
        }
        return operations;
    }

    private boolean isOperation(Entry entry) {
        String verb = entry.name().toLowerCase(Locale.ROOT);
        if (OTHER_VERBS.contains(verb) && entry.value() instanceof YamlMapping) {
            context.leftOut(entry.position(), "an operation has an HTTP verb that methods cannot have", verb);
        }
        return VERBS.contains(verb) && context.follow(entry.value()) instanceof YamlMapping;
    }

    private Operation operation(String path, YamlNode item, Entry verb) {
        YamlNode node = context.follow(verb.value());
        OperationKey key = new OperationKey(
                Nodes.text(node, "operationId").orElse(null),
                verb.name().toLowerCase(Locale.ROOT),
                path,
                Nodes.texts(node, "tags"));
        return new Operation(
                names.claim(key, verb.position()),
                verb.name().toUpperCase(Locale.ROOT),
                path,
                item,
                node,
                verb.position());
    }
}
