package dev.callsheet.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Checks that a project compiles for a Java version that generated code can be compiled for. It reads the effective model alone, and
 * accepts whatever it cannot tell.
 */
final class CompilerLevel {
    private static final int REQUIRED = 17;

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String NAME = "maven-compiler-plugin";

    /** The first version that has the parameter {@code release}. */
    private static final String KNOWS_RELEASE = "3.6.0";

    private static final String BY_PROPERTY =
            "<maven.compiler.release>" + REQUIRED + "</maven.compiler.release> in the <properties> of pom.xml";

    /** An execution in another phase, such as {@code none}, does not run. */
    private static final Set<String> PHASES = Set.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "prepare-package",
            "package");

    private final Plugin compiler;
    private final boolean tests;
    private final MavenProject project;
    private final Properties commandLine;

    private CompilerLevel(Plugin compiler, boolean tests, MavenProject project, Properties commandLine) {
        this.compiler = compiler;
        this.tests = tests;
        this.project = project;
        this.commandLine = commandLine;
    }

    /**
     * Checks the executions of maven-compiler-plugin that compile the sources.
     *
     * @param tests whether the sources are those of tests
     * @param commandLine the properties that win over those of the POM
     * @throws MojoFailureException if all of them compile for an older Java; the message has what to add to the POM
     */
    static void check(MavenProject project, boolean tests, Properties commandLine) throws MojoFailureException {
        Plugin compiler = project.getPlugin(COMPILER);
        if (compiler == null || !"4.0.0".equals(project.getModelVersion())) {
            return; // A newer model can set the version of a source folder.
        }
        Optional<String> fault = new CompilerLevel(compiler, tests, project, commandLine).fault();
        if (fault.isPresent()) {
            throw new MojoFailureException("generated code requires Java " + REQUIRED + ", but " + fault.get());
        }
    }

    /** Returns what is wrong with the first execution; empty if one is right or cannot be told. */
    private Optional<String> fault() {
        List<String> faults = new ArrayList<>();
        for (PluginExecution execution : compiler.getExecutions()) {
            boolean runs = execution.getGoals().contains(tests ? "testCompile" : "compile")
                    && (execution.getPhase() == null || PHASES.contains(execution.getPhase()));
            if (runs) {
                Optional<String> fault = fault(execution);
                if (fault.isEmpty()) {
                    return Optional.empty();
                }
                faults.add(fault.get());
            }
        }
        return faults.stream().findFirst();
    }

    private Optional<String> fault(PluginExecution execution) {
        if (isBeyondTelling(execution)) {
            return Optional.empty();
        }
        boolean knowsRelease = compiler.getVersion() == null || isAtLeast(KNOWS_RELEASE);
        Optional<Setting> release = setting(execution, "release");
        Optional<Setting> set = release.filter(any -> knowsRelease).or(() -> setting(execution, "source"));
        return set.isPresent()
                ? set.filter(Setting::isTooLow).map(low -> low.fault(knowsRelease))
                : defaultSource().map(version -> fault(version, knowsRelease, release));
    }

    private String fault(String byDefault, boolean knowsRelease, Optional<Setting> release) {
        String named = NAME + " " + compiler.getVersion();
        String upgrade = "set the <version> of " + NAME + " to " + KNOWS_RELEASE + " or newer";
        if (release.isPresent()) {
            return named + " ignores " + release.get().name() + " and compiles for Java " + byDefault + ": " + upgrade
                    + " in pom.xml";
        }
        return named + " compiles for Java " + byDefault + " by default: set " + BY_PROPERTY
                + (knowsRelease ? "" : " and " + upgrade);
    }

    /** Returns whether nothing is compiled, or another compiler or arguments for it may set the version. */
    private boolean isBeyondTelling(PluginExecution execution) {
        boolean arguments = Stream.of("compilerArgs", "compilerArgument", "compilerArguments", "testCompilerArgument")
                .flatMap(name -> configured(execution, name).stream())
                .anyMatch(argument -> argument.toString().matches("(?s).*(source|release).*"));
        boolean skipped = text(execution, "skipMain")
                .or(() -> property("maven.main.skip"))
                .filter(skip -> !skip.equals("false"))
                .isPresent();
        return arguments
                || (skipped && !tests)
                || text(execution, "compilerId")
                        .filter(id -> !id.equals("javac"))
                        .isPresent();
    }

    private Optional<Setting> setting(PluginExecution execution, String name) {
        String ofTests = "test" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return tests ? one(execution, ofTests).or(() -> one(execution, name)) : one(execution, name);
    }

    private Optional<Setting> one(PluginExecution execution, String name) {
        String property = "maven.compiler." + name;
        return text(execution, name)
                .map(value ->
                        new Setting("<" + name + "> of " + NAME, value, "<release>" + REQUIRED + "</release> there"))
                .or(() -> property(property).map(value -> new Setting(property, value, BY_PROPERTY)));
    }

    private Optional<String> property(String name) {
        String given = commandLine.getProperty(name);
        return Optional.ofNullable(given == null ? project.getProperties().getProperty(name) : given)
                .filter(value -> !value.isBlank());
    }

    private Optional<String> text(PluginExecution execution, String name) {
        return configured(execution, name).map(Xpp3Dom::getValue).filter(value -> !value.isBlank());
    }

    private Optional<Xpp3Dom> configured(PluginExecution execution, String name) {
        return Stream.of(execution, compiler)
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .flatMap(configuration -> Stream.of(configuration.getChildren(name)))
                .findFirst();
    }

    /** Returns the Java version of the sources if nothing is set; empty if the plugin leaves it to the JDK or its version is unknown. */
    private Optional<String> defaultSource() {
        String version = compiler.getVersion();
        if (version == null || !version.matches("[23]\\..*")) {
            return Optional.empty();
        }
        if (!isAtLeast("3.8.0")) {
            return Optional.of("1.5");
        }
        if (!isAtLeast("3.9.0")) {
            return Optional.of("1.6");
        }
        return Optional.of(isAtLeast("3.11.0") ? "1.8" : "1.7");
    }

    private boolean isAtLeast(String version) {
        return new ComparableVersion(compiler.getVersion()).compareTo(new ComparableVersion(version)) >= 0;
    }

    /**
     * What sets the version.
     *
     * @param name the setting as messages show it
     * @param advice what sets it right, if the plugin knows the parameter {@code release}
     */
    private record Setting(String name, String value, String advice) {
        boolean isTooLow() {
            String number = value.strip().replaceFirst("^1\\.(?=\\d)", "");
            return number.matches("\\d{1,2}") && Integer.parseInt(number) < REQUIRED;
        }

        String fault(boolean knowsRelease) {
            return name + " is " + value.strip() + ": set "
                    + (knowsRelease ? advice : "it and the target to " + REQUIRED + " in pom.xml");
        }
    }
}
