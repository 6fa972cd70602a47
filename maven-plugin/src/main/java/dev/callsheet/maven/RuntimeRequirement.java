package dev.callsheet.maven;

import java.util.Collection;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.plugin.MojoFailureException;

/** Checks that a project depends on the runtime, in a version that generated code compiles against. */
final class RuntimeRequirement {
    /** The oldest compatible version of the runtime. Raise it when generated code uses newer members of the runtime. */
    private static final String OLDEST = "0.1.0-SNAPSHOT";

    private static final String GROUP = "dev.callsheet";
    private static final String ARTIFACT = "callsheet-runtime";

    private RuntimeRequirement() {}

    /**
     * Checks for the runtime among the direct and transitive dependencies.
     *
     * @param dependencies the dependencies that the sources are compiled with
     * @param advised the version to recommend, which is the plugin's own
     * @param tests whether only tests use it
     * @throws MojoFailureException if the runtime is missing or too old; the message contains the dependency to add
     */
    static void check(Collection<Artifact> dependencies, String advised, boolean tests) throws MojoFailureException {
        String version = dependencies.stream()
                .filter(artifact -> artifact.getGroupId().equals(GROUP)
                        && artifact.getArtifactId().equals(ARTIFACT))
                .map(Artifact::getBaseVersion)
                .findFirst()
                .orElseThrow(() -> new MojoFailureException("missing dependency " + ARTIFACT
                        + ": generated code requires it at compile time. Add it to pom.xml:\n\n"
                        + snippet(advised, tests)));
        if (new ComparableVersion(version).compareTo(new ComparableVersion(OLDEST)) < 0) {
            throw new MojoFailureException(ARTIFACT + " " + version + " is too old: generated code requires " + OLDEST
                    + " or newer. Change the dependency in pom.xml:\n\n" + snippet(advised, tests));
        }
    }

    private static String snippet(String version, boolean tests) {
        return """
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>%s
                </dependency>
                """.formatted(GROUP, ARTIFACT, version, tests ? "\n  <scope>test</scope>" : "");
    }
}
