package dev.callsheet.runtime.auth;

import org.jspecify.annotations.Nullable;

/** A supplier that checks its tokens: a line break in a header would start another header. */
public final class CheckedToken implements TokenSupplier {
    private final TokenSupplier source;

    /**
     * Wraps a supplier and checks each of its tokens.
     *
     * @throws IllegalArgumentException if the supplier is null
     */
    public CheckedToken(TokenSupplier source) {
        Credential.require("The source of the token", source);
        this.source = source;
    }

    /**
     * Returns a supplier of one token.
     *
     * @throws IllegalArgumentException if it is null or cannot be sent in a header; the message does not contain it
     */
    public static CheckedToken of(String token) {
        check(token);
        return new CheckedToken(new Fixed(token));
    }

    /** A supplier of one token. Not a record, whose text would show the token. */
    private static final class Fixed implements TokenSupplier {
        private final String token;

        Fixed(String token) {
            this.token = token;
        }

        @Override
        public String token() {
            return token;
        }
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
        Credential.require("The token", token);
        if (token.isEmpty()) {
            throw new UnsendableException("The token is empty. Check that the variable it comes from is set.");
        }
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                throw new UnsendableException(
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
