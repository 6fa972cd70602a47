package dev.callsheet.runtime.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the parameter that a value was probably meant for: strings next to each other are easily swapped. */
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
        Param near = null;
        for (int i = 0; i < params.size(); i++) {
            Param other = params.get(i);
            if (i == index || !fits(value, other, param)) {
                continue;
            }
            Object there = i < given.length ? given[i] : null;
            if (there != null && fits(there, param, other)) {
                return "; it looks like " + other.name() + ", and " + other.name() + " like " + param.name()
                        + ", so they are probably swapped";
            }
            near = near == null ? other : near;
        }
        return near == null ? "" : "; it looks like " + near.name();
    }

    /** Returns whether a value is one of a parameter, as its pattern says, and not one of the other. */
    private static boolean fits(Object value, Param param, Param other) {
        TextPattern pattern = param.pattern();
        TextPattern otherPattern = other.pattern();
        return pattern != null
                && otherPattern != null
                && !pattern.isSame(otherPattern)
                && pattern.matches(value)
                && !otherPattern.matches(value);
    }
}
