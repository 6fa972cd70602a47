package dev.callsheet.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the direction of dependencies between the packages of the testkit, libraries included. */
class ArchitectureTest {
    private static final String ROOT = "dev.callsheet.testkit";
    private static final String MODEL = "dev.callsheet.language.model";
    private static final String JSON = "dev.callsheet.language.json";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each package, and what it may depend on besides itself, {@code java..} and JSpecify. "" is the root package. */
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "http", List.of(JSON, "com.sun.net.httpserver..", "tools.jackson.core"),
            "check",
                    List.of(
                            "http",
                            JSON,
                            MODEL,
                            "dev.callsheet.language.value",
                            "dev.callsheet.language.diagnostic",
                            "tools.jackson.core"),
            "play", List.of("http", "check", JSON, MODEL),
            "", List.of("http", "check", "play", "dev.callsheet.language.."),
            "junit", List.of("", MODEL, "org.junit.jupiter.api.extension.."));

    static List<String> packages() {
        return CLASSES.stream().map(ArchitectureTest::key).distinct().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageDependsOnlyOnWhatItsRowAllows(String name) {
        assertThat(ALLOWED).as("every package has a row").containsKey(name);
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.annotations..", qualified(name)));
        ALLOWED.get(name).forEach(other -> allowed.add(other.contains(".") ? other : qualified(other)));
        classes()
                .that()
                .resideInAPackage(qualified(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void tableListsNoPackageThatIsGone() {
        assertThat(ALLOWED.keySet()).isEqualTo(packages().stream().collect(Collectors.toSet()));
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void publicClassesAreFinal() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    private static String key(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    private static String qualified(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }
}
