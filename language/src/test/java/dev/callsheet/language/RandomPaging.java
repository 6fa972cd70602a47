package dev.callsheet.language;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a method of a {@link RandomSpec} returns pages: any kind, and any end. */
final class RandomPaging {
    private final RandomSpec spec;
    private final Map<String, Object> params;
    private final Map<String, Object> response = new LinkedHashMap<>();
    private final Map<String, Object> paging = new LinkedHashMap<>();

    private RandomPaging(RandomSpec spec, Map<String, Object> params) {
        this.spec = spec;
        this.params = params;
    }

    /** Gives a method pages. */
    @SuppressWarnings("unchecked") // what RandomSpec has just made
    static void add(RandomSpec spec, Map<String, Object> method, boolean mayBeList) {
        RandomPaging made = new RandomPaging(spec, (Map<String, Object>) method.get("params"));
        made.kind(method.get("verb").equals("GET") ? 5 - spec.below(6) : spec.below(4));
        made.param("page_size", "limit", "integer");
        boolean bare = mayBeList && made.response.isEmpty() && !made.paging.containsKey("after");
        if (!bare) {
            made.response.put("page_items", RandomSpec.map("type", "list", "fields", Map.of("id", "string")));
            made.paging.put("items", "page_items");
        }
        method.put("response", bare ? "list<Model0>" : made.response);
        method.put("paging", made.paging);
    }

    private void kind(int kind) {
        switch (kind) {
            case 0 -> {
                param("page_cursor", "cursor", "string");
                field("next_cursor", "next", "string");
                if (spec.chance(2)) {
                    field("has_more", "more", "boolean");
                }
            }
            case 1 -> {
                param("page_number", "page", "integer");
                spec.sometimes(paging, "first", () -> spec.oneOf("0", "1"));
                end(4);
            }
            case 2 -> {
                param("page_offset", "offset", "integer");
                end(3);
            }
            case 3 -> {
                param("page_after", "after", "string");
                paging.put("id", "id");
                end(2);
            }
            case 4 -> field("next_url", "nextUrl", spec.oneOf("string", "uri"));
            default -> paging.put("link", "next");
        }
    }

    private void end(int kinds) {
        switch (spec.below(kinds)) {
            case 1 -> field("has_more", "more", "boolean");
            case 2 -> field("total_items", "total", "long");
            case 3 -> field("total_pages", "pages", "integer");
            default -> {
                // a page that is shorter is the last
            }
        }
    }

    private void param(String name, String key, String type) {
        params.put(name, RandomSpec.map("type", type, "summary", spec.text(), "in", "query"));
        paging.put(key, name);
    }

    private void field(String name, String key, String type) {
        response.put(name, type);
        paging.put(key, name);
    }
}
