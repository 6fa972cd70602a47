package dev.callsheet.openapi.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an {@code operationId} says of the name of a method.
 *
 * @param owner the words before the last dot, slash or {@code Controller_}; maybe none
 * @param words the others
 * @param glued whether the first two words were written as one
 * @param separated whether the words were written apart: then a verb at their end is their verb
 */
record IdName(List<String> owner, List<String> words, boolean separated, boolean glued) {
    private static final Pattern OWNER =
            Pattern.compile("^(.*)(?:Controller|Resource|Service)[_.](?=\\w)|^(.*)[./](?=[A-Za-z])");
    private static final Pattern FRAMEWORK =
            Pattern.compile("Using(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)(?=(_\\d+)?$)");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:(?:apis?|rest|v\\d+(?:\\.\\d+)*)[_./-])+(?=[A-Za-z])", Pattern.CASE_INSENSITIVE);
    /** Starts with a letter, and not with a verb of HTTP in capitals: {@code GET_pets-id} says no more than verb and path. */
    private static final Pattern READABLE = Pattern.compile(
            "(?!(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)[^A-Za-z0-9])[A-Za-z].*", Pattern.DOTALL);

    private static final Set<String> NATURAL = Set.of("get", "delete", "patch");
    private static final Pattern GLUED = Pattern.compile("^[A-Za-z][a-z0-9]*[A-Z]");
    private static final Pattern IGNORED = Pattern.compile("v?\\d+|api|rest", Pattern.CASE_INSENSITIVE);

    IdName {
        owner = List.copyOf(owner);
        words = List.copyOf(words);
    }

    /** Returns what the id of an operation says; nothing if it has none, or only its verb and path once more. */
    static Optional<IdName> of(OperationKey operation, UrlPath path) {
        String id = operation.operationId();
        if (id == null || Words.hasForeign(id) || !READABLE.matcher(id).matches() || id.contains("{")) {
            return Optional.empty();
        }
        String written = withoutPath(FRAMEWORK.matcher(id.strip()).replaceFirst(""), operation);
        IdName name = parsed(written);
        return name.words.isEmpty() || name.isPath(operation.verb(), path) ? Optional.empty() : Optional.of(name);
    }

    private static IdName parsed(String id) {
        var owned = OWNER.matcher(id);
        List<String> owner = List.of();
        String rest = id;
        if (owned.find()) {
            String before = owned.group(1) == null ? owned.group(2) : owned.group(1);
            owner = Family.ofTag(PREFIX.matcher(before + ".").replaceFirst(""));
            rest = id.substring(owned.end());
        }
        return new IdName(
                owner,
                Words.of(rest),
                rest.matches(".*[^A-Za-z0-9].*") || !owner.isEmpty(),
                GLUED.matcher(rest).find());
    }

    /** Takes off what a framework adds to the name of a function: {@code read_pet_pets__pet_id__get}. */
    private static String withoutPath(String id, OperationKey operation) {
        String added = "_" + operation.path().replaceAll("\\W", "_").replaceFirst("^_", "") + "_" + operation.verb();
        boolean ends = id.toLowerCase(Locale.ROOT).endsWith(added.toLowerCase(Locale.ROOT));
        return ends && id.length() > added.length() ? id.substring(0, id.length() - added.length()) : id;
    }

    /** Returns whether all words are those of verb and path. */
    private boolean isPath(String verb, UrlPath path) {
        List<String> all = new ArrayList<>(owner);
        all.addAll(words);
        boolean last = all.size() > 1 && all.get(all.size() - 1).equalsIgnoreCase(verb);
        if (last) {
            Collections.rotate(all, 1);
        }
        if (all.size() < 2 || !all.get(0).equalsIgnoreCase(verb)) {
            return false;
        }
        List<String> parts = path.segments().stream()
                .flatMap(segment -> segment.words().stream())
                .toList();
        List<String> fixed = path.fixed().stream()
                .flatMap(segment -> segment.words().stream())
                .toList();
        int next = 0;
        boolean params = false;
        for (String word : all.subList(1, all.size())) {
            if (next < fixed.size() && fixed.get(next).equalsIgnoreCase(word)) {
                next++;
            } else if (word.equalsIgnoreCase("id") || parts.stream().anyMatch(word::equalsIgnoreCase)) {
                params = true;
            } else if (!IGNORED.matcher(word).matches()) {
                return false;
            }
        }
        return next == fixed.size() && (last || params || !isNatural(all));
    }

    /** Returns whether people would write it so as well: {@code getUser}, but not {@code post_users}. */
    private boolean isNatural(List<String> all) {
        boolean single = all.size() == 2 && !Words.isPlural(all.get(1));
        return NATURAL.contains(all.get(0).toLowerCase(Locale.ROOT)) && (glued || single);
    }

    /** Returns the words without a prefix that says which API it is. */
    IdName withoutPrefix() {
        int first = 0;
        while (separated && first < words.size() - 1 && UrlPath.isPrefix(words.get(first))) {
            first++;
        }
        return new IdName(owner, words.subList(first, words.size()), separated, glued);
    }
}
