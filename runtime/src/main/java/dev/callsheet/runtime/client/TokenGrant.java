package dev.callsheet.runtime.client;

import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * The response of a token endpoint (RFC 6749 section 5.1).
 *
 * @param seconds the lifetime of the token; null if the response does not say
 * @param error the error code of a server that fails with status 200
 */
record TokenGrant(
        @Nullable String token,
        @Nullable String type,
        @Nullable Double seconds,
        @Nullable String error) {
    static final JsonReader<TokenGrant> READER =
            JsonReader.object(TokenGrant::read, "access_token", "token_type", "expires_in", "error");

    private static TokenGrant read(JsonInput in) {
        String token = null;
        String type = null;
        Double seconds = null;
        String error = null;
        int field;
        while ((field = in.nextField()) != JsonInput.END) {
            switch (field) {
                case 0 -> token = in.string();
                case 1 -> type = in.string();
                case 2 -> seconds = in.number();
                default -> error = in.string();
            }
        }
        return new TokenGrant(token, type, seconds, error);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "***";
    }
}
