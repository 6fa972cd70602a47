package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Param;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a page starts.
 *
 * @param index the index of the parameter that says so; -1 if an address does
 * @param path the path inside the parameter; null if the value is the whole parameter
 * @param value the value of the parameter or what is at the path
 * @param address the address of the page; null if a parameter says where it starts
 * @param before the number of items on the pages before; -1 if it is not known
 */
record PageStart(
        int index,
        @Nullable String path,
        @Nullable Object value,
        @Nullable URI address,
        long before) {
    static PageStart of(int index, Object value, long before) {
        return new PageStart(index, null, value, null, before);
    }

    /** Returns the start that a value at a path inside the body is. */
    static PageStart inside(int index, String path, Object value) {
        return new PageStart(index, path, value, null, -1);
    }

    static PageStart of(URI address) {
        return new PageStart(-1, null, null, address, -1);
    }

    /** Returns a parameter with the start in it. */
    @Nullable
    Object in(Param param, @Nullable Object given) {
        return path == null || value == null ? value : BodyFields.with(param, given, path, value);
    }

    boolean replaces(int parameter) {
        return address == null && index == parameter;
    }
}
