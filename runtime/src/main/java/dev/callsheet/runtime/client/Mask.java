package dev.callsheet.runtime.client;

import java.util.Collection;

/**
 * Hides the secrets of a call in a text of a server or a library. A short secret could be a part of any word, and a very short
 * one any word: {@code test} in {@code latest}. So a secret of less than eight characters is hidden if it stands alone, and one
 * that is too short to be a secret is not.
 */
final class Mask {
    private static final String SHOWN = "***";
    private static final int LONG = 8;
    /** The shortest secret: a PIN. Letters alone must be one more. */
    private static final int SHORTEST = 4;

    private Mask() {}

    /** Returns a text with asterisks in place of the secrets. */
    static String of(String text, Collection<String> secrets) {
        String safe = text;
        for (String secret : secrets) {
            for (int at = next(safe, secret, 0); at >= 0; at = next(safe, secret, at + SHOWN.length())) {
                safe = safe.substring(0, at) + SHOWN + safe.substring(at + secret.length());
            }
        }
        return safe;
    }

    /** Returns whether a text shows one of the secrets. */
    static boolean isNeeded(String text, Collection<String> secrets) {
        return secrets.stream().anyMatch(secret -> next(text, secret, 0) >= 0);
    }

    private static int next(String text, String secret, int from) {
        if (secret.length() < SHORTEST || (secret.length() == SHORTEST && isWord(secret))) {
            return -1;
        }
        int at = text.indexOf(secret, from);
        while (at >= 0 && secret.length() < LONG && !standsAlone(text, at, at + secret.length())) {
            at = text.indexOf(secret, at + 1);
        }
        return at;
    }

    private static boolean isWord(String secret) {
        return secret.chars().allMatch(Character::isLetter);
    }

    /** A percent escape before a text, such as {@code %20}, is not a part of the same word. */
    private static boolean standsAlone(String text, int start, int end) {
        boolean escape = start >= 3 && text.charAt(start - 3) == '%';
        return (start == 0 || escape || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
