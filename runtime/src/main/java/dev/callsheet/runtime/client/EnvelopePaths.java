package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.json.FieldNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a response holds what is not part of its value: a tree of field names, built once for each client and path of
 * the cursor.
 */
final class EnvelopePaths {
    static final int OK = 0;
    static final int ERROR = 1;
    static final int MESSAGES = 2;
    static final int WARNINGS = 3;
    static final int NEXT = 4;
    /** The slot of the first error detail; the others follow. */
    static final int DETAILS = 5;

    /**
     * An object of the response.
     *
     * @param names the names of its known fields
     * @param fields the known fields, by the index of their name
     */
    record Node(FieldNames names, List<Field> fields) {}

    /**
     * A field of the response.
     *
     * @param slot what the field means, if it is a value
     * @param node the fields it contains; null if it is a value
     */
    record Field(int slot, @Nullable Node node) {}

    private final Node root;
    private final List<String> rootNames;
    private final List<String> details;

    EnvelopePaths(Api api, @Nullable String next) {
        Draft draft = new Draft();
        draft.add(api.ok(), OK);
        draft.add(api.error(), ERROR);
        draft.add(api.messages(), MESSAGES);
        api.warnings().forEach(path -> draft.add(path, WARNINGS));
        draft.add(next, NEXT);
        details = api.errorDetails();
        for (int i = 0; i < details.size(); i++) {
            draft.add(details.get(i), DETAILS + i);
        }
        root = draft.freeze();
        rootNames = List.copyOf(draft.children.keySet());
    }

    Node root() {
        return root;
    }

    /** Returns the names of the error details, in the order of their slots. */
    List<String> details() {
        return details;
    }

    /** Returns whether a reader with these names takes a part of the envelope for itself. */
    boolean overlaps(FieldNames reader) {
        for (String name : rootNames) {
            if (reader.indexOf(name) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A tree under construction. */
    private static final class Draft {
        private final Map<String, Draft> children = new LinkedHashMap<>();
        private int slot = -1;

        void add(@Nullable String path, int meaning) {
            if (path == null) {
                return;
            }
            Draft at = this;
            for (String name : path.split("\\.")) {
                at = at.children.computeIfAbsent(name, key -> new Draft());
            }
            at.slot = at.slot < 0 ? meaning : at.slot;
        }

        Node freeze() {
            List<Field> fields = new ArrayList<>();
            for (Draft child : children.values()) {
                fields.add(new Field(child.slot, child.children.isEmpty() ? null : child.freeze()));
            }
            return new Node(FieldNames.of(children.keySet().toArray(new String[0])), List.copyOf(fields));
        }
    }
}
