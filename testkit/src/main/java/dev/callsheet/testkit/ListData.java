package dev.callsheet.testkit;

import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The items of a listing. Only those of the page that is asked for are made.
 *
 * @param item the item of a number from 0
 */
record ListData(int size, IntFunction<JsonNode> item) {

    static ListData of(ArrayNode items) {
        return new ListData(items.size(), items::get);
    }

    static ListData generated(String method, int size, IntFunction<String> item) {
        return new ListData(size, i -> JsonText.parseFor("Item " + i + " of " + method, item.apply(i)));
    }
}
