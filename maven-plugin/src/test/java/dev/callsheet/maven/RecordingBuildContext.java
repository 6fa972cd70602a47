package dev.callsheet.maven;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.plexus.build.BuildContext;

/** What an IDE hears from a goal, and what the goal hears from it. */
final class RecordingBuildContext {
    private final List<String> calls = new ArrayList<>();
    private final Set<Path> changed = new HashSet<>();
    private boolean incremental;

    /** Makes the build incremental, with these changes. */
    void incremental(Path... files) {
        incremental = true;
        changed.clear();
        changed.addAll(List.of(files));
    }

    /** Returns the calls that change something, in order. */
    List<String> calls() {
        return calls;
    }

    BuildContext proxy() {
        return (BuildContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BuildContext.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "isIncremental":
                            return incremental;
                        case "hasDelta":
                            Path asked = ((File) arguments[0]).toPath();
                            return changed.stream().anyMatch(file -> file.startsWith(asked));
                        default:
                            calls.add(method.getName() + " "
                                    + Stream.of(arguments)
                                            .filter(Objects::nonNull)
                                            .map(Object::toString)
                                            .collect(Collectors.joining(" ")));
                            return null;
                    }
                });
    }
}
