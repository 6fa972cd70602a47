package dev.callsheet.runtime.client;

import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.UnknownFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one response says in addition to its value, collected while the value is read. */
final class ResponseEnvelope implements UnknownFields, JsonReader<Boolean> {
    private final EnvelopePaths paths;
    private final EnvelopePaths.Node root;
    /** The known elements of a response that is a list. */
    private final Map<Integer, EnvelopePaths.Field> elements;

    private @Nullable Boolean ok;
    private final @Nullable String[] errors;
    private @Nullable String next;
    private List<String> messages = List.of();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Map<String, String> details = new LinkedHashMap<>();

    private ResponseEnvelope(EnvelopePaths paths, EnvelopePaths.Node root, Map<Integer, EnvelopePaths.Field> elements) {
        this.paths = paths;
        this.root = root;
        this.elements = elements;
        this.errors = new String[paths.errors()];
    }

    /** Returns an envelope of a response that may have succeeded. */
    static ResponseEnvelope of(EnvelopePaths paths) {
        return new ResponseEnvelope(paths, paths.succeeded(), Map.of());
    }

    /** Returns an envelope of a response that failed. */
    static ResponseEnvelope ofFailure(EnvelopePaths paths) {
        return new ResponseEnvelope(paths, paths.failed(), paths.failedElements());
    }

    @Override
    public boolean read(String name, JsonInput in) {
        int index = root.names().indexOf(name);
        if (index >= 0) {
            read(root.fields().get(index), in);
        }
        return index >= 0;
    }

    private void read(EnvelopePaths.Field field, JsonInput in) {
        EnvelopePaths.Node node = field.node();
        if (node != null
                && (in.isObject() || (field.slot() < 0 && field.elements().isEmpty()))) {
            if (in.startObject()) {
                readFields(node, in);
            }
        } else if (!field.elements().isEmpty() && in.isList()) {
            in.list(new Elements(field.elements()));
        } else if (field.slot() >= 0) {
            take(field.slot(), in);
        }
    }

    private void readFields(EnvelopePaths.Node node, JsonInput in) {
        int index;
        while ((index = in.nextField(node.names())) != JsonInput.END) {
            read(node.fields().get(index), in);
        }
    }

    /** Reads the known elements of a list. */
    private final class Elements implements JsonReader<Boolean> {
        private final Map<Integer, EnvelopePaths.Field> known;
        private int index;

        Elements(Map<Integer, EnvelopePaths.Field> known) {
            this.known = known;
        }

        @Override
        public Boolean read(JsonInput in) {
            EnvelopePaths.Field field = known.get(index++);
            if (field == null) {
                in.skip();
            } else {
                ResponseEnvelope.this.read(field, in);
            }
            return true;
        }
    }

    /** Reads a whole response for its envelope. Returns null if the response is not an object, or a list that has codes. */
    @Override
    public @Nullable Boolean read(JsonInput in) {
        if (!elements.isEmpty() && in.isList()) {
            in.list(new Elements(elements));
            return true;
        }
        if (!in.startObject()) {
            return null;
        }
        readFields(root, in);
        return true;
    }

    private void take(int slot, JsonInput in) {
        switch (slot) {
            case EnvelopePaths.OK -> ok = in.bool();
            case EnvelopePaths.NEXT -> next = in.plain();
            case EnvelopePaths.MESSAGES -> messages = in.list(JsonReader.STRING);
            case EnvelopePaths.WARNINGS -> warnings(in);
            default -> failure(slot - EnvelopePaths.ERRORS, in);
        }
    }

    private void failure(int slot, JsonInput in) {
        if (slot < errors.length) {
            errors[slot] = in.string();
        } else {
            detail(paths.details().get(slot - errors.length), in.json());
        }
    }

    /** Adds a list of codes, or a text with commas between codes. Duplicates count once. */
    private void warnings(JsonInput in) {
        if (in.isString()) {
            warn(in.string());
        } else {
            in.list(JsonReader.STRING).forEach(this::warn);
        }
    }

    private void warn(@Nullable String codes) {
        for (String code : codes == null ? new String[0] : codes.split(",")) {
            if (!code.isBlank()) {
                warnings.add(code.strip());
            }
        }
    }

    private void detail(String key, @Nullable Json value) {
        if (value != null) {
            String json = value.toString();
            details.put(key, json.startsWith("\"") ? JsonReader.STRING.parse(json) : json);
        }
    }

    /** Returns whether the call succeeded; null if the response does not say. */
    @Nullable
    Boolean ok() {
        return ok;
    }

    /** Returns the error code: that at the first path that has one; null if there is none. */
    @Nullable
    String error() {
        for (String error : errors) {
            if (error != null && !error.isEmpty()) {
                return error;
            }
        }
        return null;
    }

    /** Returns what leads to the next page; null if there is none. */
    @Nullable
    String next() {
        return next == null || next.isEmpty() ? null : next;
    }

    List<String> messages() {
        return messages;
    }

    List<String> warnings() {
        return new ArrayList<>(warnings);
    }

    Map<String, String> details() {
        return details;
    }
}
