package dev.callsheet.openapi.operation;

import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.PathOperation;
import dev.callsheet.openapi.name.OperationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the operations of a document. */
final class OperationReader {
    /** What the language has no verb for. */
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
        for (PathOperation declared : context.document().operations()) {
            if (OTHER_VERBS.contains(declared.verb())) {
                context.leftOut(
                        declared.position(), "an operation has an HTTP verb that methods cannot have", declared.verb());
            } else {
                operations.add(operation(declared));
            }
        }
        return operations;
    }

    private Operation operation(PathOperation declared) {
        OperationKey key = new OperationKey(
                Nodes.text(declared.node(), "operationId").orElse(null),
                declared.verb(),
                declared.path(),
                Nodes.texts(declared.node(), "tags"));
        return new Operation(
                names.claim(key, declared.position()),
                declared.verb().toUpperCase(Locale.ROOT),
                declared.path(),
                declared.item(),
                declared.node(),
                declared.position());
    }
}
