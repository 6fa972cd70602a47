package dev.callsheet.slack.programs;

import dev.callsheet.runtime.Outcome;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.users.UsersInfoError;
import dev.callsheet.slack.users.UsersInfoResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** 6. The same with virtual threads: one each, of which 16 call at a time. */
public final class VirtualFanOut {
    private final Slack slack;

    public VirtualFanOut(Slack slack) {
        this.slack = slack;
    }

    public Map<String, Outcome<UsersInfoResponse, UsersInfoError>> users(List<String> ids) {
        Map<String, Outcome<UsersInfoResponse, UsersInfoError>> outcomes = new ConcurrentHashMap<>();
        Semaphore sixteen = new Semaphore(16);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> threads.submit(() -> {
                sixteen.acquireUninterruptibly();
                try {
                    outcomes.put(id, slack.users().info(id).outcome());
                } finally {
                    sixteen.release();
                }
            }));
        }
        return outcomes;
    }
}
