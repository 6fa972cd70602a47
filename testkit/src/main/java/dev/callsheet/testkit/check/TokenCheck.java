package dev.callsheet.testkit.check;

import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.AuthScheme.ClientCredentials;
import dev.callsheet.language.model.AuthScheme.CredentialPlace;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.RequestHead;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates the requests that clients fetch tokens with (RFC 6749 section 4.4.2). */
public final class TokenCheck {
    private static final String BASIC = "basic ";
    private static final String GRANT = "client_credentials";

    private final Credentials credentials;

    /** Creates a check by the clients that the server accepts. */
    public TokenCheck(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * Returns what is wrong with a token request; null if nothing is.
     *
     * @param unreadable why the body could not be read; null if it could
     */
    public @Nullable TokenProblem problem(
            ClientCredentials client, RequestHead head, ReceivedParameters sent, @Nullable String unreadable) {
        String contentType = head.header("Content-Type");
        if (!head.verb().equals("POST")) {
            return invalid("tokens are fetched with POST, not " + head.verb());
        } else if (contentType == null
                || !RequestCheck.mediaType(contentType).equals("application/x-www-form-urlencoded")) {
            return invalid("the body must be of the type application/x-www-form-urlencoded");
        } else if (unreadable != null) {
            return invalid(unreadable);
        } else if (!GRANT.equals(sent.text("grant_type"))) {
            return new TokenProblem("unsupported_grant_type", "grant_type must be " + GRANT);
        }
        TokenProblem ofClient = client(client.place(), head, sent);
        return ofClient == null ? values(client, sent) : ofClient;
    }

    private @Nullable TokenProblem client(CredentialPlace place, RequestHead head, ReceivedParameters sent) {
        String id = sent.text("client_id");
        String secret = sent.text("client_secret");
        String header = head.header("Authorization");
        return switch (place) {
            case BASIC -> {
                if (id != null || secret != null) {
                    yield refused("the id and the secret must be in the Authorization header, not in the body");
                }
                String[] pair = pair(header);
                yield pair.length == 2
                        ? accepted(pair[0], pair[1])
                        : refused("the Authorization header with id and secret is missing");
            }
            case BODY -> {
                if (header != null) {
                    yield refused("the id and the secret must be in the body, not in the Authorization header");
                }
                yield id != null && secret != null
                        ? accepted(id, secret)
                        : refused("client_id or client_secret is missing");
            }
        };
    }

    private @Nullable TokenProblem accepted(String id, String secret) {
        boolean complete = !id.isEmpty() && !secret.isEmpty();
        return complete && credentials.isAccepted(id + ":" + secret)
                ? null
                : refused("the server does not accept this id and secret");
    }

    /** Returns the id and the secret of a header, each of which is form-encoded (RFC 6749 section 2.3.1). */
    private static String[] pair(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return new String[0];
        }
        try {
            byte[] login =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] pair = new String(login, StandardCharsets.UTF_8).split(":", 2);
            for (int i = 0; i < pair.length; i++) {
                pair[i] = URLDecoder.decode(pair[i], StandardCharsets.UTF_8);
            }
            return pair;
        } catch (IllegalArgumentException malformed) {
            return new String[0]; // as if there were none
        }
    }

    private static @Nullable TokenProblem values(ClientCredentials client, ReceivedParameters sent) {
        String scope = String.join(" ", client.scopes());
        if (!scope.isEmpty() && !scope.equals(sent.text("scope"))) {
            return new TokenProblem("invalid_scope", "scope must be " + scope);
        }
        for (Map.Entry<String, String> param : client.params().entrySet()) {
            if (!param.getValue().equals(sent.text(param.getKey()))) {
                return invalid(Excerpt.of(param.getKey()) + " must be " + Excerpt.of(param.getValue()));
            }
        }
        return null;
    }

    /** Returns the parameters of a token request that the spec does not know. */
    public List<String> unknown(ClientCredentials client, ReceivedParameters sent) {
        Set<String> known = new HashSet<>(client.params().keySet());
        known.addAll(Set.of("grant_type", "client_id", "client_secret"));
        if (!client.scopes().isEmpty()) {
            known.add("scope");
        }
        return sent.names().stream().filter(name -> !known.contains(name)).toList();
    }

    /** Returns a new token for a scheme. */
    public String issue(AuthScheme scheme) {
        return credentials.issue(scheme.name());
    }

    private static TokenProblem invalid(String message) {
        return new TokenProblem("invalid_request", message);
    }

    private static TokenProblem refused(String message) {
        return new TokenProblem("invalid_client", message);
    }
}
