package dev.callsheet.maven;

import java.util.Collection;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;

/** Checks that a project depends on the runtime, in a version that generated code compiles against. */
final class RuntimeRequirement {
    private static final String GROUP = "dev.callsheet";
    private static final String ARTIFACT = "callsheet-runtime";
    private static final String PLUGIN = "callsheet-maven-plugin";

    private RuntimeRequirement() {}

    /**
     * Checks for the runtime among the direct and transitive dependencies.
     *
     * @param dependencies the dependencies that the sources are compiled with
     * @param plugin the plugin's own version, which is the one to recommend
     * @param tests whether only tests use it
     * @throws MojoFailureException if the runtime is missing, too old or incompatible; the message says what to change
     */
    static void check(Collection<Artifact> dependencies, String plugin, boolean tests) throws MojoFailureException {
        String runtime = dependencies.stream()
                .filter(artifact -> artifact.getGroupId().equals(GROUP)
                        && artifact.getArtifactId().equals(ARTIFACT))
                .map(Artifact::getBaseVersion)
                .findFirst()
                .orElseThrow(() -> new MojoFailureException("missing dependency " + ARTIFACT
                        + ": generated code requires it at compile time. Add it to pom.xml:\n\n"
                        + snippet(plugin, tests)));
        switch (Compatibility.of(plugin, runtime)) {
            case COMPATIBLE -> {}
            case TOO_OLD ->
                throw new MojoFailureException(ARTIFACT + " " + runtime + " is too old for " + PLUGIN + " " + plugin
                        + ": change the version of " + ARTIFACT + " in pom.xml to " + plugin + ".");
            case TOO_NEW ->
                throw new MojoFailureException(ARTIFACT + " " + runtime + " is incompatible with " + PLUGIN + " "
                        + plugin + ": change the version of " + PLUGIN + " in pom.xml to " + runtime + ", or that of "
                        + ARTIFACT + " to " + plugin + ".");
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
