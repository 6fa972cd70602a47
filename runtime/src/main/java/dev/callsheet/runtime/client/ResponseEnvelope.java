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
    private @Nullable Boolean ok;
    private @Nullable String error;
    private @Nullable String next;
    private List<String> messages = List.of();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Map<String, String> details = new LinkedHashMap<>();

    ResponseEnvelope(EnvelopePaths paths) {
        this.paths = paths;
    }

    @Override
    public void read(String name, JsonInput in) {
        int index = paths.root().names().indexOf(name);
        if (index >= 0) {
            read(paths.root(), index, in);
        }
    }

    private void read(EnvelopePaths.Node node, int index, JsonInput in) {
        EnvelopePaths.Field field = node.fields().get(index);
        EnvelopePaths.Node child = field.node();
        if (child == null) {
            take(field.slot(), in);
        } else if (in.startObject()) {
            readFields(child, in);
        }
    }

    private void readFields(EnvelopePaths.Node node, JsonInput in) {
        int index;
        while ((index = in.nextField(node.names())) != JsonInput.END) {
            read(node, index, in);
        }
    }

    /** Reads a whole response for its envelope. Returns null if the response is not an object. */
    @Override
    public @Nullable Boolean read(JsonInput in) {
        if (!in.startObject()) {
            return null;
        }
        readFields(paths.root(), in);
        return true;
    }

    private void take(int slot, JsonInput in) {
        switch (slot) {
            case EnvelopePaths.OK -> ok = in.bool();
            case EnvelopePaths.ERROR -> error = in.string();
            case EnvelopePaths.NEXT -> next = in.string();
            case EnvelopePaths.MESSAGES -> messages = in.list(JsonReader.STRING);
            case EnvelopePaths.WARNINGS -> warnings(in);
            default -> detail(paths.details().get(slot - EnvelopePaths.DETAILS), in.json());
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

    /** Returns the error code; null if there is none. */
    @Nullable
    String error() {
        return error;
    }

    /** Returns the cursor of the next page; null if there is none. */
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
