package dev.callsheet.slack;

import dev.callsheet.language.model.ApiMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Examples of paged methods. */
final class Pages {
    private Pages() {}

    /** The example as an answer, with another cursor of the page after it. */
    static String withNext(ApiMethod method, JsonNode example, String cursor) {
        JsonNode page = example.deepCopy();
        ObjectNode at = (ObjectNode) page;
        at.put("ok", true);
        String[] path = method.paging().next().split("\\.");
        for (int i = 0; i < path.length - 1; i++) {
            at = at.withObjectProperty(path[i]);
        }
        at.put(path[path.length - 1], cursor);
        return page.toString();
    }

    /** How many items the example has: one, the page itself, where pages are no lists. */
    static int items(ApiMethod method, JsonNode example) {
        String items = method.paging().items();
        return items == null ? 1 : example.at("/" + items.replace('.', '/')).size();
    }
}
