package dev.callsheet.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.callsheet.generator.incremental.Inputs;
import dev.callsheet.generator.incremental.LastRun;
import dev.callsheet.generator.incremental.Said;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.language.source.SpecSource;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.callsheet.maven");

    @Test
    void usesOnlyFacadeOfGenerator() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.callsheet.generator.*..", "dev.callsheet.language..")
                        .and(belongToAnyOf(
                                        SpecSource.class,
                                        Inputs.class,
                                        LastRun.class,
                                        Said.class,
                                        Diagnostic.class,
                                        Position.class,
                                        Severity.class)
                                .negate()))
                .check(PLUGIN);
    }

    @Test
    void dependsOnlyOnListedPackages() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.callsheet.maven",
                        "dev.callsheet.generator..",
                        "dev.callsheet.language.diagnostic",
                        "dev.callsheet.language.source",
                        "dev.callsheet.openapi",
                        "dev.callsheet.openapi.report",
                        "java..",
                        "javax.inject",
                        "org.apache.maven..",
                        "org.codehaus.plexus.build",
                        "org.codehaus.plexus.util.xml",
                        "org.eclipse.aether..",
                        "org.jspecify.annotations"))
                .check(PLUGIN);
    }

    @Test
    void keepsNoStateBetweenParallelRuns() {
        fields().that().areStatic().should().haveModifier(JavaModifier.FINAL).check(PLUGIN);
    }
}
