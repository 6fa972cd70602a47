package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A server-sent event (WHATWG HTML, section 9.2).
 *
 * @param name the name of the event ({@code event}); null if the server sent none
 * @param id the last id that the server sent; null if there is none
 * @param data the data
 * @param <T> the type of the data
 */
public record ServerEvent<T>(
        @Nullable String name, @Nullable String id, T data) {}
