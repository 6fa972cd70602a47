package dev.callsheet.language;

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

/** Holds the direction of dependencies between the packages of the language, libraries included. */
class ArchitectureTest {
    private static final String ROOT = "dev.callsheet.language";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each package, and what it may depend on besides itself, {@code java..} and JSpecify. "" is the root package. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("diagnostic", List.of()),
            Map.entry("source", List.of("diagnostic", "org.yaml.snakeyaml..")),
            Map.entry("model", List.of("diagnostic")),
            Map.entry("read", List.of("diagnostic", "source", "model")),
            Map.entry("json", List.of("tools.jackson.core..")),
            Map.entry("value", List.of("model", "json")),
            Map.entry("check", List.of("diagnostic", "model", "json", "value", "tools.jackson.core")),
            Map.entry("describe", List.of("diagnostic", "model", "json")),
            Map.entry("", List.of("diagnostic", "source", "model", "read", "check")));

    static List<String> packages() {
        return CLASSES.stream().map(ArchitectureTest::key).distinct().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageDependsOnlyOnItsRow(String name) {
        assertThat(ALLOWED).as("every package has a row").containsKey(name);
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.annotations..", ROOT + dotted(name)));
        ALLOWED.get(name).forEach(other -> allowed.add(other.contains(".") ? other : ROOT + dotted(other)));
        classes()
                .that()
                .resideInAPackage(ROOT + dotted(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void everyRowHasAPackage() {
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
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    private static String key(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    private static String dotted(String name) {
        return name.isEmpty() ? "" : "." + name;
    }
}
