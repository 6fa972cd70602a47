package dev.callsheet.testkit;

import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds and loads specs for {@link FakeApi}. */
final class SpecFinder {
    /**
     * One for all servers of the JVM, which have nothing else in common. The only static state of Callsheet: it is a memory of what files
     * say, keyed by all they say, so no caller can tell that it is there but by the time that it saves.
     */
    private static final SpecCache READ = new SpecCache();

    private SpecFinder() {}

    static ApiModel load(Path folderOrJar) {
        return READ.get(folderOrJar.toString(), SpecSource.of(folderOrJar), SpecFinder::load);
    }

    static ApiModel fromClasspath(String name) {
        String file = name + "/" + SpecSource.API_FILE;
        URL url = resource(file);
        if (url == null) {
            throw new IllegalArgumentException(
                    "There is no " + file + " on the class path. Add the artifact with the spec to the test "
                            + "dependencies. Callsheet's own specs are named dev.callsheet:callsheet-API-spec.");
        }
        try {
            return switch (url.getProtocol()) {
                case "file" -> load(Path.of(url.toURI().resolve(".")));
                case "jar" -> READ.get(url.toString(), SpecSource.of(jar(url)).in(name), SpecFinder::load);
                default ->
                    throw new IllegalArgumentException(
                            "The spec is in neither a folder nor a jar: " + url + ". Unpack it and use start(folder).");
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the spec: " + url, e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The location of the spec is not a valid URI: " + url, e);
        }
    }

    private static @Nullable URL resource(String file) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        URL url = context == null ? null : context.getResource(file);
        return url == null ? SpecFinder.class.getClassLoader().getResource(file) : url;
    }

    private static Path jar(URL url) throws IOException, URISyntaxException {
        URI jar = ((JarURLConnection) url.openConnection()).getJarFileURL().toURI();
        return Path.of(jar);
    }

    private static ApiModel load(SpecSource source) {
        LoadResult result = SpecLoader.load(source);
        ApiModel model = result.model();
        if (model == null) {
            throw new IllegalArgumentException(result.diagnostics().stream()
                    .map(SpecFinder::shown)
                    .collect(Collectors.joining("\n  ", "The spec has errors:\n  ", "")));
        }
        return model;
    }

    private static String shown(Diagnostic diagnostic) {
        String hint = diagnostic.hint() == null ? "" : " (" + diagnostic.hint() + ")";
        return diagnostic.position() + ": " + diagnostic.message() + hint;
    }
}
