package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.api.ApiClasses;
import dev.callsheet.language.api.ApiFile;
import dev.callsheet.language.api.ApiListing;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every change of the testkit's API shows up as a change of one file. */
class TestkitApiListingTest {
    private final ApiListing listing = ApiListing.of(ApiClasses.inPackages(
            FakeApi.class, "dev.callsheet.testkit", "dev.callsheet.testkit.exchange", "dev.callsheet.testkit.junit"));

    @Test
    void apiMatchesListing() throws IOException {
        new ApiFile("testkit", "testkit", "testkit").assertLists(listing);
    }

    @Test
    void apiNamesNoInternalClass() {
        assertThat(listing.linesWithInternalClasses()).isEmpty();
    }
}
