package dev.callsheet.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.callsheet.runtime.client.ApiClient;
import org.junit.jupiter.api.Test;

/** Which package may use which: one way, lowest first. */
class ArchitectureTest {
    private static final String ROOT = "dev.callsheet.runtime";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packagesUseOnlyThoseBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("http")
                .definedBy(ROOT + ".http")
                .layer("json")
                .definedBy(ROOT + ".json")
                .layer("runtime")
                .definedBy(ROOT)
                .layer("spi")
                .definedBy(ROOT + ".spi")
                .layer("client")
                .definedBy(ROOT + ".client")
                .whereLayer("client")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("spi")
                .mayOnlyBeAccessedByLayers("client")
                .whereLayer("runtime")
                .mayOnlyBeAccessedByLayers("spi", "client")
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers("runtime", "spi", "client")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("runtime", "spi", "client")
                .check(CLASSES);
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theTransportKnowsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".http")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + ".http", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void nothingUsesReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .check(CLASSES);
        noClasses().should().callMethod(Class.class, "forName", String.class).check(CLASSES);
    }

    @Test
    void databindIsUsedByItsBindingAlone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".JacksonBinding")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.databind..")
                .check(CLASSES);
    }

    @Test
    void noSignatureThatAUserSeesNamesAJsonLibrary() {
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaCodeUnit> namesJackson = DescribedPredicate.describe(
                "name Jackson",
                unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                        && (unit.getRawReturnType().getPackageName().startsWith("tools.jackson")
                                || unit.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.getPackageName().startsWith("tools.jackson"))));
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits()
                .that(namesJackson)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage(ROOT + ".json")
                .check(CLASSES);
    }

    @Test
    void ofTheClientOnlyItsEntryIsPublic() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".client")
                .and()
                .doNotBelongToAnyOf(ApiClient.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void publicClassesAreFinalOrSealedOrMeantToBeExtended() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".spi.Endpoint")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }
}
