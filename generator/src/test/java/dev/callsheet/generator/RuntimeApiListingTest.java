package dev.callsheet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.api.ApiClasses;
import dev.callsheet.language.api.ApiFile;
import dev.callsheet.language.api.ApiListing;
import dev.callsheet.runtime.Call;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every change of the runtime's API shows up as a change of one file. It is tested here because the runtime depends on no other module. */
class RuntimeApiListingTest {
    private final ApiListing listing = ApiListing.of(ApiClasses.exported(Call.class));

    @Test
    void apiMatchesListing() throws IOException {
        new ApiFile("runtime", "runtime", "generator").assertLists(listing);
    }

    @Test
    void apiNamesNoInternalClass() {
        assertThat(listing.linesWithInternalClasses()).isEmpty();
    }
}
