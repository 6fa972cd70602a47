package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Protocol;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a call carries a token that this server accepts. */
final class TokenCheck {
    private static final String SCHEME = "bearer ";

    private final Protocol protocol;
    private volatile Set<String> accepted = Set.of();

    TokenCheck(Protocol protocol) {
        this.protocol = protocol;
    }

    /** @param tokens the only tokens that are accepted; none of them: any token is */
    void accept(List<String> tokens) {
        accepted = Set.copyOf(tokens);
    }

    /** What is wrong; null where nothing is. */
    @Nullable
    Fault fault(ApiMethod method, @Nullable String authorization) {
        if (protocol.auth() == Protocol.TokenAuth.NONE || method.auth() == ApiMethod.Auth.NONE) {
            return null;
        }
        if (authorization == null) {
            return method.auth() == ApiMethod.Auth.REQUIRED ? Fault.noToken() : null;
        }
        String token = token(authorization);
        Set<String> tokens = accepted;
        return token == null || (!tokens.isEmpty() && !tokens.contains(token)) ? Fault.badToken() : null;
    }

    /** The token of a header, whose scheme's case doesn't matter (RFC 9110 section 11.1); null where there is none. */
    static @Nullable String token(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return token.isEmpty() ? null : token;
    }
}
