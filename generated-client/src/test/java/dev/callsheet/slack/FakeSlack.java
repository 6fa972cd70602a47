package dev.callsheet.slack;

import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.testkit.FakeApi;
import java.nio.file.Path;
import java.util.Objects;

/** Servers that play Slack, each new, from a call sheet that is read once. */
final class FakeSlack {
    private static final ApiModel SLACK = Objects.requireNonNull(
            SpecLoader.load(SpecSource.of(Path.of("..", "spec", "src", "main", "resources", "slack")))
                    .model());

    private FakeSlack() {}

    static FakeApi start() {
        return FakeApi.of(SLACK);
    }
}
