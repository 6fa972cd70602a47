package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.PagingKind;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.testkit.check.CheckedCall;
import dev.callsheet.testkit.check.CursorCheck;
import dev.callsheet.testkit.check.RequestProblem;
import dev.callsheet.testkit.http.ReceivedParameters;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Cuts the listings of methods into pages. May be used from any thread. */
public final class Pager implements CursorCheck {
    /** Items on a page if neither the request nor the spec says how many. */
    private static final int DEFAULT_LIMIT = 100;

    private final Map<String, Listing> listings = new ConcurrentHashMap<>();

    /**
     * Sets the items that a method lists, in place of those of its example.
     *
     * @throws IllegalArgumentException if the method has no paging
     */
    public void set(ApiMethod method, Listing items) {
        if (method.paging() == null || (method.paging().items() == null && !isList(method))) {
            throw new IllegalArgumentException("The method " + method.name() + " has no pages of a list. Use when(\""
                    + method.name() + "\").respond(...) instead.");
        }
        listings.put(method.name(), items);
    }

    /** Forgets all items that were set. */
    public void reset() {
        listings.clear();
    }

    @Override
    public @Nullable RequestProblem problem(ApiMethod method, ReceivedParameters parameters) {
        Paging paging = method.paging();
        if (paging == null) {
            return null;
        }
        String parameter = paging.kind().parameter().orElse(PageStarts.ADDRESS_PARAMETER);
        if (PageStarts.requested(method, parameters, parameter) == null
                || start(method, paging, items(method, paging, Examples.of(method)), parameters)
                        .isPresent()) {
            return null;
        }
        return RequestProblem.unknownPage(parameter, paging.kind() instanceof PagingKind.Cursor);
    }

    @Override
    public boolean isInAddresses(ApiMethod method, String parameter) {
        return method.paging() != null
                && method.paging().kind().parameter().isEmpty()
                && parameter.equals(PageStarts.ADDRESS_PARAMETER);
    }

    /**
     * Returns a response with the requested page.
     *
     * @param call a valid one
     */
    PlayedPage page(ApiMethod method, Paging paging, JsonValue response, CheckedCall call) {
        Listing items = items(method, paging, response);
        long limit = limit(method, paging, call.parameters());
        long from = start(method, paging, items, call.parameters()).orElse(0);
        Window window = new Window(items, from, limit);
        JsonValue page = response;
        if (response instanceof JsonArray) {
            page = JsonValue.array(window.items());
        } else if (response instanceof JsonObject object && paging.items() != null) {
            page = JsonPaths.put(object, paging.items(), JsonValue.array(window.items()));
        }
        return paging.kind().match(new PlayedPage.Leading(method, call.head(), window, page));
    }

    private static boolean isList(ApiMethod method) {
        return method.response() instanceof ResponseShape.Body body && body.type() instanceof TypeRef.ListOf;
    }

    private Listing items(ApiMethod method, Paging paging, JsonValue example) {
        Listing set = listings.get(method.name());
        if (set != null) {
            return set;
        }
        JsonValue list = paging.items() == null ? example : JsonPaths.at(example, paging.items());
        return Listing.of(list instanceof JsonArray array ? array.items() : List.of());
    }

    private static OptionalLong start(ApiMethod method, Paging paging, Listing items, ReceivedParameters parameters) {
        return paging.kind().match(new PageStarts(method, items, limit(method, paging, parameters), parameters));
    }

    /** Returns the limit of the request, else the parameter's default, else our own; 0 counts as no limit. */
    private static long limit(ApiMethod method, Paging paging, ReceivedParameters parameters) {
        if (paging.limit() == null) {
            return DEFAULT_LIMIT;
        }
        long requested = number(PageStarts.requested(method, parameters, paging.limit()));
        long byDefault = method.params().stream()
                .filter(parameter -> parameter.name().equals(paging.limit()))
                .map(Parameter::defaultValue)
                .mapToLong(Pager::number)
                .findFirst()
                .orElse(0);
        return requested > 0 ? requested : byDefault > 0 ? byDefault : DEFAULT_LIMIT;
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
