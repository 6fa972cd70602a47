package dev.callsheet.openapi.operation;

import dev.callsheet.openapi.operation.MethodDraft.Param;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives the parameters of a method keys: their names, and others to those whose name is taken. Puts required ones first. */
final class ParameterKeys {
    private final Operation operation;
    private final List<String> path;
    private final Set<String> taken = new HashSet<>();
    private final List<Sent> all = new ArrayList<>();

    /**
     * @param path the placeholders of the path
     * @param wholeBody whether the method has a whole body, which is called {@code body}
     */
    ParameterKeys(Operation operation, List<String> path, boolean wholeBody) {
        this.operation = operation;
        this.path = path;
        if (wholeBody) {
            taken.add("body");
        }
    }

    private record Sent(Place place, String name, SheetMapping keys) {}

    void add(Place place, String name, SheetMapping keys) {
        all.add(new Sent(place, name, keys));
    }

    /** Returns the parameters: those of the path in its order, then other required ones, then the rest, in the order of the document. */
    List<Param> assigned() {
        List<Sent> byPlace = new ArrayList<>(all);
        byPlace.sort(Comparator.comparing(Sent::place));
        List<Ranked> ranked = new ArrayList<>();
        byPlace.forEach(sent -> ranked.add(new Ranked(rank(sent), param(sent))));
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        return ranked.stream().map(Ranked::param).toList();
    }

    private record Ranked(int rank, Param param) {}

    private int rank(Sent sent) {
        if (sent.place() == Place.PATH) {
            return path.indexOf(sent.name());
        }
        return sent.keys().has("required") ? path.size() : path.size() + 1;
    }

    private Param param(Sent sent) {
        String key = sent.name();
        for (int number = 1; !taken.add(key); number++) {
            key = sent.name() + "_" + sent.place().word() + (number == 1 ? "" : number);
        }
        SheetMapping keys = sent.keys();
        if (!isUsual(sent.place())) {
            keys.put("in", sent.place().word());
        }
        if (!key.equals(sent.name())) {
            keys.put("as", sent.name());
        }
        return new Param(key, KeyOrder.sorted(keys, KeyOrder.PARAMETER));
    }

    private boolean isUsual(Place place) {
        return switch (place) {
            case PATH -> true;
            case QUERY -> !operation.hasBodyByDefault();
            case BODY -> operation.hasBodyByDefault();
            case HEADER, COOKIE -> false;
        };
    }
}
