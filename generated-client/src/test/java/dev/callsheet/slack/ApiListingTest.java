package dev.callsheet.slack;

import dev.callsheet.language.api.ApiClasses;
import dev.callsheet.language.api.ApiFile;
import dev.callsheet.language.api.ApiListing;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every change of the client's public API shows up as a change of one file. */
final class ApiListingTest {
    @Test
    void apiMatchesListing() throws IOException {
        ParameterNames names =
                ParameterNames.in(Path.of("src", "main", "java"), Path.of("target", "generated-sources", "callsheet"));

        new ApiFile("generated-client", "slack", "generated-client")
                .assertLists(ApiListing.of(ApiClasses.exported(Slack.class))
                        .parametersNamedBy(names::of)
                        .withoutRecordConstructors());
    }
}
