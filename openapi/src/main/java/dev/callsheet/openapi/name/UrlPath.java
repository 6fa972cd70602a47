package dev.callsheet.openapi.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path, as names see it: what is before a version of the API, and the version, is left out.
 *
 * @param segments in order
 */
record UrlPath(List<Segment> segments) {
    private static final Pattern SEPARATORS = Pattern.compile("[/?#&=]+|(?<=[a-z])\\.(?=[a-z])|(?<=[}\\w]):(?=\\w)");
    private static final Pattern PREFIX = Pattern.compile(
            "apis?|rest|v\\d+[a-z0-9.]*|\\d+(\\.\\d+)*|\\d{4}-\\d{2}(-\\d{2})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile("\\.(json|xml|csv|php|html|do|aspx?)$");

    UrlPath {
        segments = List.copyOf(segments);
    }

    /**
     * A part of a path.
     *
     * @param words of a parameter those of its name
     */
    record Segment(List<String> words, boolean isParam) {
        Segment {
            words = List.copyOf(words);
        }

        String last() {
            return words.get(words.size() - 1);
        }
    }

    static UrlPath of(String path) {
        List<Segment> segments = new ArrayList<>();
        boolean start = true;
        for (String part : SEPARATORS.split(EXTENSION.matcher(path).replaceFirst(""))) {
            if (part.isEmpty() || (start && isPrefix(part))) {
                continue;
            }
            boolean param = part.contains("{") || part.startsWith("$") || part.startsWith(":");
            start = start && param;
            List<String> words = Words.hasForeign(part) ? Words.numbers(part) : Words.of(part);
            if (!words.isEmpty()) {
                segments.add(new Segment(words, param));
            }
        }
        return new UrlPath(segments);
    }

    /** Returns whether it says which API or version it is and nothing else. */
    static boolean isPrefix(String part) {
        return PREFIX.matcher(part.toLowerCase(Locale.ROOT)).matches();
    }

    /** Returns the parts that are not parameters. */
    List<Segment> fixed() {
        return segments.stream().filter(segment -> !segment.isParam()).toList();
    }

    /** Returns whether it ends with a parameter, as paths of one thing among many do. */
    boolean isItem() {
        return !segments.isEmpty() && segments.get(segments.size() - 1).isParam();
    }
}
