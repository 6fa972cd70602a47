package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerLevelTest {
    private static final String IN_POM =
            "<maven.compiler.release>17</maven.compiler.release> in the <properties> of pom.xml";

    private final Model model = new Model();
    private final Plugin compiler = new Plugin();
    private final MavenProject project = new MavenProject(model);
    private final Properties commandLine = new Properties();

    @BeforeEach
    void bindCompiler() {
        model.setModelVersion("4.0.0");
        model.setBuild(new Build());
        model.getBuild().addPlugin(compiler);
        compiler.setArtifactId("maven-compiler-plugin");
        compiler.setVersion("3.13.0");
        execution("default-compile", "compile", "compile");
        execution("default-testCompile", "testCompile", "test-compile");
    }

    @ParameterizedTest
    @CsvSource({
        "2.5.1,1.5,true",
        "3.1,1.5,true",
        "3.7.0,1.5,false",
        "3.8.1,1.6,false",
        "3.10.1,1.7,false",
        "3.13.0,1.8,false",
        "3.16.0,1.8,false"
    })
    void unsetReleaseIsDefaultOfPlugin(String version, String java, boolean old) {
        compiler.setVersion(version);

        assertThat(fault())
                .isEqualTo(
                        "generated code requires Java 17, but maven-compiler-plugin " + version + " compiles for Java "
                                + java + " by default: set " + IN_POM
                                + (old ? " and set the <version> of maven-compiler-plugin to 3.6.0 or newer" : ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "8", "1.8", " 16 "})
    void rejectsOlderRelease(String release) {
        project.getProperties().setProperty("maven.compiler.release", release);

        assertThat(fault())
                .isEqualTo("generated code requires Java 17, but maven.compiler.release is " + release.strip()
                        + ": set " + IN_POM);
    }

    @Test
    void rejectsOlderSourceOfPlugin() throws Exception {
        configure("<source>11</source><target>17</target>");

        assertThat(fault())
                .isEqualTo("generated code requires Java 17, but <source> of maven-compiler-plugin is 11:"
                        + " set <release>17</release> there");
    }

    @Test
    void namesPluginThatIgnoresRelease() {
        compiler.setVersion("3.1");
        project.getProperties().setProperty("maven.compiler.release", "17");

        assertThat(fault())
                .isEqualTo(
                        "generated code requires Java 17, but maven-compiler-plugin 3.1 ignores maven.compiler.release"
                                + " and compiles for Java 1.5: set the <version> of maven-compiler-plugin to 3.6.0 or newer in"
                                + " pom.xml");

        project.getProperties().setProperty("maven.compiler.source", "11");
        assertThat(fault()).endsWith("maven.compiler.source is 11: set it and the target to 17 in pom.xml");

        project.getProperties().setProperty("maven.compiler.source", "17");
        assertAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21", "25", "${unknown}", "latest"})
    void acceptsNewerAndUnknownRelease(String release) {
        project.getProperties().setProperty("maven.compiler.release", release);

        assertAccepted();
    }

    @Test
    void releaseWinsOverSource() {
        project.getProperties().setProperty("maven.compiler.source", "1.8");
        project.getProperties().setProperty("maven.compiler.release", "17");

        assertAccepted();
    }

    @Test
    void commandLineWinsOverProperties() {
        project.getProperties().setProperty("maven.compiler.release", "11");
        commandLine.setProperty("maven.compiler.release", "21");

        assertAccepted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<compilerId>eclipse</compilerId>",
                "<compilerArgs><arg>--release</arg><arg>17</arg></compilerArgs>",
                "<compilerArgument>-source 17</compilerArgument>",
                "<skipMain>true</skipMain>"
            })
    void acceptsWhatItCannotTell(String configuration) throws Exception {
        configure(configuration);

        assertAccepted();
    }

    @Test
    void acceptsProjectOfWhichOneExecutionIsRight() throws Exception {
        project.getProperties().setProperty("maven.compiler.release", "8");
        assertThat(fault()).contains("is 8");

        execution("java17", "compile", null)
                .setConfiguration(dom("<configuration><release>17</release></configuration>"));

        assertAccepted();
    }

    @Test
    void ignoresExecutionsThatDoNotRun() {
        compiler.getExecutions().get(0).setPhase("none");

        assertAccepted();
    }

    @Test
    void acceptsUnknownDefaults() {
        compiler.setVersion("4.0.0-beta-3");
        assertAccepted();
        compiler.setVersion(null);
        assertAccepted();
        compiler.setVersion("3.13.0");
        model.setModelVersion("4.1.0");
        assertAccepted();
        model.setModelVersion("4.0.0");
        model.setBuild(new Build());
        assertAccepted();
    }

    @Test
    void testsHaveTheirOwnRelease() throws Exception {
        project.getProperties().setProperty("maven.compiler.release", "8");
        assertThatThrownBy(() -> CompilerLevel.check(project, true, commandLine))
                .hasMessageContaining("maven.compiler.release is 8");

        project.getProperties().setProperty("maven.compiler.testRelease", "17");

        assertThatCode(() -> CompilerLevel.check(project, true, commandLine)).doesNotThrowAnyException();
        assertThat(fault()).contains("maven.compiler.release is 8");
    }

    private void configure(String configuration) throws Exception {
        compiler.setConfiguration(dom("<configuration>" + configuration + "</configuration>"));
    }

    private static Object dom(String xml) throws Exception {
        return Xpp3DomBuilder.build(new StringReader(xml));
    }

    private PluginExecution execution(String id, String goal, @Nullable String phase) {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.addGoal(goal);
        execution.setPhase(phase);
        compiler.addExecution(execution);
        return execution;
    }

    private String fault() {
        try {
            CompilerLevel.check(project, false, commandLine);
        } catch (MojoFailureException e) {
            return String.valueOf(e.getMessage());
        }
        return "no fault";
    }

    private void assertAccepted() {
        assertThat(fault()).isEqualTo("no fault");
    }
}
