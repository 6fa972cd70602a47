package dev.callsheet.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A regular expression that is compiled for each file, or runs over a whole one, is what a run would spend most of its time on. */
class RegularExpressionTest {
    private static final Set<String> OF_STRING = Set.of("split", "matches", "replaceAll", "replaceFirst");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.callsheet.generator");

    @Test
    void emissionCompilesNoExpressionButPatternsOfTheSpec() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.callsheet.generator.emit", "dev.callsheet.generator.type")
                .should()
                .callMethodWhere(compiles())
                .check(classes);
    }

    @Test
    void noExpressionRunsOverAWholeFile() {
        noClasses()
                .that()
                .haveFullyQualifiedName("dev.callsheet.generator.emit.Layout")
                .or()
                .haveFullyQualifiedName("dev.callsheet.generator.emit.SourceFile")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex")
                .check(classes);
    }

    private static DescribedPredicate<JavaCall<?>> compiles() {
        return DescribedPredicate.describe("compiles a regular expression outside of a static initializer", call -> {
            boolean ofString = call.getTargetOwner().isEquivalentTo(String.class)
                    && OF_STRING.contains(call.getTarget().getName());
            boolean ofPattern = call.getTargetOwner().isEquivalentTo(Pattern.class)
                    && Set.of("compile", "matches").contains(call.getTarget().getName());
            return ofString || (ofPattern && !call.getOrigin().getName().equals("<clinit>"));
        });
    }
}
