package dev.callsheet.runtime.client;

import dev.callsheet.runtime.spi.Api;
import dev.callsheet.runtime.spi.FieldNames;
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
    static final int WARNING = 4;
    static final int NEXT = 5;
    /** The first of the error's details, which follow one another. */
    static final int DETAILS = 6;

    /** An object of the answer. */
    static final class Node {
        private final FieldNames names;
        private final List<String> labels;
        private final int[] slots;
        private final @Nullable Node[] children;

        Node(FieldNames names, List<String> labels, int[] slots, @Nullable Node[] children) {
            this.names = names;
            this.labels = labels;
            this.slots = slots;
            this.children = children;
        }

        FieldNames names() {
            return names;
        }

        /** The names as texts. */
        List<String> labels() {
            return labels;
        }

        /** What a name's value is; -1 where only parts of it are. */
        int slot(int index) {
            return slots[index];
        }

        /** What a name's value holds; null where nothing. */
        @Nullable
        Node child(int index) {
            return children[index];
        }
    }

    private final Node root;
    private final List<String> details;

    EnvelopePaths(Api api, @Nullable String next) {
        Draft draft = new Draft();
        draft.add(api.ok(), OK);
        draft.add(api.error(), ERROR);
        draft.add(api.messages(), MESSAGES);
        draft.add(api.warnings(), WARNINGS);
        if (api.warnings() != null) {
            draft.add("warning", WARNING);
        }
        draft.add(next, NEXT);
        details = api.errorDetails();
        for (int i = 0; i < details.size(); i++) {
            draft.add(details.get(i), DETAILS + i);
        }
        root = draft.freeze();
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
        for (String name : root.labels()) {
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
            List<String> labels = new ArrayList<>(children.keySet());
            int[] slots = new int[labels.size()];
            @Nullable Node[] nodes = new Node[labels.size()];
            int i = 0;
            for (Draft child : children.values()) {
                slots[i] = child.slot;
                nodes[i++] = child.children.isEmpty() ? null : child.freeze();
            }
            return new Node(FieldNames.of(labels.toArray(new String[0])), List.copyOf(labels), slots, nodes);
        }
    }
}
