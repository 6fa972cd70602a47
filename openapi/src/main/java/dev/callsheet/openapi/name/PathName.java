package dev.callsheet.openapi.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of methods by verb and path, for operations whose ids say nothing else. */
final class PathName {
    private final String verb;
    private final UrlPath path;

    PathName(String verb, UrlPath path) {
        this.verb = verb.toLowerCase(Locale.ROOT);
        this.path = path;
    }

    /** Returns the words of the family: those of the first fixed part; none if that part is all there is, and says what is done. */
    List<String> family() {
        List<UrlPath.Segment> fixed = path.fixed();
        boolean action = fixed.size() == 1
                && path.segments().size() == 1
                && Verbs.isVerb(fixed.get(0).words().get(0));
        return fixed.isEmpty() || action ? List.of() : fixed.get(0).words();
    }

    /** Returns the words of the method in a family. */
    List<String> method(List<String> family) {
        List<UrlPath.Segment> below = below(family);
        List<UrlPath.Segment> fixed =
                below.stream().filter(segment -> !segment.isParam()).toList();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < fixed.size(); i++) {
            List<String> part = fixed.get(i).words();
            words.addAll(i < fixed.size() - 1 ? Words.singular(part) : part);
        }
        List<String> name = named(words, fixed);
        if (below.size() > 1 && path.isItem() && below.get(below.size() - 2).isParam()) {
            name.add("By");
            name.addAll(below.get(below.size() - 1).words());
        }
        return name;
    }

    private List<String> named(List<String> words, List<UrlPath.Segment> fixed) {
        List<String> last =
                fixed.isEmpty() ? List.of() : fixed.get(fixed.size() - 1).words();
        boolean action = !last.isEmpty() && !path.isItem() && Verbs.isVerb(last.get(0));
        if (action && (verb.equals("post") || last.size() > 1)) {
            return acting(words, last);
        }
        boolean many = !path.isItem()
                && (words.isEmpty()
                        ? path.segments().isEmpty() || manyAtAll()
                        : Words.isPlural(words.get(words.size() - 1)));
        List<String> name = new ArrayList<>();
        name.add(verbWord(many));
        boolean list =
                many && (verb.equals("get") || verb.equals("delete") || verb.equals("put") || verb.equals("patch"));
        name.addAll(words.isEmpty() || list ? words : Words.singular(words));
        if (words.isEmpty() && many && !verb.equals("get") && !verb.equals("post")) {
            name.add("All");
        }
        return name;
    }

    /** Returns the verb at the end of a path before what is between it and the family. */
    private static List<String> acting(List<String> words, List<String> last) {
        List<String> name = new ArrayList<>(last);
        List<String> object = words.subList(0, words.size() - last.size());
        name.addAll(1, object.isEmpty() ? object : Words.singular(object));
        return name;
    }

    private boolean manyAtAll() {
        List<UrlPath.Segment> fixed = path.fixed();
        return !fixed.isEmpty() && Words.isPlural(fixed.get(fixed.size() - 1).last());
    }

    private String verbWord(boolean many) {
        return switch (verb) {
            case "get" -> many ? "list" : "get";
            case "post" -> path.isItem() ? "update" : "create";
            case "put" -> "replace";
            case "patch" -> "update";
            default -> verb;
        };
    }

    /** Returns the parts after the last that stands for the family; all parts if none does. */
    private List<UrlPath.Segment> below(List<String> family) {
        List<UrlPath.Segment> segments = path.segments();
        int found = -1;
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).isParam() && isOf(segments.get(i).words(), family)) {
                found = i;
            }
        }
        return segments.subList(found + 1, segments.size());
    }

    private static boolean isOf(List<String> part, List<String> family) {
        return part.stream().allMatch(word -> family.stream().anyMatch(other -> Words.same(word, other)));
    }
}
