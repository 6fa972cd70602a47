package dev.callsheet.examples;

import dev.callsheet.testkit.FakeApi;
import java.nio.file.Path;

/** Servers that play the specs of this module. */
final class Fakes {
    private Fakes() {}

    /** Starts a server that plays an API. */
    static FakeApi start(String api) {
        return FakeApi.start(Path.of(System.getProperty("specs", "src/main/callsheet"), api));
    }
}
