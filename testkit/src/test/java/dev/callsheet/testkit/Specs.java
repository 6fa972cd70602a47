package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiModel;

/** The specs of these tests, read once. */
public final class Specs {
    /** An API with an envelope. */
    public static final ApiModel LIBRARY = SpecFinder.fromClasspath("library");
    /** An API that tells all by HTTP statuses. */
    public static final ApiModel PLAIN = SpecFinder.fromClasspath("plain");

    /** An API with a list of each kind of paging. */
    public static final ApiModel LISTS = SpecFinder.fromClasspath("lists");

    private Specs() {}
}
