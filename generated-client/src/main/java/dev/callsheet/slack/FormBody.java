package dev.callsheet.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a body of type {@code application/x-www-form-urlencoded}. */
final class FormBody {
    private FormBody() {}

    /**
     * Returns the fields in their order. Of fields with one name the last counts.
     *
     * @throws MalformedRequestException if an escape is not valid; the message does not quote it
     */
    static Map<String, String> parse(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException quotesText) {
            throw new MalformedRequestException("The form has an invalid percent escape.");
        }
    }
}
