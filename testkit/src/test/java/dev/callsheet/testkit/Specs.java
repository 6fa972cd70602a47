package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiModel;

/** The specs of these tests, read once. */
final class Specs {
    /** An API with an envelope. */
    static final ApiModel LIBRARY = SpecFinder.fromClasspath("library");
    /** An API that tells all by HTTP statuses. */
    static final ApiModel PLAIN = SpecFinder.fromClasspath("plain");

    private Specs() {}
}
