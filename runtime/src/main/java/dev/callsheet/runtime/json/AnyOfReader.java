package dev.callsheet.runtime.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a union that is told apart by the shape of its value. */
final class AnyOfReader<T> implements JsonReader<T> {
    private final Supplier<List<JsonVariant<T>>> variants;
    private final Function<Json, T> unknown;
    /** The variants once a value was read, not before: they may hold this reader. */
    private volatile @Nullable List<JsonVariant<T>> made;

    AnyOfReader(Supplier<List<JsonVariant<T>>> variants, Function<Json, T> unknown) {
        this.variants = variants;
        this.unknown = unknown;
    }

    Function<Json, T> unknown() {
        return unknown;
    }

    @Override
    public @Nullable T read(JsonInput in) {
        return in.anyOf(this);
    }

    /**
     * Returns the variants to try: those that know the value, then those to which it is a new one. Of several objects, that with most of
     * the value's fields comes first.
     *
     * @param value made by {@link JsonTree}
     */
    List<JsonVariant<T>> fitting(@Nullable Object value) {
        List<JsonVariant<T>> fitting = all(variant -> JsonShape.anyFits(variant.shapes(), value, true));
        sort(fitting, value);
        List<JsonVariant<T>> others = all(variant -> JsonShape.anyFits(variant.shapes(), value, false));
        sort(others, value);
        fitting.addAll(others);
        return fitting;
    }

    private void sort(List<JsonVariant<T>> fitting, @Nullable Object value) {
        fitting.sort(Comparator.comparingInt(variant -> -JsonShape.shared(variant.shapes(), value)));
    }

    /** Returns the variants that a value is closest to, though it is none of them as the spec has it. */
    List<JsonVariant<T>> closest(@Nullable Object value) {
        List<JsonVariant<T>> close = all(variant -> JsonShape.anyFits(variant.shapes(), value, false));
        if (!close.isEmpty()) {
            return close;
        }
        List<JsonVariant<T>> near = all(variant -> JsonShape.anyIsNear(variant.shapes(), value));
        int most = near.stream()
                .mapToInt(variant -> JsonShape.shared(variant.shapes(), value))
                .max()
                .orElse(0);
        near.removeIf(variant -> JsonShape.shared(variant.shapes(), value) < most);
        return near;
    }

    private List<JsonVariant<T>> all(Predicate<JsonVariant<T>> wanted) {
        List<JsonVariant<T>> found = new ArrayList<>(variants());
        found.removeIf(wanted.negate());
        return found;
    }

    private List<JsonVariant<T>> variants() {
        List<JsonVariant<T>> known = made;
        if (known == null) {
            known = variants.get();
            made = known;
        }
        return known;
    }
}
