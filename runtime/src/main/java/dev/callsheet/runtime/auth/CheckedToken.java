package dev.callsheet.runtime.auth;

import org.jspecify.annotations.Nullable;

/** A supplier whose tokens can stand in a header: a line break in one would start another header. */
public final class CheckedToken implements TokenSupplier {
    private final TokenSupplier source;

    /** Checks the tokens of another supplier. */
    public CheckedToken(TokenSupplier source) {
        this.source = source;
    }

    /**
     * A supplier of one token.
     *
     * @throws IllegalArgumentException where it cannot be sent in a header
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
            throw new IllegalArgumentException("The token is empty. Is the variable set that it comes from?");
        }
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                throw new IllegalArgumentException(
                        "The token has a line break, space, control or non-ASCII character and cannot be sent."
                                + " Take it off, as with strip(), where the token is read.");
            }
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
