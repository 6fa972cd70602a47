package dev.callsheet.runtime.client;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * A text of the server that may go to a log: a short line without control characters and without the secrets of the
 * call.
 */
final class Excerpt {
    private static final int LONGEST_SOURCE = 8192;
    private static final int LONGEST = 200;

    private Excerpt() {}

    /** Returns the start of a body that is not JSON; empty if it looks like JSON, which may hold tokens. */
    static String of(byte[] body, Collection<String> secrets) {
        String text = new String(body, 0, Math.min(body.length, LONGEST_SOURCE), StandardCharsets.UTF_8).strip();
        if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\uFEFF")) {
            return "";
        }
        String safe = Mask.of(text, secrets);
        // The text may have been cut inside a secret.
        int cut = body.length <= LONGEST_SOURCE ? 0 : longest(secrets);
        return line(safe.substring(0, Math.max(0, safe.length() - cut)));
    }

    /** Returns a text of the server as such a line. */
    static String of(String text, Collection<String> secrets) {
        return line(Mask.of(text, secrets));
    }

    private static int longest(Collection<String> secrets) {
        return secrets.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String line(String safe) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < safe.length() && out.length() < LONGEST; i++) {
            char c = safe.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                gap = true;
            } else {
                out.append(gap && !out.isEmpty() ? " " : "").append(c);
                gap = false;
            }
        }
        return out.toString();
    }
}
