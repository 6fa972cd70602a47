package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeRequirementTest {
    @Test
    void missingRuntimeFailsWithDependencySnippet() {
        var others = List.of(
                artifact("dev.callsheet", "callsheet-testkit", "9.0"), artifact("x", "callsheet-runtime", "9.0"));

        assertThatThrownBy(() -> RuntimeRequirement.check(others, "1.2.3", false))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("""
                        missing dependency callsheet-runtime: generated code requires it at compile time. Add it to pom.xml:

                        <dependency>
                          <groupId>dev.callsheet</groupId>
                          <artifactId>callsheet-runtime</artifactId>
                          <version>1.2.3</version>
                        </dependency>
                        """);
    }

    @Test
    void missingRuntimeOfTestsIsAdvisedInScopeTest() {
        assertThatThrownBy(() -> RuntimeRequirement.check(List.of(), "1.2.3", true))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageEndingWith("""
                          <version>1.2.3</version>
                          <scope>test</scope>
                        </dependency>
                        """);
    }

    @Test
    void newerPluginNamesRuntimeToUse() {
        assertThatThrownBy(() -> RuntimeRequirement.check(runtime("1.1.4"), "1.2.3", false))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("callsheet-runtime 1.1.4 is too old for callsheet-maven-plugin 1.2.3: "
                        + "change the version of callsheet-runtime in pom.xml to 1.2.3.");
    }

    @Test
    void runtimeOfNextMajorVersionNamesBothWaysOut() {
        assertThatThrownBy(() -> RuntimeRequirement.check(runtime("2.0.1"), "1.2.3", false))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("callsheet-runtime 2.0.1 is incompatible with callsheet-maven-plugin 1.2.3: "
                        + "change the version of callsheet-maven-plugin in pom.xml to 2.0.1, "
                        + "or that of callsheet-runtime to 1.2.3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.9", "0.1.0-alpha-1"})
    void rejectsOlderRuntime(String version) {
        assertThatThrownBy(() -> RuntimeRequirement.check(runtime(version), "0.1.0-SNAPSHOT", false))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("callsheet-runtime " + version + " is too old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0-SNAPSHOT", "0.1.0-20260102.030405-6", "0.1.0", "0.1.1-SNAPSHOT", "0.1.10"})
    void acceptsSameAndNewerRuntime(String version) {
        assertThatCode(() -> RuntimeRequirement.check(runtime(version), "0.1.0", false))
                .doesNotThrowAnyException();
    }

    private static List<Artifact> runtime(String version) {
        return List.of(artifact("dev.callsheet", "callsheet-runtime", version));
    }

    private static Artifact artifact(String groupId, String artifactId, String version) {
        return new DefaultArtifact(groupId, artifactId, version, "compile", "jar", "", null);
    }
}
