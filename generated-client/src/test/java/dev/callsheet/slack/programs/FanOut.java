package dev.callsheet.slack.programs;

import dev.callsheet.runtime.Outcome;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.users.UsersInfoError;
import dev.callsheet.slack.users.UsersInfoResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** 6. Looks up many users, 16 at a time, and collects failures rather than throwing them. */
final class FanOut {
    private final Slack slack;

    /** @param slack a client with an executor of 16 threads */
    FanOut(Slack slack) {
        this.slack = slack;
    }

    Map<String, Outcome<UsersInfoResponse, UsersInfoError>> users(List<String> ids) {
        Map<String, CompletableFuture<Outcome<UsersInfoResponse, UsersInfoError>>> running = new LinkedHashMap<>();
        ids.forEach(id -> running.put(id, slack.users().info(id).outcomeAsync()));
        Map<String, Outcome<UsersInfoResponse, UsersInfoError>> outcomes = new LinkedHashMap<>();
        running.forEach((id, future) -> outcomes.put(id, future.join()));
        return outcomes;
    }
}
