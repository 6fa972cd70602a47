package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiModel;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The base URL is one that paths can be appended to; the reference is one that a method's name fits into. */
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
                    "an http or https URL without ? and #, such as https://api.example.com/",
                    checked);
        } else if (!api.baseUrl().endsWith("/")) {
            report("baseUrl", api.baseUrl(), "it ends in `/`: paths are appended to it", checked);
        }
        String reference = api.reference();
        if (reference != null && (!reference.contains(METHOD) || http(reference.replace(METHOD, "m")) == null)) {
            report("reference", reference, "an http or https URL with {method} where a method's name goes", checked);
        }
    }

    private static void report(String key, String url, String hint, CheckedApi checked) {
        checked.report(
                DiagnosticCode.BAD_URL,
                checked.at(checked.api().position(), key),
                quote(key) + " cannot be " + quote(url),
                hint);
    }

    private static @Nullable URI http(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null; // no URL is what the caller reports
        }
    }
}
