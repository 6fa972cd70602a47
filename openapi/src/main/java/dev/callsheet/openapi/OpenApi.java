package dev.callsheet.openapi;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.model.ApiModel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Imports OpenAPI documents: Swagger 2.0, OpenAPI 3.0 and 3.1, as YAML or JSON. */
public final class OpenApi {
    private OpenApi() {}

    /**
     * Reads a document as a spec. Nothing is written, and nothing is requested over the network.
     *
     * @param shownAs the file as messages show it
     * @param names finds what is wrong with the names of a spec in Java; each finding is mended with a name
     */
    public static Import read(Path document, String shownAs, Function<ApiModel, List<Diagnostic>> names) {
        throw new UnsupportedOperationException();
    }
}
