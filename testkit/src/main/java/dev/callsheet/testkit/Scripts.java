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

    /** The step for a request; null where no script is for it. */
    Script.@Nullable Step next(RecordedRequest request, boolean unread) {
        for (Script script : newestFirst) {
            if (script.name().equals(request.method()) && script.fits(request)) {
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
