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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules that the packages of a module keep: dependencies go one way, libraries included, nothing is shared between runs, and
 * nothing public is there to be extended.
 */
public abstract class PackageRules {
    private final String root;
    private final Map<String, List<String>> allowed;
    private final JavaClasses classes;

    /**
     * @param root the root package of the module
     * @param allowed each package below the root (an empty name is the root itself), and what it may depend on besides itself,
     *     {@code java..} and JSpecify: packages of the module by their short names, others by ArchUnit's patterns
     */
    protected PackageRules(String root, Map<String, List<String>> allowed) {
        this.root = root;
        this.allowed = Map.copyOf(allowed);
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    @TestFactory
    Stream<DynamicTest> packageDependsOnlyOnItsRow() {
        return allowed.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(qualified(name), () -> dependsOnlyOnItsRow(name)));
    }

    private void dependsOnlyOnItsRow(String name) {
        List<String> known = new ArrayList<>(List.of("java..", "org.jspecify.annotations..", qualified(name)));
        allowed.get(name).forEach(other -> known.add(other.contains(".") ? other : qualified(other)));
        classes()
                .that()
                .resideInAPackage(qualified(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known.toArray(String[]::new))
                .check(classes);
    }

    @Test
    void everyPackageHasARow() {
        Set<String> packages = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(allowed.keySet().stream().map(this::qualified)).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().beFinal().check(classes);
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
                .check(classes);
    }

    private String qualified(String name) {
        return name.isEmpty() ? root : root + "." + name;
    }
}
