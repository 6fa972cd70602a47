package dev.callsheet.slack;

import dev.callsheet.language.model.ApiModel;
import dev.callsheet.testkit.FakeApi;

/** Starts servers that simulate Slack, from a spec that is read once. */
final class FakeSlack {
    private static final ApiModel SLACK = SlackSpec.read();

    private FakeSlack() {}

    static FakeApi start() {
        return FakeApi.of(SLACK);
    }
}
