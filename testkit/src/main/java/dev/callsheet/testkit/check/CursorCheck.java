package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.testkit.http.ReceivedParameters;
import org.jspecify.annotations.Nullable;

/** Checks the cursor of a call, which only the listing that is played can know. */
@FunctionalInterface
public interface CursorCheck {
    /**
     * Returns what is wrong with the cursor; null if nothing is.
     *
     * @param parameters valid ones
     */
    @Nullable
    RequestProblem problem(ApiMethod method, ReceivedParameters parameters);
}
