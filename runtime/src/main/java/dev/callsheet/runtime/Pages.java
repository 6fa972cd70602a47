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
 * Listings whose pages have numbers, from 1 on, in place of cursors:
 *
 * <pre>{@code
 * Pages.of(n -> slack.files().list(r -> r.page(n)), FilesListResponse::paging, Paging::pages)
 *         .flatMap(page -> page.files().stream())
 * }</pre>
 */
public final class Pages {
    private Pages() {}

    /**
     * The pages, sequential and lazy: a page is asked for when it is needed. To resume, count on from another number in
     * {@code call}; to take fewer, {@link Stream#limit} the stream. Taking a page throws as {@link Call#execute()} does.
     *
     * @param call the call of the page with a number
     * @param paging the part of a page that tells how many there are; null where it does not, which ends the listing
     * @param count the number of pages; null where it is not told, which ends the listing
     */
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
