package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiModel;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Paths can be appended to the base URL, and the reference has a place for the name of a method. */
final class UrlCheck implements Check {
    private static final String METHOD = "{method}";

    @Override
    public void check(CheckedApi checked) {
        ApiModel api = checked.api();
        URI base = http(api.baseUrl());
        if (base == null || base.getQuery() != null || base.getFragment() != null || base.getUserInfo() != null) {
            report(
                    "baseUrl",
                    api.baseUrl(),
                    "use an http or https URL without ? and #, such as https://api.example.com/",
                    checked);
        } else if (!api.baseUrl().endsWith("/")) {
            report("baseUrl", api.baseUrl(), "add a `/` at the end: paths are appended to it", checked);
        }
        String reference = api.reference();
        if (reference != null && (!reference.contains(METHOD) || http(reference.replace(METHOD, "m")) == null)) {
            report(
                    "reference",
                    reference,
                    "use an http or https URL with {method} in place of the name of a method",
                    checked);
        }
    }

    private static void report(String key, String url, String hint, CheckedApi checked) {
        checked.report(
                DiagnosticCode.BAD_URL,
                checked.at(checked.api().position(), key),
                quote(url) + " is not a valid " + quote(key),
                hint);
    }

    private static @Nullable URI http(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null; // the caller reports it
        }
    }
}
