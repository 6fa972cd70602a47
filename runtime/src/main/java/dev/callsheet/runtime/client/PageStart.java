package dev.callsheet.runtime.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a page starts.
 *
 * @param index the index of the parameter that says so; -1 if an address does
 * @param value the value of the parameter
 * @param address the address of the page; null if a parameter says where it starts
 * @param before the number of items on the pages before; -1 if it is not known
 */
record PageStart(
        int index, @Nullable Object value, @Nullable URI address, long before) {
    static PageStart of(int index, Object value, long before) {
        return new PageStart(index, value, null, before);
    }

    static PageStart of(URI address) {
        return new PageStart(-1, null, address, -1);
    }

    boolean replaces(int parameter) {
        return address == null && index == parameter;
    }
}
