package dev.callsheet.openapi.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a parameter is sent. Of two with the same name, the one in the earlier place keeps the name as its key. */
enum Place {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    BODY;

    /** Returns the place that a document calls so; empty if there is none, and for the body. */
    static Optional<Place> of(String in) {
        return Arrays.stream(values())
                .filter(place -> place != BODY && place.word().equals(in.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
