package dev.callsheet.runtime.http;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the headers that users set (RFC 9110 section 5). */
public final class HeaderRules {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    /** What belongs to the connection and not to the request (RFC 9110 section 7.6.1). */
    private static final Set<String> OF_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "proxy-authorization",
            "proxy-connection",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> OF_CLIENT =
            Set.of("accept-encoding", "authorization", "content-encoding", "content-type");

    private HeaderRules() {}

    /**
     * Checks a header before a transport sends it.
     *
     * @throws IllegalArgumentException if it would break the request, or the transport sets it itself; the message does
     *     not quote its value
     */
    public static void checkSent(String name, String value) {
        check(name);
        if (OF_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The header " + name + " is set by the transport.");
        }
        value(name, value);
    }

    /**
     * Checks the name of a header.
     *
     * @return the name
     * @throws IllegalArgumentException if it is not a valid header name, or the client sets this header itself
     */
    public static String name(String name) {
        check(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (OF_CLIENT.contains(lower) || OF_CONNECTION.contains(lower)) {
            throw new IllegalArgumentException("The header " + name + " is set by the client. "
                    + (lower.startsWith("proxy-")
                            ? "Use proxy(host, port, user, password) to set the password of a proxy."
                            : "Use token(...) to set a token."));
        }
        return name;
    }

    /**
     * Checks the name of a header that a signer sets.
     *
     * @throws IllegalArgumentException if it is not a valid header name, or belongs to the connection
     */
    public static void signature(String name) {
        check(name);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ours = OF_CLIENT.contains(lower) && !lower.equals("authorization");
        if (ours || OF_CONNECTION.contains(lower)) {
            throw new IllegalArgumentException("The header " + name + " is set by the client.");
        }
    }

    private static void check(String name) {
        boolean token = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
            token &= plain || TOKEN_MARKS.indexOf(c) >= 0;
        }
        if (!token) {
            throw new IllegalArgumentException(
                    "The name of a header is empty or contains a character that is not allowed.");
        }
    }

    /**
     * Checks the value of a header. A message never quotes it, because it may be a secret.
     *
     * @return the value
     * @throws IllegalArgumentException if it has a line break, another control character or a non-ASCII character
     */
    public static String value(String name, String value) {
        String problem = problem(value);
        if (problem != null) {
            throw new IllegalArgumentException("The value of the header " + name + " " + problem + ".");
        }
        return value;
    }

    /** Returns what is wrong with the value of a header, as the end of a sentence; null if it is valid. */
    public static @Nullable String problem(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && (c < ' ' || c >= 0x7f)) {
                return "contains a line break, control or non-ASCII character";
            }
        }
        return null;
    }
}
