package dev.callsheet.runtime.client;

import java.nio.charset.StandardCharsets;

/** Percent-encodes text in UTF-8: everything but letters, digits and a few marks that are safe in a URL or form. */
final class PercentEncoder {
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoder() {}

    /** Appends text to a URL (RFC 3986 section 2.3). */
    static void url(StringBuilder out, String text) {
        append(out, text, "-._~", "%20");
    }

    /** Returns text for a URL (RFC 3986 section 2.3). */
    static String url(String text) {
        StringBuilder out = new StringBuilder();
        url(out, text);
        return out.toString();
    }

    /** Appends text with slashes to a path; each segment is encoded on its own. */
    static void path(StringBuilder out, String text) {
        append(out, text, "-._~/", "%20");
    }

    /** Appends the value of a cookie (RFC 6265 section 4.1.1). The percent sign is encoded, so that it can be decoded. */
    static void cookie(StringBuilder out, String text) {
        append(out, text, "!#$&'()*+-./:<=>?@[]^_`{|}~", "%20");
    }

    /** Appends a name or value to a form (URL Standard, application/x-www-form-urlencoded). */
    static void form(StringBuilder out, String text) {
        append(out, text, "-._*", "+");
    }

    private static void append(StringBuilder out, String text, String marks, String space) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c) || marks.indexOf(c) >= 0) {
                out.append(c);
            } else if (c == ' ') {
                out.append(space);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
