package dev.callsheet.runtime.client;

import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.Outcome;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Iterates over pages. Only {@link #next()} sends a call. */
final class PageIterator<R, E extends Enum<E> & ErrorCode> implements Iterator<Outcome.Ok<R, E>> {
    private final ApiCall<R, E> call;
    private final PageTexts<R, ?> texts;
    private final int maxPages;
    private final Set<String> seen = new HashSet<>();
    private @Nullable CallValues next;
    private int pages;

    /**
     * @param start where the first page starts, as a text; null if the request does not tell
     */
    PageIterator(ApiCall<R, E> call, PageTexts<R, ?> texts, CallValues first, @Nullable String start, int maxPages) {
        this.call = call;
        this.texts = texts;
        this.maxPages = maxPages;
        this.next = first;
        if (start != null) {
            seen.add(start);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null && pages < maxPages;
    }

    @Override
    public Outcome.Ok<R, E> next() {
        CallValues values = next;
        if (values == null || pages >= maxPages) {
            throw new NoSuchElementException();
        }
        Outcome.Ok<R, E> page = call.response(values);
        pages++;
        next = null;
        String text = page.info().nextPage();
        if (text != null) {
            next = following(page, values, text);
        }
        return page;
    }

    private CallValues following(Outcome.Ok<R, E> page, CallValues values, String text) {
        if (!seen.add(text)) {
            throw failure(page, "returned " + texts.noun() + " it had returned before; paging would never end");
        }
        try {
            return values.with(texts.start(text));
        } catch (PageTexts.InvalidPageException invalid) {
            throw failure(page, "cannot continue: the next page " + invalid.getMessage());
        }
    }

    private DecodeException failure(Outcome.Ok<R, E> page, String what) {
        return new DecodeException(call.method(), page.info().status(), what + ".");
    }
}
