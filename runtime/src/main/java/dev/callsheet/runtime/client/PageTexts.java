package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.endpoint.PagingKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts that tell where a page starts. They come from responses, or from wherever a caller kept them. */
final class PageTexts<R, T> {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})(?:,(\\d{1,18}))?");

    private final PagedEndpoint<R, ?, T> endpoint;
    private final URI base;

    /**
     * @param base the base URL of the API
     */
    PageTexts(PagedEndpoint<R, ?, T> endpoint, URI base) {
        this.endpoint = endpoint;
        this.base = base;
    }

    /** Returns what the start of a page is called, with its article. */
    String noun() {
        return endpoint.paging().kind().match(new PagingKind.Cases<R, T, String>() {
            @Override
            public String cursor(PagingKind.Cursor<R, T> cursor) {
                return "a cursor";
            }

            @Override
            public String page(PagingKind.Page<R, T> page) {
                return "a page number";
            }

            @Override
            public String offset(PagingKind.Offset<R, T> offset) {
                return "an offset";
            }

            @Override
            public String nextUrl(PagingKind.NextUrl<R, T> nextUrl) {
                return "an address";
            }

            @Override
            public String link(PagingKind.Link<R, T> link) {
                return "an address";
            }

            @Override
            public String lastItem(PagingKind.LastItem<R, T> lastItem) {
                return "a last item";
            }
        });
    }

    /**
     * Returns where the page of a text starts.
     *
     * @throws InvalidPageException if the text is not one of this method
     */
    PageStart start(String text) {
        return endpoint.paging().kind().match(new PagingKind.Cases<R, T, PageStart>() {
            @Override
            public PageStart cursor(PagingKind.Cursor<R, T> cursor) {
                return value(require(text, "is an empty cursor"));
            }

            @Override
            public PageStart page(PagingKind.Page<R, T> page) {
                return number(text, page.first());
            }

            @Override
            public PageStart offset(PagingKind.Offset<R, T> offset) {
                return number(text, 0);
            }

            @Override
            public PageStart nextUrl(PagingKind.NextUrl<R, T> nextUrl) {
                return address(text);
            }

            @Override
            public PageStart link(PagingKind.Link<R, T> link) {
                return address(text);
            }

            @Override
            public PageStart lastItem(PagingKind.LastItem<R, T> lastItem) {
                String id = require(text, "has a last item without an id");
                return lastItem.number() ? number(id, Long.MIN_VALUE) : value(id);
            }
        });
    }

    private static String require(String text, String otherwise) {
        if (text.isEmpty()) {
            throw new InvalidPageException(otherwise);
        }
        return text;
    }

    private PageStart value(Object value) {
        String path = endpoint.paramPath();
        return path == null
                ? PageStart.of(endpoint.paramIndex(), value, -1)
                : PageStart.inside(endpoint.paramIndex(), path, value);
    }

    private PageStart number(String text, long least) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) < least) {
            throw new InvalidPageException("is not " + noun());
        }
        long before = matcher.group(2) == null ? -1 : Long.parseLong(matcher.group(2));
        return PageStart.of(endpoint.paramIndex(), Long.parseLong(matcher.group(1)), before);
    }

    private PageStart address(String text) {
        try {
            URI address = Addresses.resolve(base, require(text, "is an empty address"));
            if (Addresses.isSameOrigin(base, address)) {
                return PageStart.of(new PageAddress(endpoint, base).withoutSecrets(address));
            }
            throw new InvalidPageException("is on " + Addresses.origin(address) + ", to which the credentials of "
                    + Addresses.origin(base) + " are not sent");
        } catch (URISyntaxException invalid) {
            throw new InvalidPageException("is not a valid address");
        }
    }

    /** A text that does not tell where a page starts. Its message is the end of a sentence and does not hold the text. */
    static final class InvalidPageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidPageException(String message) {
            super(message);
        }
    }
}
