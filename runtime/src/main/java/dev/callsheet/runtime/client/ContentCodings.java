package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The content codings of a response (RFC 9110 section 8.4.1), of which the client only asks for gzip. */
final class ContentCodings {
    /** More layers than this are an attack. */
    private static final int MOST_LAYERS = 3;

    /** In the order in which they were applied, without {@code identity}. */
    private final List<String> codings;

    private ContentCodings(List<String> codings) {
        this.codings = codings;
    }

    static ContentCodings of(Map<String, List<String>> headers) {
        List<String> codings = new ArrayList<>();
        for (String coding : Headers.joined(headers, "Content-Encoding").split(",")) {
            String name = coding.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !name.equals("identity")) {
                codings.add(name);
            }
        }
        return new ContentCodings(codings);
    }

    /** Returns how many layers of gzip can be removed, before one that the client cannot remove. */
    int gzipLayers() {
        int layers = 0;
        while (layers < codings.size() && isGzip(codings.get(codings.size() - 1 - layers))) {
            layers++;
        }
        return Math.min(layers, MOST_LAYERS);
    }

    /** Returns the codings that remain, as the header lists them; empty if there are none. */
    String remaining() {
        return String.join(", ", codings.subList(0, codings.size() - gzipLayers()));
    }

    /** {@code x-gzip} is equivalent (RFC 9110 section 8.4.1.3). */
    private static boolean isGzip(String coding) {
        return coding.equals("gzip") || coding.equals("x-gzip");
    }
}
