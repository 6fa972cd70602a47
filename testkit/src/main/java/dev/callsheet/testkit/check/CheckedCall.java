package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.RequestHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that was validated against the spec.
 *
 * @param name the method, or the path if it is not that of a method
 * @param method null if the request does not call a method of the spec
 * @param problem what keeps the call from succeeding, the most important if there are several; null if it may succeed
 * @param messages all problems and warnings
 */
public record CheckedCall(
        String name,
        @Nullable ApiMethod method,
        RequestHead head,
        ReceivedParameters parameters,
        @Nullable RequestProblem problem,
        List<String> messages) {
    public CheckedCall {
        messages = List.copyOf(messages);
    }

    /** Returns whether it does not call a method, not even one that the spec lacks. */
    public boolean isPath() {
        return method == null && name.startsWith("/");
    }
}
