package dev.callsheet.slack;

import dev.callsheet.language.model.ApiMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages made from the examples of paged methods. */
final class ExamplePages {
    private ExamplePages() {}

    /** Returns the example as a successful response with the given cursor of the next page. */
    static String withNext(ApiMethod method, JsonNode example, String cursor) {
        JsonNode page = example.deepCopy();
        ObjectNode at = (ObjectNode) page;
        at.put("ok", true);
        String[] path = method.paging().kind().path().orElseThrow().split("\\.");
        for (int i = 0; i < path.length - 1; i++) {
            at = at.withObjectProperty(path[i]);
        }
        at.put(path[path.length - 1], cursor);
        return page.toString();
    }

    /** Returns the number of items in the example; 1, for the page itself, if pages are not lists. */
    static int items(ApiMethod method, JsonNode example) {
        String items = method.paging().items();
        return items == null ? 1 : example.at("/" + items.replace('.', '/')).size();
    }
}
