package dev.callsheet.runtime;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lists whose pages have numbers, starting at 1, instead of cursors:
 *
 * <pre>{@code
 * Pages.of(n -> petshop.pets().search(r -> r.page(n)), PetsSearchResponse::paging, Paging::pages)
 *         .flatMap(page -> page.pets().stream())
 * }</pre>
 */
public final class Pages {
    private Pages() {}

    /**
     * Returns the pages as a sequential, lazy stream: a page is requested when it is needed. To resume, add an offset
     * to the number in {@code call}; to take fewer pages, {@linkplain Stream#limit limit} the stream. Taking a page
     * throws what {@link Call#execute()} throws.
     *
     * @param call builds the call of the page with the given number
     * @param paging returns the part of a page that holds the number of pages; null ends the list
     * @param count returns the number of pages; null ends the list
     */
    @CheckReturnValue
    public static <R, P> Stream<R> of(
            IntFunction<? extends Call<R, ?>> call,
            Function<R, @Nullable P> paging,
            Function<P, @Nullable Integer> count) {
        Function<R, @Nullable Integer> told = page -> {
            P part = paging.apply(page);
            return part == null ? null : count.apply(part);
        };
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(new Numbered<>(call, told), order), order, false);
    }

    private static final class Numbered<R> implements Iterator<R> {
        private final IntFunction<? extends Call<R, ?>> call;
        private final Function<R, @Nullable Integer> count;
        private int taken;
        private int known = 1;

        Numbered(IntFunction<? extends Call<R, ?>> call, Function<R, @Nullable Integer> count) {
            this.call = call;
            this.count = count;
        }

        @Override
        public boolean hasNext() {
            return taken < known;
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            R page = call.apply(taken + 1).execute();
            taken++;
            Integer told = count.apply(page);
            known = told == null ? taken : told;
            return page;
        }
    }
}
