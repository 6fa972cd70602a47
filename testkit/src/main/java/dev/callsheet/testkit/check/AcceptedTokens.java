package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Protocol;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens that the server accepts. May be used from any thread. */
public final class AcceptedTokens {
    private static final String SCHEME = "bearer ";

    private final Protocol protocol;
    private volatile Set<String> accepted = Set.of();

    /** Accepts any token at first. */
    public AcceptedTokens(Protocol protocol) {
        this.protocol = protocol;
    }

    /**
     * Accepts only these tokens.
     *
     * @param tokens empty to accept any token
     */
    public void accept(List<String> tokens) {
        accepted = Set.copyOf(tokens);
    }

    /** Returns what is wrong with the token of a call; null if nothing is. */
    @Nullable
    RequestProblem problem(ApiMethod method, @Nullable String authorization) {
        return switch (protocol.auth()) {
            case NONE -> null;
            case BEARER ->
                switch (method.auth()) {
                    case NONE -> null;
                    case OPTIONAL -> authorization == null ? null : problem(authorization);
                    case REQUIRED -> authorization == null ? RequestProblem.missingToken() : problem(authorization);
                };
        };
    }

    private @Nullable RequestProblem problem(String authorization) {
        String token = token(authorization);
        Set<String> tokens = accepted;
        boolean valid = token != null && (tokens.isEmpty() || tokens.contains(token));
        return valid ? null : RequestProblem.invalidToken();
    }

    /** Returns the bearer token of a header, whose scheme is case-insensitive (RFC 9110 section 11.1); null if there is none. */
    public static @Nullable String token(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return token.isEmpty() ? null : token;
    }
}
