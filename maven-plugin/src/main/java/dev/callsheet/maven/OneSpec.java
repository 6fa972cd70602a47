package dev.callsheet.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Checks that the parameters name one spec. */
final class OneSpec {
    private OneSpec() {}

    static void check(
            @Nullable File spec,
            @Nullable String specArtifact,
            @Nullable File openapi,
            @Nullable String openapiArtifact)
            throws MojoFailureException {
        List<String> named = new ArrayList<>();
        add(named, "<spec>", spec);
        add(named, "<specArtifact>", specArtifact);
        add(named, "<openapi>", openapi);
        add(named, "<openapiArtifact>", openapiArtifact);
        if (named.isEmpty()) {
            throw new MojoFailureException("no spec configured: set <spec> to a folder, <specArtifact> to an artifact,"
                    + " <openapi> to an OpenAPI document or <openapiArtifact> to an artifact with one");
        }
        rejectSeveral("specs", named);
    }

    /** Checks that the parameters name one document. */
    static void checkDocument(@Nullable File openapi, @Nullable String openapiArtifact) throws MojoFailureException {
        List<String> named = new ArrayList<>();
        add(named, "<openapi>", openapi);
        add(named, "<openapiArtifact>", openapiArtifact);
        if (named.isEmpty()) {
            throw new MojoFailureException("no document configured: set <openapi> to an OpenAPI document or"
                    + " <openapiArtifact> to an artifact with one");
        }
        rejectSeveral("documents", named);
    }

    private static void rejectSeveral(String things, List<String> named) throws MojoFailureException {
        if (named.size() > 1) {
            throw new MojoFailureException(
                    "several " + things + " configured: set only one of " + String.join(", ", named));
        }
    }

    private static void add(List<String> named, String parameter, @Nullable Object value) {
        if (value != null) {
            named.add(parameter);
        }
    }
}
