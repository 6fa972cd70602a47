package dev.callsheet.runtime.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path with placeholders, taken apart once. Immutable. */
public final class PathTemplate {
    /**
     * What a placeholder is filled with.
     *
     * @param before the text before it
     * @param name the name in the placeholder
     * @param param the index of the parameter; -1 if the endpoint lacks it
     * @param keepsSlashes whether slashes of the value separate segments
     */
    public record Slot(String before, String name, int param, boolean keepsSlashes) {}

    private final List<Slot> slots;
    private final String end;

    PathTemplate(String path, List<Param> params) {
        List<Slot> found = new ArrayList<>();
        int at = path.startsWith("/") ? 1 : 0;
        for (int open = path.indexOf('{', at); open >= 0; open = path.indexOf('{', at)) {
            int close = path.indexOf('}', open);
            if (close < 0) {
                break; // a brace of the path itself
            }
            boolean keepsSlashes = path.charAt(close - 1) == '+';
            String name = path.substring(open + 1, keepsSlashes ? close - 1 : close);
            found.add(new Slot(path.substring(at, open), name, index(name, params), keepsSlashes));
            at = close + 1;
        }
        slots = List.copyOf(found);
        end = path.substring(at);
    }

    private static int index(String name, List<Param> params) {
        for (int i = 0; i < params.size(); i++) {
            if (params.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the placeholders in order, each with the text before it. */
    public List<Slot> slots() {
        return slots;
    }

    /** Returns the text after the last placeholder. */
    public String end() {
        return end;
    }

    /** Returns whether a parameter fills a placeholder. */
    boolean has(int param) {
        return slot(param) != null;
    }

    /** Returns whether slashes in the value of a parameter separate segments. */
    boolean keepsSlashes(int param) {
        Slot slot = slot(param);
        return slot != null && slot.keepsSlashes;
    }

    private @Nullable Slot slot(int param) {
        for (Slot slot : slots) {
            if (slot.param == param) {
                return slot;
            }
        }
        return null;
    }
}
