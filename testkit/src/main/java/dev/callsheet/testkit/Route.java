package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request is for.
 *
 * @param name the method's, or the path where it is no method's
 * @param method null where the path is no method's, or the verb is not the method's
 * @param pathArguments encoded parts of the path, by placeholder
 * @param fault why there is no method; null where there is one
 */
record Route(
        String name,
        @Nullable ApiMethod method,
        Map<String, String> pathArguments,
        @Nullable Fault fault) {}
