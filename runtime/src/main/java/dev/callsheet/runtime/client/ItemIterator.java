package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Paging;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over the items of all pages. Requests a page when its first item is needed. */
final class ItemIterator<R, T> implements Iterator<T> {
    private final Iterator<R> pages;
    private final Paging<R, T> paging;
    private Iterator<T> items = Collections.emptyIterator();

    ItemIterator(Iterator<R> pages, Paging<R, T> paging) {
        this.pages = pages;
        this.paging = paging;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && pages.hasNext()) {
            items = paging.items(pages.next()).iterator();
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
