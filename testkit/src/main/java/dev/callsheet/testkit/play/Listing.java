package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.JsonParsing;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The items that a method lists. Only those of the requested page are created.
 *
 * @param item returns the item of an index from 0
 */
public record Listing(int size, IntFunction<JsonValue> item) {

    static Listing of(List<JsonValue> items) {
        return new Listing(items.size(), items::get);
    }

    /**
     * Returns the listing of a JSON array.
     *
     * @throws IllegalArgumentException if the text is not a JSON array
     */
    public static Listing parse(String method, String items) {
        if (JsonParsing.parseGiven("The data of " + method, items) instanceof JsonArray array) {
            return of(array.items());
        }
        throw new IllegalArgumentException("The data of " + method + " must be a JSON array: " + Excerpt.of(items));
    }

    /**
     * Returns a listing of any size.
     *
     * @param item returns the JSON of the item of an index from 0
     * @throws IllegalArgumentException if the size is negative
     */
    public static Listing generated(String method, int size, IntFunction<String> item) {
        if (size < 0) {
            throw new IllegalArgumentException("The size of a list must be 0 or more, not " + size + ".");
        }
        return new Listing(size, i -> JsonParsing.parseGiven("Item " + i + " of " + method, item.apply(i)));
    }
}
