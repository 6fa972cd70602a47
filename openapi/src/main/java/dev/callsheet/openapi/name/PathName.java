package dev.callsheet.openapi.name;

import dev.callsheet.openapi.name.UrlPath.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        List<Segment> fixed = path.fixed();
        boolean alone = path.segments().size() == 1 && fixed.size() == 1 && isAction(fixed.get(0));
        return fixed.isEmpty() || alone ? List.of() : fixed.get(0).words();
    }

    /** Returns the words of the method in a family. */
    List<String> method(List<String> family) {
        List<Segment> segments = path.segments();
        int own = own(family);
        List<Segment> below = segments.subList(own + 1, segments.size());
        List<Segment> fixed =
                below.stream().filter(segment -> !segment.isParam()).toList();
        if (!fixed.isEmpty() && !path.isItem() && isAction(fixed.get(fixed.size() - 1))) {
            return acting(below, own < 0);
        }
        List<String> words = new ArrayList<>(kind(own, family));
        for (int i = 0; i < below.size(); i++) {
            List<String> part =
                    below.get(i).isParam() ? List.of() : below.get(i).words();
            boolean owner =
                    i < below.size() - 1 && !part.isEmpty() && below.get(i + 1).isParam();
            words.addAll(owner ? Words.singular(part) : part);
        }
        List<String> name = named(words, fixed.isEmpty() && !words.isEmpty());
        name.addAll(fixed.isEmpty() && !path.isItem() ? owner(own, family) : List.of());
        name.addAll(by());
        return path.fixed().isEmpty() ? List.of(name.get(0), "root") : name;
    }

    private List<String> named(List<String> words, boolean keep) {
        boolean many = !path.isItem() && (words.isEmpty() ? isMany() : Words.isPlural(words.get(words.size() - 1)));
        boolean post = verb.equals("post");
        List<String> name = new ArrayList<>(List.of(verbWord(many, !words.isEmpty())));
        name.addAll(words.isEmpty() || keep || (many && !post) ? words : Words.singular(words));
        if (words.isEmpty() && many && !post && !verb.equals("get")) {
            name.add("All");
        }
        return name;
    }

    /** Returns whether a part says what is done: {@code cancel}, {@code findByTags}, but not {@code upload_sessions}. */
    private boolean isAction(Segment segment) {
        List<String> words = segment.words();
        if (!Verbs.isVerb(words.get(0))) {
            return false;
        }
        if (words.size() > 1) {
            return !Verbs.isNoun(words.get(0)) || !Words.isPlural(segment.last());
        }
        return switch (verb) {
            case "post" -> true;
            case "get", "head" -> Verbs.isAsking(words.get(0));
            case "put", "patch" -> path.segments().size() > 1 && endsWithParam();
            default -> false;
        };
    }

    /** Returns the verb at the end of a path before what is between it and the family. */
    private List<String> acting(List<Segment> below, boolean unknown) {
        Segment last = below.get(below.size() - 1);
        List<String> name = new ArrayList<>(List.of(last.words().get(0)));
        boolean one = below.size() > 1
                ? below.get(below.size() - 2).isParam()
                : path.segments().size() > 1 && endsWithParam();
        List<Segment> objects = below.stream()
                .limit(below.size() - 1L)
                .filter(segment -> !segment.isParam())
                .toList();
        for (int i = 0; i < objects.size(); i++) {
            List<String> words = objects.get(i).words();
            boolean owner = one || last.words().size() > 1 || i < objects.size() - 1;
            name.addAll(owner ? Words.singular(words) : words);
        }
        name.addAll(last.words().subList(1, last.words().size()));
        if (name.size() == 1 && !one && !unknown && Verbs.isWrite(name.get(0))) {
            name.add("Many");
        }
        return name;
    }

    /** Returns whether the last but one part is a parameter. */
    private boolean endsWithParam() {
        return path.segments().get(path.segments().size() - 2).isParam();
    }

    private boolean isMany() {
        List<Segment> fixed = path.fixed();
        return !fixed.isEmpty() && Words.isPlural(fixed.get(fixed.size() - 1).last());
    }

    private String verbWord(boolean many, boolean part) {
        return switch (verb) {
            case "get" -> many ? "list" : "get";
            case "post" -> path.isItem() ? "update" : "create";
            case "put" -> part && !many && !path.isItem() ? "set" : "replace";
            case "patch" -> "update";
            default -> verb;
        };
    }

    /** Returns what tells things of the same general name apart: {@code geo} of {@code geo/stats}. */
    private List<String> kind(int own, List<String> family) {
        boolean general = own > 0
                && Words.isMass(path.segments().get(own).last())
                && path.segments().get(own).words().size() == 1;
        Segment before = general ? path.segments().get(own - 1) : null;
        return before == null || before.isParam() || isOf(before.words(), family) ? List.of() : before.words();
    }

    /** Returns {@code For User} for {@code users/{id}/memberships}, in the family of memberships. */
    private List<String> owner(int own, List<String> family) {
        if (own < 2) {
            return List.of();
        }
        Segment owner = path.segments().get(own - 2);
        boolean owned = path.segments().get(own - 1).isParam() && !owner.isParam() && !isOf(owner.words(), family);
        List<String> words = new ArrayList<>(owned ? List.of("For") : List.of());
        words.addAll(owned ? Words.singular(owner.words()) : List.of());
        return words;
    }

    /** Returns {@code By Ip} for {@code warmup/{ip}}: which of them is meant goes without saying for {@code pets/{petId}} only. */
    private List<String> by() {
        List<Segment> segments = path.segments();
        int last = segments.size() - 1;
        if (last < 1 || !path.isItem()) {
            return List.of();
        }
        Segment param = segments.get(last);
        Segment before = segments.get(last - 1);
        boolean clear = !before.isParam()
                && (Words.isPlural(before.last())
                        || param.words().get(0).equalsIgnoreCase("id")
                        || (param.words().size() == 1 && param.last().equalsIgnoreCase("name"))
                        || param.words().stream().anyMatch(word -> Words.same(word, before.last())));
        if (clear) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of("By"));
        words.addAll(param.words());
        return words;
    }

    /** Returns the last part that stands for the family, and not for a word of it that another part stood for; -1 if there is none. */
    private int own(List<String> family) {
        int found = -1;
        Set<String> said = new HashSet<>();
        for (int i = 0; i < path.segments().size(); i++) {
            Segment segment = path.segments().get(i);
            if (!segment.isParam() && isOf(segment.words(), family)) {
                boolean more = false;
                for (String word : segment.words()) {
                    more |= said.add(Words.singular(word).toLowerCase(Locale.ROOT));
                }
                found = more || segment.words().size() == family.size() ? i : found;
            }
        }
        return found;
    }

    private static boolean isOf(List<String> part, List<String> family) {
        return part.stream().allMatch(word -> family.stream().anyMatch(other -> Words.same(word, other)));
    }
}
