package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.endpoint.PagingKind;
import dev.callsheet.runtime.http.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the list continues after a page, as a text that {@link PageTexts} reads. */
final class NextPage<R, T> implements PagingKind.Cases<R, T, Optional<String>> {
    private final PagedEndpoint<R, ?, T> endpoint;
    private final Outcome.Ok<R, ?> response;
    private final CallValues values;
    private final RequestEncoder encoder;
    private final PageFacts<R> facts;

    /**
     * @param values what was sent for the page
     */
    NextPage(PagedEndpoint<R, ?, T> endpoint, Outcome.Ok<R, ?> response, CallValues values, RequestEncoder encoder) {
        this.endpoint = endpoint;
        this.response = response;
        this.values = values;
        this.encoder = encoder;
        this.facts =
                PageFacts.of(endpoint, response.value(), values, response.info().nextPage());
    }

    /** Returns the text; null if the page is the last. */
    @Nullable
    String text() {
        return endpoint.paging().kind().match(this).orElse(null);
    }

    @Override
    public Optional<String> cursor(PagingKind.Cursor<R, T> cursor) {
        String next = cursor.field().text(facts.page(), facts.beside());
        boolean ended = facts.isToldLast(cursor.end());
        return Optional.ofNullable(next).filter(text -> !text.isEmpty() && !ended);
    }

    @Override
    public Optional<String> page(PagingKind.Page<R, T> page) {
        long number = number(page.first());
        long before = before(number - page.first());
        if (facts.isLast(page.end(), number - page.first() + 1, before)) {
            return Optional.empty();
        }
        return Optional.of(
                (number + 1) + (before < 0 ? "" : "," + (before + facts.items().size())));
    }

    /** Returns the number of items on the pages before: all of the same size unless they were counted. */
    private long before(long pages) {
        PageStart start = values.start();
        return start != null && start.before() >= 0
                ? start.before()
                : pages * facts.items().size();
    }

    @Override
    public Optional<String> offset(PagingKind.Offset<R, T> offset) {
        long skipped = number(0);
        boolean last = facts.items().isEmpty() || facts.isLast(offset.end(), -1, skipped);
        return last
                ? Optional.empty()
                : Optional.of(Long.toString(skipped + facts.items().size()));
    }

    /** Returns the number that the parameter of the page has. */
    private long number(long unset) {
        Object value = values.value(endpoint.paramIndex());
        return value instanceof Number number ? number.longValue() : unset;
    }

    @Override
    public Optional<String> nextUrl(PagingKind.NextUrl<R, T> nextUrl) {
        return Optional.ofNullable(facts.text(nextUrl.field())).map(this::address);
    }

    @Override
    public Optional<String> link(PagingKind.Link<R, T> link) {
        return Optional.ofNullable(
                        LinkHeader.target(Headers.joined(response.info().headers(), "Link"), link.relation()))
                .map(this::address);
    }

    private String address(String reference) {
        try {
            URI base = encoder.uri(values);
            URI resolved = Addresses.resolve(base, reference);
            if (resolved.getRawAuthority() == null || resolved.getRawPath() == null) {
                return reference; // which is reported too
            }
            URI address = new PageAddress(endpoint, encoder.base(endpoint)).withoutSecrets(resolved);
            return Addresses.isSameOrigin(base, address) ? Addresses.pathAndQuery(address) : address.toString();
        } catch (URISyntaxException invalid) {
            return reference; // which is reported when it is followed
        }
    }

    @Override
    public Optional<String> lastItem(PagingKind.LastItem<R, T> lastItem) {
        if (facts.items().isEmpty() || facts.isLast(lastItem.end(), -1, -1)) {
            return Optional.empty();
        }
        Object id = lastItem.id().apply(last());
        return Optional.of(id == null ? "" : id.toString()); // an empty one is reported when it is followed
    }

    private T last() {
        var items = endpoint.paging().items(response.value());
        return items.get(items.size() - 1);
    }
}
