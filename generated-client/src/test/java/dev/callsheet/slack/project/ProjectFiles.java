package dev.callsheet.slack.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own files, as text. */
final class ProjectFiles {
    private static final Path ROOT = Path.of("..");

    private ProjectFiles() {}

    /** Returns the files below some folders of the project whose path below the root is wanted, sorted. */
    static List<Path> in(List<String> folders, Predicate<String> wanted) {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> wanted.test(name(file)))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Returns the lines in which a pattern occurs, each as {@code file:line: text}. */
    static Stream<String> find(Pattern pattern, Path file) {
        return find(pattern, read(file), file);
    }

    /** As {@link #find(Pattern, Path)}, except in what another pattern matches, such as comments. */
    static Stream<String> findOutside(Pattern left, Pattern pattern, Path file) {
        String text = left.matcher(read(file)).replaceAll(match -> match.group().replaceAll("[^\n]", ""));
        return find(pattern, text, file);
    }

    private static Stream<String> find(Pattern pattern, String text, Path file) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(match -> {
            int start = text.lastIndexOf('\n', match.start()) + 1;
            int end = text.indexOf('\n', match.end());
            long line = text.substring(0, start).lines().count() + 1;
            return name(file) + ":" + line + ": "
                    + text.substring(start, end < 0 ? text.length() : end).strip();
        });
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
