package dev.callsheet.generator.incremental;

import com.palantir.javapoet.JavaFile;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.source.ContentHash;
import dev.callsheet.openapi.OpenApi;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.parser.Parser;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * What is installed: the jars that the output depends on. A version number is not enough, because a build may replace a library, and a snapshot
 * changes under the same number.
 */
final class InstalledVersion {
    /** A class from each jar. */
    private static final List<Class<?>> CLASSES = List.of(
            InstalledVersion.class, SpecLoader.class, OpenApi.class, JavaFile.class, LoaderOptions.class, Parser.class);

    private InstalledVersion() {}

    /** Returns a hash that changes with any of the jars. */
    static String hash() throws IOException {
        Set<Path> places = new LinkedHashSet<>();
        for (Class<?> each : CLASSES) {
            CodeSource source = each.getProtectionDomain().getCodeSource();
            if (source == null) {
                throw new IOException("nobody knows from which file " + each.getName() + " was loaded");
            }
            places.add(path(source.getLocation()));
        }
        StringBuilder text = new StringBuilder();
        // A place that is a folder has the classes that were compiled in this build.
        Snapshot.of(List.copyOf(places))
                .stamps()
                .forEach((file, stamp) ->
                        text.append(stamp).append(' ').append(file).append('\n'));
        return ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Path path(URL location) throws IOException {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IOException(location + " is not a file", e);
        }
    }
}
