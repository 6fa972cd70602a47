package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.Parameter;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Cuts the listings of methods with a cursor into pages. */
final class Pager {
    /** Items on a page where neither the request nor the spec says how many. */
    private static final int PAGE = 100;

    private final Map<String, ListData> data = new ConcurrentHashMap<>();

    /** Sets the items that a method lists in place of its example's. */
    void set(ApiMethod method, ListData items) {
        if (method.paging() == null || method.paging().items() == null) {
            throw new IllegalArgumentException("The method " + method.name() + " pages through no list. Use when(\""
                    + method.name() + "\").answer(...) instead.");
        }
        data.put(method.name(), items);
    }

    void reset() {
        data.clear();
    }

    /** What is wrong with the cursor of a call; null where nothing is. */
    @Nullable
    Fault fault(ApiMethod method, Arguments arguments) {
        Paging paging = method.paging();
        if (paging == null || !arguments.has(paging.cursor())) {
            return null;
        }
        String name = paging.cursor();
        ListData items = items(method, paging, Examples.of(method));
        return start(method, items, arguments.text(name)).isPresent()
                ? null
                : Fault.invalid(name, name, name + " is none that this listing handed out");
    }

    /**
     * Puts the page that the arguments ask for into an answer.
     *
     * @param arguments faultless ones
     */
    void page(ApiMethod method, Paging paging, ObjectNode answer, Arguments arguments) {
        if (paging.items() == null) {
            JsonText.put(answer, paging.next(), StringNode.valueOf("")); // what is no list has one page
            return;
        }
        ListData items = items(method, paging, answer);
        int from = start(method, items, arguments.text(paging.cursor())).orElse(0);
        int to = (int) Math.min(items.size(), from + limit(method, paging, arguments));
        ArrayNode page = answer.arrayNode();
        for (int i = from; i < to; i++) {
            page.add(items.item().apply(i));
        }
        JsonText.put(answer, paging.items(), page);
        String next = to < items.size() ? Cursor.encode(method.name(), to) : "";
        JsonText.put(answer, paging.next(), StringNode.valueOf(next));
    }

    private ListData items(ApiMethod method, Paging paging, JsonNode example) {
        ListData set = data.get(method.name());
        if (set != null) {
            return set;
        }
        return ListData.of(
                paging.items() != null && JsonText.at(example, paging.items()) instanceof ArrayNode items
                        ? items
                        : JsonText.object().arrayNode());
    }

    private static OptionalInt start(ApiMethod method, ListData items, @Nullable String cursor) {
        return cursor == null || cursor.isEmpty()
                ? OptionalInt.of(0)
                : Cursor.decode(method.name(), items.size(), cursor);
    }

    /** What the request asks for, else the parameter's default, else our own; 0 asks for nothing. */
    private static long limit(ApiMethod method, Paging paging, Arguments arguments) {
        if (paging.limit() == null) {
            return PAGE;
        }
        long asked = number(arguments.text(paging.limit()));
        long assumed = method.params().stream()
                .filter(parameter -> parameter.name().equals(paging.limit()))
                .map(Parameter::defaultValue)
                .mapToLong(Pager::number)
                .findFirst()
                .orElse(0);
        return asked > 0 ? asked : assumed > 0 ? assumed : PAGE;
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
