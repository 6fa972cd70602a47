package dev.callsheet.openapi.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The family that an operation belongs to. */
final class Family {
    private static final Set<String> NOTHING =
            Set.of("api", "apis", "default", "general", "rest", "public", "misc", "other", "untagged");
    private static final Set<String> SUFFIXES =
            Set.of("api", "apis", "controller", "endpoint", "endpoints", "resource");
    private static final Pattern VERSION = Pattern.compile("v\\d+|api\\d*|\\d{6,8}", Pattern.CASE_INSENSITIVE);

    private Family() {}

    /** Returns the words of the family, from the first that says one: tags in order, the id, the path. None for the client itself. */
    static List<String> of(List<String> tags, Optional<IdName> id, PathName path) {
        List<String> owner = id.map(IdName::owner).orElse(List.of());
        return Stream.of(
                        tags.stream().filter(tag -> !Words.hasForeign(tag)).map(tag -> ofTag(tag, owner)),
                        Stream.of(owner),
                        Stream.of(path.family()))
                .flatMap(candidates -> candidates)
                .filter(Family::isName)
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isName(List<String> words) {
        return !words.isEmpty()
                && !Character.isDigit(words.get(0).charAt(0))
                && !(words.size() == 1 && NOTHING.contains(words.get(0).toLowerCase(Locale.ROOT)));
    }

    /** Returns the family of a tag; {@code Pet} for {@code PetService} if that is the owner of the id. */
    private static List<String> ofTag(String tag, List<String> owner) {
        List<String> words = ofTag(tag);
        int last = words.size() - 1;
        boolean service = last > 0 && words.get(last).equalsIgnoreCase("service");
        return service && Words.same(words.subList(0, last), owner) ? owner : words;
    }

    /** Returns {@code Api20240401Call} and {@code CallsController} as {@code Call} and {@code Calls}. */
    static List<String> ofTag(String tag) {
        List<String> words = Words.of(tag);
        int first = 0;
        boolean glued = tag.chars().allMatch(Character::isLetterOrDigit);
        for (int i = 0; i < words.size() - 1; i++) {
            if ((glued || i == first) && VERSION.matcher(words.get(i)).matches()) {
                first = i + 1;
            }
        }
        int last = words.size();
        if (last - first > 1 && SUFFIXES.contains(words.get(last - 1).toLowerCase(Locale.ROOT))) {
            last--;
        }
        return said(words.subList(first, last));
    }

    /** Returns words without those that say nothing: what was said just before, and that it is an API. */
    private static List<String> said(List<String> words) {
        List<String> said = new ArrayList<>();
        for (String word : words) {
            boolean repeated = !said.isEmpty()
                    && (word.equalsIgnoreCase(said.get(said.size() - 1)) || word.equalsIgnoreCase("api"));
            if (!repeated) {
                said.add(word);
            }
        }
        return said;
    }
}
