package com.example.published;

import dev.callsheet.slack.Slack;

final class Client {
    private Client() {}

    static Class<?> type() {
        return Slack.class;
    }
}
