package dev.callsheet.runtime.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parameter that a value was probably meant for: strings next to each other are easily swapped. The testkit's
 * {@code LookAlike} does the same with what it received.
 */
final class LookAlike {
    private LookAlike() {}

    /**
     * Returns what a value looks like that does not match the pattern of its parameter, as the rest of a sentence; empty if it
     * looks like nothing else.
     *
     * @param index the parameter
     * @param given the values of all parameters; null for those that are not given
     */
    static String of(List<Param> params, int index, Object value, @Nullable Object[] given) {
        Param param = params.get(index);
        TextPattern pattern = param.pattern();
        String culprit = pattern == null ? null : pattern.culprit(value);
        if (pattern == null || culprit == null) {
            return "";
        }
        Param near = null;
        for (int i = 0; i < params.size(); i++) {
            Param other = params.get(i);
            TextPattern others = other.pattern();
            if (i == index || others == null || others.isSame(pattern) || !others.matches(culprit)) {
                continue;
            }
            Object there = i < given.length ? given[i] : null;
            String misplaced = there == null ? null : others.culprit(there);
            if (misplaced != null && pattern.matches(misplaced)) {
                return "; it looks like " + other.name() + ", and " + other.name() + " like " + param.name()
                        + ", so they are probably swapped";
            }
            near = near == null ? other : near;
        }
        return near == null ? "" : "; it looks like " + near.name();
    }
}
