package dev.callsheet.benchmarks.part;

import dev.callsheet.runtime.Call;
import dev.callsheet.slack.Slack;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The class paths of programs, each with what a user of that client has on it and nothing else. */
final class ClassPaths {
    private static final List<Class<?>> OURS = List.of(Slack.class, Call.class, JsonParser.class, Nullable.class);
    private static final List<String> SDK = List.of(
            "slack-api-client",
            "slack-api-model",
            "okhttp",
            "okio",
            "kotlin-stdlib",
            "annotations-13",
            "gson",
            "slf4j-api",
            "error_prone_annotations");

    private ClassPaths() {}

    /** Returns the class path of programs that call with a client: it, and our own classes. */
    static String of(Client client) {
        Stream<String> libraries = client == Client.SDK ? jars() : OURS.stream().map(ClassPaths::source);
        return Stream.concat(Stream.of(benchmarks()), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the folder or jar of the benchmarks' own classes. */
    static String benchmarks() {
        return source(ClassPaths.class);
    }

    private static String source(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the jars of the SDK, which are always on the class path under their names. */
    private static Stream<String> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> SDK.stream().anyMatch(new File(entry).getName()::startsWith));
    }
}
