package dev.callsheet.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The scripts of a test, newest first. */
final class Scripts {
    private final List<Script> newestFirst = new CopyOnWriteArrayList<>();

    Script add(Script script) {
        newestFirst.add(0, script);
        return script;
    }

    /** Returns the step for a request; null if no script applies. */
    Script.@Nullable Step next(RecordedRequest request, boolean unread) {
        for (Script script : newestFirst) {
            if (script.name().equals(request.method()) && script.appliesTo(request)) {
                Script.Step step = script.next(unread);
                if (step != null || unread) {
                    return step;
                }
            }
        }
        return null;
    }

    void reset() {
        newestFirst.clear();
    }
}
