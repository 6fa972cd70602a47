package dev.callsheet.language.value;

import java.util.Locale;
import java.util.Set;

/** What a header may be (RFC 9110 section 5). */
public final class HeaderText {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final Set<String> OF_CLIENT = Set.of(
            "accept-encoding",
            "authorization",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "transfer-encoding",
            "upgrade");

    private HeaderText() {}

    /** Returns whether a text is a token, as the names of headers and cookies are. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(c -> (c < 0x80 && Character.isLetterOrDigit(c)) || TOKEN_MARKS.indexOf(c) >= 0);
    }

    /** Returns whether only the client sets the header. */
    public static boolean isOfClient(String name) {
        return OF_CLIENT.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a text can be the value of a header. */
    public static boolean isValue(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f));
    }
}
