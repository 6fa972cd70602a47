package dev.callsheet.slack.programs;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.SlackCommonError;
import dev.callsheet.slack.chat.ChatScheduleMessageError;
import dev.callsheet.slack.chat.ChatScheduleMessageResponse;
import java.time.Instant;
import java.util.List;

/** 8. Schedules, lists and deletes messages; each error code has a branch of its own. */
public final class Reminders {
    private final Slack slack;

    public Reminders(Slack slack) {
        this.slack = slack;
    }

    public String schedule(String channel, Instant at, String text) {
        return switch (slack.chat().scheduleMessage(channel, at, m -> m.text(text)).outcome()) {
            case Outcome.Ok<ChatScheduleMessageResponse, ChatScheduleMessageError>(var scheduled, var info) ->
                "Scheduled as " + scheduled.scheduledMessageId() + ".";
            case Outcome.Failed<ChatScheduleMessageResponse, ChatScheduleMessageError>(var failure) -> reason(failure);
        };
    }

    private static String reason(CallException failure) {
        return switch (failure.response() == null ? null : failure.response().error()) {
            case ChatScheduleMessageError.TIME_IN_PAST -> "That is in the past.";
            case ChatScheduleMessageError.TIME_TOO_FAR -> "That is more than 120 days away.";
            case ChatScheduleMessageError.CHANNEL_NOT_FOUND -> "There is no such channel.";
            case SlackCommonError.MISSING_SCOPE -> "The app may not post.";
            case null -> "Slack cannot be reached: " + failure.getMessage();
            default -> "Slack says no: " + failure.response().code();
        };
    }

    public List<String> pending(String channel) {
        return slack.chat().scheduledMessages().list(r -> r.channel(channel)).stream()
                .map(message -> message.id())
                .toList();
    }

    public void cancelAll(String channel) {
        pending(channel).forEach(id -> slack.chat().deleteScheduledMessage(channel, id).execute());
    }
}
