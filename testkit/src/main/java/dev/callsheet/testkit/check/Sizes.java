package dev.callsheet.testkit.check;

import dev.callsheet.language.model.Bounds;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a number, a length or a size is within bounds. */
final class Sizes {
    private Sizes() {}

    /** What is wrong; null where nothing is, or where the value has no size. */
    static @Nullable String problem(Bounds bounds, @Nullable BigDecimal size) {
        if (size == null) {
            return null;
        }
        if (bounds.min() != null && size.compareTo(bounds.min()) < 0) {
            return "must be at least " + bounds.min().toPlainString() + ", not " + size.toPlainString();
        }
        if (bounds.max() != null && size.compareTo(bounds.max()) > 0) {
            return "must be at most " + bounds.max().toPlainString() + ", not " + size.toPlainString();
        }
        return null;
    }
}
