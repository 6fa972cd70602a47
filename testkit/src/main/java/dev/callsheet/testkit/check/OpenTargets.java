package dev.callsheet.testkit.check;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a server takes beside the methods of its spec, whatever is sent: methods that the spec lacks, scripted paths, and addresses that
 * responses named for an upload. May be used from any thread.
 */
public final class OpenTargets {
    private final Set<String> methods = ConcurrentHashMap.newKeySet();
    private final Set<String> paths = ConcurrentHashMap.newKeySet();

    /** Opens a method that the spec lacks. */
    public void addMethod(String name) {
        methods.add(name);
    }

    /** Opens a path, with its leading slash. */
    public void addPath(String path) {
        paths.add(path);
    }

    /** Returns whether a method that the spec lacks is open. */
    public boolean hasMethod(String name) {
        return methods.contains(name);
    }

    /** Closes all of them. */
    public void reset() {
        methods.clear();
        paths.clear();
    }

    /**
     * Returns the route to a target.
     *
     * @param method the path below the base URL
     * @return null if it is not open
     */
    @Nullable
    Route route(String method, String path) {
        if (!methods.contains(method) && !paths.contains(path)) {
            return null;
        }
        return new Route(methods.contains(method) ? method : path, null, Map.of(), Map.of(), null);
    }
}
