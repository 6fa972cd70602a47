package dev.callsheet.testkit.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of a header of the form {@code word; name=value; name="quoted value"}: Content-Type and Content-Disposition.
 *
 * @param word in lower case
 * @param parameters by name in lower case
 */
record HeaderValue(String word, Map<String, String> parameters) {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;]*+))");

    static HeaderValue parse(String value) {
        int end = value.indexOf(';');
        String word = (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(value);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            String text = quoted == null ? matcher.group(3).strip() : quoted.replaceAll("\\\\([\"\\\\])", "$1");
            parameters.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), text);
        }
        return new HeaderValue(word, parameters);
    }

    /** Returns a parameter; null if there is none. */
    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    /**
     * Returns a name in a Content-Disposition: {@code name*=UTF-8''...} (RFC 5987) takes precedence over
     * {@code name="..."}, in which quotes and line breaks are percent-encoded (WHATWG HTML, multipart form data).
     *
     * @return null if there is none
     * @throws IllegalArgumentException if the extended form is not percent-encoded
     */
    @Nullable
    String fileText(String name) {
        String extended = parameters.get(name + "*");
        if (extended != null && extended.toLowerCase(Locale.ROOT).startsWith("utf-8'")) {
            String encoded = extended.substring(extended.indexOf('\'', 6) + 1);
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        String plain = parameters.get(name);
        return plain == null
                ? null
                : plain.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
