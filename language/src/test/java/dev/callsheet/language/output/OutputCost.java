package dev.callsheet.language.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a generated client costs those who compile and load it. Sizes and numbers only: they are the same on any machine, unlike
 * times, which follow them.
 *
 * @param files the number of source files
 * @param sourceBytes the bytes of source for each endpoint
 * @param classes the number of classes, nested ones included
 * @param classBytes the bytes of class files for each endpoint, with line numbers and names of parameters
 */
public record OutputCost(int files, long sourceBytes, int classes, long classBytes) {
    /**
     * Measures a client.
     *
     * @param sources the root of its generated sources
     * @param classes the root of its compiled classes
     */
    public static OutputCost of(Path sources, Path classes, int endpoints) throws IOException {
        List<Long> source = sizes(sources, ".java");
        List<Long> compiled = sizes(classes, ".class");
        return new OutputCost(source.size(), sum(source) / endpoints, compiled.size(), sum(compiled) / endpoints);
    }

    /**
     * Returns what is above its limit, in words that say what to do; empty if nothing is.
     *
     * @param limits the most that each may be
     * @param place the file that holds the limits
     */
    public List<String> above(OutputCost limits, String place) {
        return Stream.of(
                        above("source files", files, limits.files, place),
                        above("bytes of source an endpoint", sourceBytes, limits.sourceBytes, place),
                        above("classes", classes, limits.classes, place),
                        above("bytes of class files an endpoint", classBytes, limits.classBytes, place))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> above(String what, long actual, long limit, String place) {
        return actual <= limit
                ? Stream.empty()
                : Stream.of("The generated client has " + actual + " " + what + ", more than " + limit
                        + ". What all endpoints share belongs in the runtime. If the API itself grew, or what was added is"
                        + " worth it to users, raise the limit in " + place + ".");
    }

    private static List<Long> sizes(Path root, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(suffix))
                    .map(file -> file.toFile().length())
                    .toList();
        }
    }

    private static long sum(List<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).sum();
    }
}
