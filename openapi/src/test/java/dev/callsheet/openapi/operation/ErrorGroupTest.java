package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.openapi.sheet.Section;
import org.junit.jupiter.api.Test;

class ErrorGroupTest {
    private static String get(String name, String failures) {
        return "  /" + name + ": {get: {operationId: get" + name + ", tags: [x], responses: {204: {}, " + failures
                + "}}}\n";
    }

    private static final String ALL = "401: {description: The token is not valid}, 429: {description: ''}";

    @Test
    void groupsWhatNearlyAllMethodsDeclare() {
        Imported imported =
                Imported.of("paths:\n" + get("A", ALL) + get("B", ALL) + get("C", ALL) + get("D", "500: {}"));
        assertThat(imported.api("errors"))
                .isEqualTo("{common: {401: {name: UNAUTHORIZED, summary: The token is not valid.},"
                        + " 429: {name: TOO_MANY_REQUESTS, summary: Too many requests.}}}");
        assertThat(imported.declared(Section.METHODS, "x.getA", "errorGroups")).isEqualTo("[common]");
        assertThat(imported.declared(Section.METHODS, "x.getD", "errorGroups")).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void givesOtherFrequentStatusesGroupsOfTheirOwn() {
        Imported imported = Imported.of("paths:\n" + get("A", "404: {description: There is no such cat}")
                + get("B", "404: {description: There is no such dog}") + get("C", "404: {description: Not found}")
                + get("D", "500: {}") + get("E", "409: {}"));
        assertThat(imported.api("errors")).isEqualTo("{notFound: {404: {name: NOT_FOUND, summary: Not found.}}}");
        assertThat(imported.declared(Section.METHODS, "x.getA", "errorGroups")).isEqualTo("[notFound]");
        assertThat(imported.declared(Section.METHODS, "x.getA", "description"))
                .isEqualTo("Status 404: There is no such cat.");
        assertThat(imported.declared(Section.METHODS, "x.getC", "description")).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void groupsNothingOfFewMethods() {
        Imported imported = Imported.of("paths:\n" + get("A", ALL) + get("B", ALL));
        assertThat(imported.api("errors")).isEmpty();
        assertThat(imported.declared(Section.METHODS, "x.getA", "errorGroups")).isEmpty();
        assertThat(imported.declared(Section.METHODS, "x.getA", "description"))
                .isEqualTo("Status 401: The token is not valid.");
    }
}
