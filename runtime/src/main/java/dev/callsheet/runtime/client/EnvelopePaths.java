package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.json.FieldNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a response holds what is not part of its value: a tree of field names, built once for each client and path of
 * the cursor.
 */
final class EnvelopePaths {
    static final int OK = 0;
    static final int MESSAGES = 1;
    static final int WARNINGS = 2;
    static final int NEXT = 3;
    /** The slot of the first path of the error code; those of the others follow, then those of the error details. */
    static final int ERRORS = 4;

    /**
     * An object of the response.
     *
     * @param names the names of its known fields
     * @param fields the known fields, by the index of their name
     */
    record Node(FieldNames names, List<Field> fields) {}

    /**
     * A field of the response, or an element of a list.
     *
     * @param slot what it means if it is a value; negative if nothing
     * @param node the fields that it contains if it is an object; null if none is known
     * @param elements what its elements mean by their position if it is a list
     */
    record Field(int slot, @Nullable Node node, Map<Integer, Field> elements) {}

    private final Node succeeded;
    private final Node failed;
    private final Map<Integer, Field> failedElements;
    private final List<String> topNames;
    private final int errors;
    private final List<String> details;

    EnvelopePaths(Api api, @Nullable String next) {
        errors = api.errors().size();
        details = api.errorDetails();
        Draft whole = draft(api, next);
        addFailure(api, whole);
        failed = whole.node();
        failedElements = whole.field().elements();
        // Where the status tells success, a field called like that of the error code is an ordinary one.
        Draft success = api.ok() == null ? draft(api, next) : whole;
        succeeded = success.node();
        topNames = List.copyOf(success.children.keySet());
    }

    private static Draft draft(Api api, @Nullable String next) {
        Draft draft = new Draft();
        draft.add(api.ok(), OK);
        draft.add(api.messages(), MESSAGES);
        for (String path : api.warnings()) {
            draft.add(path, WARNINGS);
        }
        draft.add(next, NEXT);
        return draft;
    }

    private void addFailure(Api api, Draft draft) {
        for (int i = 0; i < errors; i++) {
            draft.add(api.errors().get(i), ERRORS + i);
        }
        for (int i = 0; i < details.size(); i++) {
            draft.add(details.get(i), ERRORS + errors + i);
        }
    }

    /** Returns what a response holds that may have succeeded. */
    Node succeeded() {
        return succeeded;
    }

    /** Returns what a response holds that failed. */
    Node failed() {
        return failed;
    }

    /** Returns what the elements of a failed response mean if it is a list. */
    Map<Integer, Field> failedElements() {
        return failedElements;
    }

    /** Returns how many paths of the error code there are. */
    int errors() {
        return errors;
    }

    /** Returns the names of the error details, in the order of their slots. */
    List<String> details() {
        return details;
    }

    /** Returns whether a reader with these names takes a part of the envelope for itself. */
    boolean overlaps(FieldNames reader) {
        for (String name : topNames) {
            if (reader.indexOf(name) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A tree under construction. */
    private static final class Draft {
        private final Map<String, Draft> children = new LinkedHashMap<>();
        private final Map<Integer, Draft> elements = new TreeMap<>();
        private int slot = -1;

        void add(@Nullable String path, int meaning) {
            if (path == null) {
                return;
            }
            Draft at = this;
            for (String step : path.split("\\.")) {
                at = step.indexOf('[') < 0 ? at.child(step) : ListStep.below(at, step);
            }
            at.slot = at.slot < 0 ? meaning : at.slot;
        }

        Draft child(String name) {
            return name.isEmpty() ? this : in(children, name);
        }

        private static <K> Draft in(Map<K, Draft> drafts, K key) {
            Draft known = drafts.get(key);
            Draft draft = known == null ? new Draft() : known;
            drafts.put(key, draft);
            return draft;
        }

        Node node() {
            List<Field> fields = new ArrayList<>();
            for (Draft child : children.values()) {
                fields.add(child.field());
            }
            return new Node(FieldNames.of(children.keySet().toArray(new String[0])), List.copyOf(fields));
        }

        private Field field() {
            Map<Integer, Field> inList = new LinkedHashMap<>();
            for (Map.Entry<Integer, Draft> element : elements.entrySet()) {
                inList.put(element.getKey(), element.getValue().field());
            }
            return new Field(slot, children.isEmpty() ? null : node(), Map.copyOf(inList));
        }
    }

    /** A step with positions in lists. Loaded only for such paths, so that a first call does not load regular expressions. */
    private static final class ListStep {
        /** A name, then the positions in the lists below it: {@code errors[0]}. */
        private static final Pattern STEP = Pattern.compile("([^\\[]*)((?:\\[\\d{1,6}])*)");

        private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

        private ListStep() {}

        static Draft below(Draft draft, String step) {
            Matcher parts = STEP.matcher(step);
            boolean listed = parts.matches();
            Draft at = draft.child(listed ? parts.group(1) : step);
            Matcher index = INDEX.matcher(listed ? parts.group(2) : "");
            while (index.find()) {
                at = Draft.in(at.elements, Integer.valueOf(index.group(1)));
            }
            return at;
        }
    }
}
