package dev.callsheet.slack;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Location;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.slack.model.WebhookMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A URL of Slack that takes messages from whoever knows it. */
final class SecretUrl {
    private static final Set<String> HOSTS = Set.of("hooks.slack.com", "hooks.slack-gov.com");

    /** For tests: a client with an http base URL, such as that of a fake Slack, may send to such a host. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Slack slack;
    private final Endpoint<EmptyResponse, WebhookError> endpoint;
    private final URI url;

    private SecretUrl(Slack slack, Endpoint<EmptyResponse, WebhookError> endpoint, URI url) {
        this.slack = slack;
        this.endpoint = endpoint;
        this.url = url;
    }

    /** Describes the sending of messages to such URLs. */
    static Endpoint<EmptyResponse, WebhookError> endpoint(String name) {
        return Endpoint.nothing(Slack.API, name, WebhookError.class)
                .noAuth()
                .encoding(Api.Encoding.JSON)
                .param(Param.required("message").in(Location.WHOLE_BODY))
                .build();
    }

    /**
     * Returns a URL if it is one of Slack's. No message quotes it.
     *
     * @param what what the URL is, for messages
     * @throws IllegalArgumentException if it is another URL
     */
    static SecretUrl of(
            Slack slack, Endpoint<EmptyResponse, WebhookError> endpoint, String what, @Nullable String url) {
        URI parsed = parsed(RequiredSetting.check(what, url).strip());
        if (parsed == null || !isSlack(parsed)) {
            throw new IllegalArgumentException(
                    "The " + what + " must begin with https://hooks.slack.com/ or" + " https://hooks.slack-gov.com/.");
        }
        return new SecretUrl(slack, endpoint, parsed);
    }

    private static @Nullable URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException quotesUrl) {
            return null;
        }
    }

    private static boolean isSlack(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return false;
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        boolean ofSlack = https && url.getPort() < 0 && HOSTS.contains(host);
        return ofSlack || ("http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(host));
    }

    /** Returns a call that sends a message. */
    Call<EmptyResponse, WebhookError> send(WebhookMessage message) {
        return slack.client.elsewhere(endpoint, new Message(new Message.Builder(endpoint, message)), url);
    }

    /** A request whose body is a message. */
    private static final class Message extends ApiRequest {
        Message(Builder builder) {
            super(builder);
        }

        static final class Builder extends ApiRequest.Builder<Builder> {
            Builder(Endpoint<?, ?> endpoint, WebhookMessage message) {
                super(endpoint, message);
            }
        }
    }
}
