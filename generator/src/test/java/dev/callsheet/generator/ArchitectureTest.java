package dev.callsheet.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Data goes one way through the generator: who may see whom. */
class ArchitectureTest {
    private static final String ROOT = "dev.callsheet.generator";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesKnowOnlyThoseBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("diagnostic")
                .definedBy(ROOT + ".diagnostic")
                .layer("source")
                .definedBy(ROOT + ".source")
                .layer("model")
                .definedBy(ROOT + ".model")
                .layer("read")
                .definedBy(ROOT + ".read")
                .layer("check")
                .definedBy(ROOT + ".check")
                .layer("naming")
                .definedBy(ROOT + ".naming")
                .layer("type")
                .definedBy(ROOT + ".type")
                .layer("emit")
                .definedBy(ROOT + ".emit")
                .layer("write")
                .definedBy(ROOT + ".write")
                .layer("describe")
                .definedBy(ROOT + ".describe")
                .layer("cli")
                .definedBy(ROOT + ".cli")
                .whereLayer("diagnostic")
                .mayNotAccessAnyLayer()
                .whereLayer("source")
                .mayOnlyAccessLayers("diagnostic")
                .whereLayer("model")
                .mayOnlyAccessLayers("diagnostic")
                .whereLayer("read")
                .mayOnlyAccessLayers("diagnostic", "source", "model")
                .whereLayer("check")
                .mayOnlyAccessLayers("diagnostic", "model")
                .whereLayer("naming")
                .mayOnlyAccessLayers("diagnostic", "model")
                .whereLayer("type")
                .mayOnlyAccessLayers("model", "naming")
                .whereLayer("emit")
                .mayOnlyAccessLayers("model", "naming", "type")
                .whereLayer("write")
                .mayOnlyAccessLayers("diagnostic")
                .whereLayer("describe")
                .mayOnlyAccessLayers("model")
                .whereLayer("cli")
                .mayOnlyAccessLayers("source", "diagnostic")
                .check(CLASSES);
    }

    @Test
    void eachLibraryHasItsPlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".source")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".type", ROOT + ".emit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void theRuntimeIsNamedButNotLinked() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.callsheet.runtime..")
                .check(CLASSES);
    }

    @Test
    void nothingIsSharedBetweenRuns() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void whatIsPublicIsNotThereToBeExtended() {
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
}
