package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.name.MethodName;
import dev.callsheet.openapi.name.OperationKey;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of methods: the first operation of a name keeps it. */
final class MethodNames {
    private final Context context;
    /** In lowercase: each is the name of files, on a disk that may ignore case. */
    private final Set<String> taken = new HashSet<>();

    MethodNames(Context context) {
        this.context = context;
    }

    /**
     * Returns the name of an operation. If an operation before it has that name, it is called by all of its {@code operationId} instead, or by
     * its path, which is reported.
     */
    MethodName claim(OperationKey key, Position position) {
        MethodName wanted = MethodName.of(key);
        if (isFree(wanted)) {
            return wanted;
        }
        MethodName free = new MethodName(wanted.family(), inFull(key));
        for (int number = 2; !isFree(free); number++) {
            free = new MethodName(wanted.family(), wanted.method() + number);
        }
        context.findings()
                .add(
                        FindingKind.NAMED,
                        position,
                        "two operations would have the same name; the second got a longer one, which another `operationId` or"
                                + " `name` in an overlay replaces",
                        free.toString());
        return free;
    }

    private boolean isFree(MethodName name) {
        return taken.add(name.toString().toLowerCase(Locale.ROOT));
    }

    private static String inFull(OperationKey key) {
        String id = key.operationId() == null ? "" : CamelCase.lower(key.operationId());
        String name = id.isEmpty() ? CamelCase.lower(key.verb() + " " + key.path()) : id;
        String plain = name.replaceAll("[^A-Za-z0-9_]", "");
        return plain.matches("[A-Za-z].*") ? plain : "call" + plain;
    }
}
