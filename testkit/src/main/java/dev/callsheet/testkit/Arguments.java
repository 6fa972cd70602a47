package dev.callsheet.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All that a request sends, by parameter, in the order of arrival. */
final class Arguments {
    private final Map<String, Argument> values = new LinkedHashMap<>();

    void add(String name, String text) {
        values.merge(name, new Argument.Text(List.of(text)), Arguments::join);
    }

    void add(String name, ReceivedFile file) {
        values.merge(name, new Argument.Files(List.of(file)), Arguments::join);
    }

    void add(String name, JsonNode value) {
        if (!value.isNull()) {
            values.merge(name, new Argument.Tree(value), Arguments::join);
        }
    }

    @Nullable
    Argument get(String name) {
        return values.get(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The only text of a parameter; null where there is none. */
    @Nullable
    String text(String name) {
        Argument argument = values.get(name);
        return argument == null || argument.texts().isEmpty()
                ? null
                : argument.texts().get(0);
    }

    /** All parameters but files, as texts. */
    Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        values.forEach((name, argument) -> {
            if (!(argument instanceof Argument.Files)) {
                texts.put(name, argument.texts());
            }
        });
        return Collections.unmodifiableMap(texts);
    }

    Map<String, List<ReceivedFile>> files() {
        Map<String, List<ReceivedFile>> files = new LinkedHashMap<>();
        values.forEach((name, argument) -> {
            if (argument instanceof Argument.Files some) {
                files.put(name, some.files());
            }
        });
        return Collections.unmodifiableMap(files);
    }

    /** A name that comes twice: the values of one kind in a row, and texts where the kinds differ. */
    private static Argument join(Argument first, Argument second) {
        if (first instanceof Argument.Files some && second instanceof Argument.Files others) {
            return new Argument.Files(concat(some.files(), others.files()));
        }
        return new Argument.Text(concat(first.texts(), second.texts()));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
