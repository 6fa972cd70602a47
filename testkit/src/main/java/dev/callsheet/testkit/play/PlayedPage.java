package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.PagingEnd;
import dev.callsheet.language.model.PagingKind;
import dev.callsheet.testkit.http.RequestHead;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page as a response.
 *
 * @param headers what the response has beside its usual headers
 */
record PlayedPage(JsonValue response, Map<String, String> headers) {
    /** Leads from a page to the next, as each kind of paging does. */
    record Leading(ApiMethod method, RequestHead head, Window window, JsonValue response)
            implements PagingKind.Cases<PlayedPage> {
        @Override
        public PlayedPage cursor(PagingKind.Cursor cursor) {
            PlayedPage led = with(cursor.next(), JsonValue.string(window.isLast() ? "" : next()));
            return cursor.end() == null ? led : new Leading(method, head, window, led.response()).end(cursor.end());
        }

        @Override
        public PlayedPage page(PagingKind.Page page) {
            return end(page.end());
        }

        @Override
        public PlayedPage offset(PagingKind.Offset offset) {
            return end(offset.end());
        }

        @Override
        public PlayedPage nextUrl(PagingKind.NextUrl nextUrl) {
            return with(nextUrl.nextUrl(), window.isLast() ? JsonValue.nullValue() : JsonValue.string(address()));
        }

        @Override
        public PlayedPage link(PagingKind.Link link) {
            String header = "<" + address() + ">; rel=\"" + link.relation() + "\"";
            return new PlayedPage(response, window.isLast() ? Map.of() : Map.of("Link", header));
        }

        @Override
        public PlayedPage lastItem(PagingKind.LastItem lastItem) {
            return end(lastItem.end());
        }

        private PlayedPage end(@Nullable PagingEnd end) {
            if (end == null) {
                return new PlayedPage(response, Map.of());
            }
            return with(
                    end.path(),
                    switch (end.kind()) {
                        case MORE -> JsonValue.bool(!window.isLast());
                        case TOTAL -> number(window.listing().size());
                        case PAGES -> number(window.pages());
                    });
        }

        private PlayedPage with(String path, JsonValue value) {
            return new PlayedPage(
                    response instanceof JsonObject object ? JsonPaths.put(object, path, value) : response, Map.of());
        }

        private static JsonValue number(long count) {
            return JsonValue.number(BigDecimal.valueOf(count));
        }

        private String next() {
            return Cursor.encode(method.name(), window.end());
        }

        /** Returns the address of the next page on this server: that of the request with another start. */
        private String address() {
            String query = head.query() == null ? "" : head.query();
            String start = PageStarts.ADDRESS_PARAMETER + "=";
            Stream<String> others =
                    Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty() && !pair.startsWith(start));
            String next = start + URLEncoder.encode(next(), StandardCharsets.UTF_8);
            return "http://" + head.header("Host") + head.path() + "?"
                    + Stream.concat(others, Stream.of(next)).collect(Collectors.joining("&"));
        }
    }
}
