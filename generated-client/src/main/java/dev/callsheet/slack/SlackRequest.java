package dev.callsheet.slack;

import dev.callsheet.slack.model.EventRequest;
import dev.callsheet.slack.model.Interaction;
import dev.callsheet.slack.model.SlashCommand;

/**
 * A request from Slack to your app, as {@link SlackRequests} reads it.
 *
 * <pre>{@code
 * if (request instanceof SlackRequest.Command slash) {
 *     respond(WebhookMessage.builder().text("Hello " + slash.command().userId()).build());
 * }
 * }</pre>
 */
public sealed interface SlackRequest {
    /**
     * A slash command. The response is empty, or a {@link dev.callsheet.slack.model.WebhookMessage} as JSON.
     *
     * @param command the command
     */
    record Command(SlashCommand command) implements SlackRequest {
        /** Returns the command without its text, which a user may not want in a log. */
        @Override
        public String toString() {
            return "Command[" + command.command() + "]";
        }
    }

    /**
     * An interaction. The response is empty, except to a {@link dev.callsheet.slack.model.ViewSubmission} and a {@link dev.callsheet.slack.model.BlockSuggestion}, which have replies of their own.
     *
     * @param interaction the payload; an {@link Interaction.Unknown} if its type is newer than this client
     */
    record Interactive(Interaction interaction) implements SlackRequest {
        /** Returns the kind of interaction; the payload may hold tokens. */
        @Override
        public String toString() {
            return "Interactive[" + interaction.getClass().getSimpleName() + "]";
        }
    }

    /**
     * A request of the Events API. The response is empty, except to a {@link
     * dev.callsheet.slack.model.UrlVerification}: respond with its challenge, as plain text.
     *
     * @param request the event with its envelope, or one of the other kinds of request
     */
    record Events(EventRequest request) implements SlackRequest {
        /** Returns the kind of request; the payload may hold tokens. */
        @Override
        public String toString() {
            return "Events[" + request.getClass().getSimpleName() + "]";
        }
    }

    /**
     * A test of the certificate of your server, which Slack sends from time to time to the URL of a slash command. It
     * holds nothing, and is the only request without a signature. The response is empty.
     */
    record SslCheck() implements SlackRequest {}
}
