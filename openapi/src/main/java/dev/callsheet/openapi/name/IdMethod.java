package dev.callsheet.openapi.name;

import java.util.ArrayList;
import java.util.List;

/** Names of methods by ids: the words of an id without those of the family. */
final class IdMethod {
    private IdMethod() {}

    /** Returns the words of the method; none if the id only names the family. */
    static List<String> of(IdName id, List<String> family, UrlPath path, String verb) {
        if (!id.owner().isEmpty()) {
            return owned(id, family, path, verb);
        }
        boolean starts = !family.isEmpty()
                && id.words().size() >= family.size()
                && Words.same(id.words().subList(0, family.size()), family);
        List<String> words = starts ? id.words() : id.withoutPrefix().words();
        int at = place(words, family);
        return at < 0
                ? verbFirst(withoutOwner(words, family), id.separated())
                : without(words, at, family.size(), id.separated(), path, verb);
    }

    /** Returns {@code invoices.list} as {@code list} in the family of invoices, else as {@code listInvoices}. */
    private static List<String> owned(IdName id, List<String> family, UrlPath path, String verb) {
        List<String> owner = id.owner();
        boolean known = owner.size() >= family.size()
                && Words.same(owner.subList(owner.size() - family.size(), owner.size()), family);
        if (known) {
            return of(new IdName(List.of(), id.words(), true, false), family, path, verb);
        }
        List<String> words = new ArrayList<>(owner);
        words.addAll(id.words());
        return of(new IdName(List.of(), words, true, false), family, path, verb);
    }

    /** Returns where the family is what the name is about: at the start, or right behind the verb; -1 if it is nowhere so. */
    private static int place(List<String> words, List<String> family) {
        int most = words.size() - family.size();
        if (family.isEmpty() || most < 0) {
            return -1;
        }
        for (int i = 0; i <= most; i++) {
            if (Words.same(words.subList(i, i + family.size()), family)) {
                return i;
            }
            boolean may = i == 0 || Verbs.isVerb(words.get(i)) || Verbs.isBetween(words.get(i));
            if (!may) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns {@code addUserToGroup} as {@code addUser} in the family of groups. */
    private static List<String> withoutOwner(List<String> words, List<String> family) {
        int end = words.size() - family.size() - 1;
        boolean ends = end >= 2
                && !family.isEmpty()
                && Verbs.isLink(words.get(end))
                && Verbs.isVerb(words.get(0))
                && Words.same(words.subList(end + 1, words.size()), family);
        return ends ? words.subList(0, end) : words;
    }

    private static List<String> without(
            List<String> words, int at, int size, boolean separated, UrlPath path, String verb) {
        List<String> start = words.subList(0, at);
        List<String> end = words.subList(at + size, words.size());
        boolean many = Words.isPlural(words.get(at + size - 1));
        boolean about = end.isEmpty() || Verbs.isLink(end.get(0));
        List<String> rest = new ArrayList<>(start);
        rest.addAll(end);
        if (many && about && start.size() == 1 && !path.isItem()) {
            if (verb.equals("get")
                    && Verbs.isRead(start.get(0))
                    && (end.isEmpty() || start.get(0).equalsIgnoreCase("get"))) {
                rest.set(0, "list");
            } else if (Verbs.isWrite(start.get(0))) {
                return words;
            }
        }
        if (rest.isEmpty()) {
            return rest;
        }
        boolean bad = Verbs.isLink(rest.get(rest.size() - 1))
                || Verbs.isNoName(Words.lowerCamel(rest))
                || Character.isDigit(rest.get(0).charAt(0));
        return bad ? words : verbFirst(rest, separated && start.isEmpty());
    }

    /** Returns {@code members_list} as {@code listMembers}. */
    private static List<String> verbFirst(List<String> words, boolean separated) {
        int last = words.size() - 1;
        boolean move = separated && last > 0 && !Verbs.isVerb(words.get(0)) && Verbs.isVerb(words.get(last));
        if (!move) {
            return words;
        }
        boolean partial = words.get(last - 1).equalsIgnoreCase("partial");
        int from = partial ? last - 1 : last;
        List<String> moved = new ArrayList<>(words.subList(from, words.size()));
        moved.addAll(words.subList(0, from));
        return moved;
    }
}
