package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.testkit.http.ReceivedParameters;
import org.jspecify.annotations.Nullable;

/** Checks where the page of a call starts, which only the listing that is played can know. */
public interface CursorCheck {
    /**
     * Returns what is wrong with the start of the page; null if nothing is.
     *
     * @param parameters valid ones
     */
    @Nullable
    RequestProblem problem(ApiMethod method, ReceivedParameters parameters);

    /** Returns whether a parameter that a method does not declare is part of the addresses of its pages. */
    boolean isInAddresses(ApiMethod method, String parameter);
}
