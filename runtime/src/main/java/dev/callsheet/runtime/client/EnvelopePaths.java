package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.json.FieldNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in an answer stands what it says beside the response: a tree of names, made once a client and place of the cursor. */
final class EnvelopePaths {
    static final int OK = 0;
    static final int ERROR = 1;
    static final int MESSAGES = 2;
    static final int WARNINGS = 3;
    static final int NEXT = 4;
    /** The first of the error's details, which follow one another. */
    static final int DETAILS = 5;

    /**
     * An object of the answer.
     *
     * @param names the names that matter
     * @param fields what the value of each is
     */
    record Node(FieldNames names, List<Field> fields) {}

    /**
     * A value of the answer.
     *
     * @param slot what it is, where it holds nothing
     * @param node what it holds; null where it counts as a whole
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

    /** The error's details, in the order of their slots. */
    List<String> details() {
        return details;
    }

    /** Whether a reader with these names keeps a part of the envelope for itself. */
    boolean overlaps(FieldNames reader) {
        for (String name : rootNames) {
            if (reader.indexOf(name) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A tree that is being made. */
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
