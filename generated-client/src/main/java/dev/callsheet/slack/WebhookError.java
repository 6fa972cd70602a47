package dev.callsheet.slack;

import dev.callsheet.runtime.ErrorCode;
import java.util.Locale;

/** Error codes of incoming webhooks and response URLs. */
public enum WebhookError implements ErrorCode {
    /** The message cannot be read. */
    INVALID_PAYLOAD("The message cannot be read. Check blocks and attachments."),
    /** A block is not valid. */
    INVALID_BLOCKS("A block is not valid."),
    /** An attachment is not valid. */
    INVALID_ATTACHMENTS("An attachment is not valid."),
    /** The message has neither a text nor blocks or attachments. */
    NO_TEXT("The message has neither a text nor blocks or attachments."),
    /** The message has more than 100 attachments. */
    TOO_MANY_ATTACHMENTS("The message has more than 100 attachments."),
    /** The webhook was disabled or removed, or the URL is not complete. */
    NO_SERVICE("The webhook was disabled or removed, or its URL is not complete."),
    /** The URL lacks the ID of the webhook. */
    NO_SERVICE_ID("The URL lacks the ID of the webhook."),
    /** The webhook was removed. */
    NO_ACTIVE_HOOKS("The webhook was removed."),
    /** The workspace does not exist, or the URL is not complete. */
    NO_TEAM("The workspace does not exist, or the URL is not complete."),
    /** The workspace is deactivated. */
    TEAM_DISABLED("The workspace is deactivated."),
    /** The last part of the URL is wrong or revoked. */
    INVALID_TOKEN("The last part of the URL is wrong or revoked."),
    /** The user to post to does not exist. */
    USER_NOT_FOUND("The user to post to does not exist."),
    /** The conversation does not exist any more. */
    CHANNEL_NOT_FOUND("The conversation does not exist any more."),
    /** The conversation is archived. */
    CHANNEL_IS_ARCHIVED("The conversation is archived."),
    /** An administrator does not allow messages of webhooks there. */
    ACTION_PROHIBITED("An administrator does not allow messages of webhooks there."),
    /** Only administrators may post to the general channel. */
    POSTING_TO_GENERAL_CHANNEL_DENIED("Only administrators may post to the general channel."),
    /** The response URL is more than 30 minutes old. */
    EXPIRED_URL("The response URL is more than 30 minutes old."),
    /** The response URL was used five times. */
    USED_URL("The response URL was used five times."),
    /** Slack failed, most likely temporarily. */
    ROLLUP_ERROR("Slack failed, most likely temporarily.");

    private final String summary;

    WebhookError(String summary) {
        this.summary = summary;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String summary() {
        return summary;
    }
}
