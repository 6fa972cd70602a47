package dev.callsheet.openapi.report;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What became of a document.
 *
 * @param operations the operations of the document
 * @param fields the fields and parameters of the spec
 */
public record Report(String document, Operations operations, Fields fields, List<Place> findings) {
    public Report {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(operations, "operations");
        Objects.requireNonNull(fields, "fields");
        findings = List.copyOf(findings);
    }

    /**
     * Counts of operations.
     *
     * @param total those of the document
     * @param carried those that became methods
     * @param approximated those of them with something that is carried in another form or not at all, in them or in a type that they use
     */
    public record Operations(int total, int carried, int approximated) {
        /** Returns how many became no method. */
        public int leftOut() {
            return Math.max(0, total - carried);
        }
    }

    /**
     * Counts of fields and parameters.
     *
     * @param typed those whose type is not Json
     */
    public record Fields(int total, int typed) {}

    /**
     * A finding at its place.
     *
     * @param pointer the JSON pointer of what it is about, in its file
     */
    public record Place(Finding finding, String pointer) {}

    /**
     * Returns the report of a document.
     *
     * @param files the spec that was made of it
     */
    public static Report of(Document document, List<SpecFile> files, List<Finding> findings) {
        return new ReportMaker(document, files, findings).report();
    }

    /** Returns one line for people. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "operations %,d, carried %,d, of these %,d with approximations; fields %,d, typed %,d",
                operations.total(),
                operations.carried(),
                operations.approximated(),
                fields.total(),
                fields.typed());
    }

    /** Returns the report as JSON; ends with a line break. */
    public String json() {
        JsonValue counts = new JsonObjectBuilder()
                .put("total", number(operations.total()))
                .put("carried", number(operations.carried()))
                .put("approximated", number(operations.approximated()))
                .put("leftOut", number(operations.leftOut()))
                .build();
        JsonValue types = new JsonObjectBuilder()
                .put("total", number(fields.total()))
                .put("typed", number(fields.typed()))
                .build();
        JsonObjectBuilder report = new JsonObjectBuilder()
                .put("document", document)
                .put("operations", counts)
                .put("fields", types)
                .put(
                        "findings",
                        JsonValue.array(findings.stream().map(Report::json).toList()));
        return JsonText.writeIndented(report.build()) + "\n";
    }

    private static JsonValue json(Place place) {
        Finding finding = place.finding();
        JsonObjectBuilder json = new JsonObjectBuilder()
                .put("kind", finding.kind().word())
                .put("file", finding.position().file())
                .put("line", number(finding.position().line()))
                .put("column", number(finding.position().column()))
                .put("pointer", place.pointer())
                .put("message", finding.message());
        return finding.detail().isEmpty()
                ? json.build()
                : json.put("detail", finding.detail()).build();
    }

    private static JsonValue number(int number) {
        return JsonValue.number(BigDecimal.valueOf(number));
    }
}
