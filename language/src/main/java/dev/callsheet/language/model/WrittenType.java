package dev.callsheet.language.model;

import java.util.ArrayList;
import java.util.List;

/** Types as a spec has them. */
public final class WrittenType {
    private WrittenType() {}

    /** Returns what is between the {@code |} that are not inside a list or map; the type itself if it has none. */
    public static List<String> variants(String type) {
        List<String> variants = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            } else if (c == '|' && depth == 0) {
                variants.add(type.substring(start, i).strip());
                start = i + 1;
            }
        }
        variants.add(type.substring(start).strip());
        return variants;
    }
}
