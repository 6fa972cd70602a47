package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of a listing that a page shows.
 *
 * @param from the index of its first item
 * @param limit the number of items of a full page
 */
record Window(Listing listing, long from, long limit) {
    List<JsonValue> items() {
        return IntStream.range((int) Math.min(from, listing.size()), end())
                .mapToObj(listing.item())
                .toList();
    }

    /** Returns the index behind the last item. */
    int end() {
        return (int) Math.min(listing.size(), from + limit);
    }

    boolean isLast() {
        return end() >= listing.size();
    }

    long pages() {
        return (listing.size() + limit - 1) / limit;
    }
}
