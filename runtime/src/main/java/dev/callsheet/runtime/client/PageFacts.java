package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.PageEnd;
import dev.callsheet.runtime.endpoint.PageField;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells about the end of its list.
 *
 * @param limit the page size that was asked for; null if none was
 * @param beside what the response holds beside its value that leads on
 */
record PageFacts<R>(
        R page,
        List<?> items,
        @Nullable Number limit,
        @Nullable Number most,
        @Nullable String beside) {
    static <R, T> PageFacts<R> of(PagedEndpoint<R, ?, T> endpoint, R page, CallValues values, @Nullable String beside) {
        int index = endpoint.limitIndex();
        Object limit = index < 0 ? null : values.value(index);
        return new PageFacts<>(
                page,
                endpoint.paging().items(page),
                limit instanceof Number number ? number : null,
                index < 0 ? null : endpoint.params().get(index).max(),
                beside);
    }

    @Nullable
    String text(PageField<R> field) {
        String text = field.text(page, beside);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Returns what a field tells as a number; -1 if it does not tell one. */
    private long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** Returns whether a flag ends the list; false if it is absent. */
    boolean isToldLast(PageEnd<R> flag) {
        String told = flag.field() == null ? null : text(flag.field());
        return "false".equalsIgnoreCase(told) || "0".equals(told);
    }

    /**
     * Returns whether the page is the last.
     *
     * @param number how many pages there are with this one; -1 if pages are not counted
     * @param before the number of items on the pages before; -1 if it is not known
     */
    boolean isLast(PageEnd<R> end, long number, long before) {
        String told = end.field() == null ? null : text(end.field());
        return switch (end.kind()) {
            case NONE -> isShort();
            case MORE -> !"true".equalsIgnoreCase(told) && !"1".equals(told);
            case PAGES -> number(told) < 0 ? isShort() : number >= number(told);
            case TOTAL -> {
                long total = number(told);
                yield items.isEmpty() || (total < 0 ? isShort() : before >= 0 && before + items.size() >= total);
            }
        };
    }

    /**
     * Returns whether the page is empty, or shorter than the limit. A limit counts only up to its declared maximum:
     * many servers silently reduce a greater one, and their full pages are shorter than what was asked for.
     */
    private boolean isShort() {
        long wanted = limit == null || most == null ? Long.MAX_VALUE : limit.longValue();
        boolean counts = most != null && wanted <= most.longValue();
        return items.isEmpty() || (counts && items.size() < wanted);
    }
}
