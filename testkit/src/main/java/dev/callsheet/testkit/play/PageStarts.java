package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.PagingKind;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.ReceivedValue;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the index of the first item of the page that a request asks for; empty if there is no such page. */
record PageStarts(ApiMethod method, Listing listing, long limit, ReceivedParameters parameters)
        implements PagingKind.Cases<OptionalLong> {
    /** The parameter that the addresses of pages have. */
    static final String ADDRESS_PARAMETER = "testkit_cursor";

    @Override
    public OptionalLong cursor(PagingKind.Cursor cursor) {
        return ofCursor(cursor.cursor());
    }

    @Override
    public OptionalLong page(PagingKind.Page page) {
        long first = page.first().number();
        long number = number(page.page(), first);
        return number < first ? OptionalLong.empty() : OptionalLong.of((number - first) * limit);
    }

    @Override
    public OptionalLong offset(PagingKind.Offset offset) {
        long number = number(offset.offset(), 0);
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    @Override
    public OptionalLong nextUrl(PagingKind.NextUrl nextUrl) {
        return ofCursor(ADDRESS_PARAMETER);
    }

    @Override
    public OptionalLong link(PagingKind.Link link) {
        return ofCursor(ADDRESS_PARAMETER);
    }

    @Override
    public OptionalLong lastItem(PagingKind.LastItem lastItem) {
        String after = parameters.text(lastItem.after());
        if (after == null || after.isEmpty()) {
            return OptionalLong.of(0);
        }
        return IntStream.range(0, listing.size())
                .filter(i -> after.equals(text(JsonPaths.at(listing.item().apply(i), lastItem.id()))))
                .mapToLong(i -> i + 1L)
                .findFirst();
    }

    private OptionalLong ofCursor(String parameter) {
        String cursor = requested(method, parameters, parameter);
        if (cursor == null || cursor.isEmpty()) {
            return OptionalLong.of(0);
        }
        return Cursor.decode(method.name(), listing.size(), cursor).stream()
                .asLongStream()
                .findFirst();
    }

    /** Returns the text of a parameter, or of a field of the body; null if there is none. */
    static @Nullable String requested(ApiMethod method, ReceivedParameters parameters, String name) {
        Optional<String> path = Paging.bodyPath(name);
        Optional<Parameter> body = method.wholeBody();
        if (parameters.has(name) || path.isEmpty() || body.isEmpty()) {
            return parameters.text(name);
        }
        return parameters.get(body.get().name()) instanceof ReceivedValue.Json json
                ? text(JsonPaths.at(json.value(), path.get()))
                : null;
    }

    private long number(String parameter, long unset) {
        String text = parameters.text(parameter);
        if (text == null || text.isEmpty()) {
            return unset;
        }
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        if (value instanceof JsonString string) {
            return string.text();
        }
        return value == null ? null : JsonText.write(value);
    }
}
