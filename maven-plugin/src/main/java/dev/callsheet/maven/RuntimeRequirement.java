package dev.callsheet.maven;

import java.util.Collection;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.plugin.MojoFailureException;

/** Generated code calls the runtime: the project needs it, in a version that has all that is called. */
final class RuntimeRequirement {
    /** The first version of the runtime that has all that the generator names; goes up when the generator names more. */
    private static final String OLDEST = "0.1.0-SNAPSHOT";

    private static final String GROUP = "dev.callsheet";
    private static final String ARTIFACT = "callsheet-runtime";

    private RuntimeRequirement() {}

    /**
     * Looks for the runtime among the dependencies, direct or not.
     *
     * @param dependencies what the project compiles against
     * @param advised the version to advise: the plugin's own
     * @throws MojoFailureException if the runtime is missing or too old, with what to paste into the pom
     */
    static void check(Collection<Artifact> dependencies, String advised) throws MojoFailureException {
        String version = dependencies.stream()
                .filter(artifact -> artifact.getGroupId().equals(GROUP)
                        && artifact.getArtifactId().equals(ARTIFACT))
                .map(Artifact::getBaseVersion)
                .findFirst()
                .orElseThrow(() -> new MojoFailureException("generated code calls " + ARTIFACT
                        + ", which is not among the compile dependencies of this project. Add this to its pom.xml:\n\n"
                        + snippet(advised)));
        if (new ComparableVersion(version).compareTo(new ComparableVersion(OLDEST)) < 0) {
            throw new MojoFailureException("generated code needs " + ARTIFACT + " " + OLDEST
                    + " or newer, and this project has " + version + ". Put this into its pom.xml:\n\n"
                    + snippet(advised));
        }
    }

    private static String snippet(String version) {
        return """
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </dependency>
                """.formatted(GROUP, ARTIFACT, version);
    }
}
