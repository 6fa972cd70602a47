package dev.callsheet.runtime.auth;

import org.jspecify.annotations.Nullable;

/** A supplier that checks its tokens: a line break in a header would start another header. */
public final class CheckedToken implements TokenSupplier {
    private final TokenSupplier source;

    /** Wraps a supplier and checks each of its tokens. */
    public CheckedToken(TokenSupplier source) {
        this.source = source;
    }

    /**
     * Returns a supplier of one token.
     *
     * @throws IllegalArgumentException if it cannot be sent in a header
     */
    public static CheckedToken of(String token) {
        check(token);
        return new CheckedToken(() -> token);
    }

    @Override
    public @Nullable String token() {
        String token = source.token();
        if (token != null) {
            check(token);
        }
        return token;
    }

    private static void check(String token) {
        if (token.isEmpty()) {
            throw new IllegalArgumentException("The token is empty. Check that the variable it comes from is set.");
        }
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                throw new IllegalArgumentException(
                        "The token contains a line break, space, control or non-ASCII character and cannot be sent."
                                + " Remove it, for example with strip(), when the token is read.");
            }
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
