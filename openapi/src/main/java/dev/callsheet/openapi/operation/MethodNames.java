package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
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

    /** Returns the name of an operation; another one, with a finding, if an operation before it has that name. */
    MethodName claim(OperationKey key, Position position) {
        MethodName wanted = MethodName.of(key);
        MethodName free = wanted;
        for (int number = 2; !taken.add(free.toString().toLowerCase(Locale.ROOT)); number++) {
            free = new MethodName(wanted.family(), wanted.method() + number);
        }
        if (!free.equals(wanted)) {
            context.findings()
                    .add(
                            FindingKind.NAMED,
                            position,
                            "two operations would have the same name; the second got a number, which another `operationId`"
                                    + " replaces",
                            free.toString());
        }
        return free;
    }
}
