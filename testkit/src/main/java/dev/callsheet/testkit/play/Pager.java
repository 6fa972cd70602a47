package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.testkit.check.CursorCheck;
import dev.callsheet.testkit.check.RequestProblem;
import dev.callsheet.testkit.http.ReceivedParameters;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts the listings of methods with a cursor into pages. May be used from any thread. */
public final class Pager implements CursorCheck {
    /** Items on a page if neither the request nor the spec says how many. */
    private static final int DEFAULT_LIMIT = 100;

    private final Map<String, Listing> listings = new ConcurrentHashMap<>();

    /**
     * Sets the items that a method lists, in place of those of its example.
     *
     * @throws IllegalArgumentException if the method has no paging
     */
    public void set(ApiMethod method, Listing items) {
        if (method.paging() == null || method.paging().items() == null) {
            throw new IllegalArgumentException("The method " + method.name() + " has no pages of a list. Use when(\""
                    + method.name() + "\").respond(...) instead.");
        }
        listings.put(method.name(), items);
    }

    /** Forgets all items that were set. */
    public void reset() {
        listings.clear();
    }

    @Override
    public @Nullable RequestProblem problem(ApiMethod method, ReceivedParameters parameters) {
        Paging paging = method.paging();
        if (paging == null || !parameters.has(paging.cursor())) {
            return null;
        }
        Listing items = items(method, paging, Examples.of(method));
        return start(method, items, parameters.text(paging.cursor())).isPresent()
                ? null
                : RequestProblem.unknownCursor(paging.cursor());
    }

    /**
     * Returns a response with the requested page.
     *
     * @param parameters valid ones
     */
    JsonObject page(ApiMethod method, Paging paging, JsonObject response, ReceivedParameters parameters) {
        if (paging.items() == null) {
            return JsonPaths.put(response, paging.next(), JsonValue.string("")); // without a list, there is one page
        }
        Listing items = items(method, paging, response);
        int from = start(method, items, parameters.text(paging.cursor())).orElse(0);
        int to = (int) Math.min(items.size(), from + limit(method, paging, parameters));
        List<JsonValue> page = IntStream.range(from, to).mapToObj(items.item()).toList();
        String next = to < items.size() ? Cursor.encode(method.name(), to) : "";
        JsonObject withItems = JsonPaths.put(response, paging.items(), JsonValue.array(page));
        return JsonPaths.put(withItems, paging.next(), JsonValue.string(next));
    }

    private Listing items(ApiMethod method, Paging paging, JsonValue example) {
        Listing set = listings.get(method.name());
        if (set != null) {
            return set;
        }
        return Listing.of(
                paging.items() != null && JsonPaths.at(example, paging.items()) instanceof JsonArray array
                        ? array.items()
                        : List.of());
    }

    private static OptionalInt start(ApiMethod method, Listing items, @Nullable String cursor) {
        return cursor == null || cursor.isEmpty()
                ? OptionalInt.of(0)
                : Cursor.decode(method.name(), items.size(), cursor);
    }

    /** Returns the limit of the request, else the parameter's default, else our own; 0 counts as no limit. */
    private static long limit(ApiMethod method, Paging paging, ReceivedParameters parameters) {
        if (paging.limit() == null) {
            return DEFAULT_LIMIT;
        }
        long requested = number(parameters.text(paging.limit()));
        long byDefault = method.params().stream()
                .filter(parameter -> parameter.name().equals(paging.limit()))
                .map(Parameter::defaultValue)
                .mapToLong(Pager::number)
                .findFirst()
                .orElse(0);
        return requested > 0 ? requested : byDefault > 0 ? byDefault : DEFAULT_LIMIT;
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
