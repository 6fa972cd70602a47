package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with what was found out about it.
 *
 * @param method null where the request calls none
 * @param fault the worst of what keeps the call from being answered; null where nothing does
 * @param messages all that is wrong or odd
 */
record Call(
        @Nullable ApiMethod method,
        RecordedRequest request,
        Arguments arguments,
        @Nullable Fault fault,
        List<String> messages) {}
