package dev.callsheet.language.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.SpecLoader;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every change of the language's API shows up as a change of one file. */
class LanguageApiListingTest {
    private final ApiListing listing = ApiListing.of(ApiClasses.inPackages(
                    SpecLoader.class,
                    "dev.callsheet.language",
                    "dev.callsheet.language.describe",
                    "dev.callsheet.language.diagnostic",
                    "dev.callsheet.language.model",
                    "dev.callsheet.language.source"))
            .withoutRecordConstructors();

    @Test
    void apiMatchesListing() throws IOException {
        new ApiFile("language", "language", "language").assertLists(listing);
    }

    @Test
    void apiNamesNoInternalClass() {
        assertThat(listing.linesWithInternalClasses()).isEmpty();
    }
}
