package dev.callsheet.slack.programs;

import dev.callsheet.slack.AuthorizeUrl;
import dev.callsheet.slack.RotatingTokenSupplier;
import dev.callsheet.slack.RotatingTokens;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.model.OAuthGrant;
import java.net.URI;
import java.util.Map;

/** 3. Installs an app in workspaces: the address to authorize it, the exchange of the code, and tokens that are refreshed and stored. */
final class SignIn {
    private final Slack slack;
    private final String clientId;
    private final String clientSecret;
    private final Map<String, RotatingTokens> storage;

    SignIn(Slack slack, String clientId, String clientSecret, Map<String, RotatingTokens> storage) {
        this.slack = slack;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.storage = storage;
    }

    /** Returns where to send the user, who comes back with a code and the same state. */
    URI start(String state) {
        return AuthorizeUrl.install(clientId, state)
                .scopes("chat:write", "users:read")
                .redirectUri("https://app.example.com/slack")
                .build();
    }

    /** Stores the tokens of a workspace and returns its ID. */
    String finish(String code) {
        OAuthGrant grant = slack.oauth()
                .v2()
                .access(r -> r.clientId(clientId).clientSecret(clientSecret).code(code))
                .execute();
        if (grant.team() == null || grant.team().id() == null) {
            throw new IllegalStateException("The app was installed on an organization.");
        }
        storage.put(grant.team().id(), RotatingTokens.of(grant));
        return grant.team().id();
    }

    /** Returns a client of a workspace, whose token is refreshed in time; each new pair is stored. */
    Slack client(String team) {
        RotatingTokenSupplier token = RotatingTokenSupplier.builder(
                        clientId, clientSecret, storage.get(team), tokens -> storage.put(team, tokens))
                .slack(slack)
                .build();
        return slack.with(o -> o.token(token));
    }
}
