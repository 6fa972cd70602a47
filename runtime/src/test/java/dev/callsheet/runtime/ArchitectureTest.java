package dev.callsheet.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import dev.callsheet.runtime.client.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages only use packages below them. */
class ArchitectureTest {
    private static final String ROOT = "dev.callsheet.runtime";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final String[] JDK = {"java..", "javax.net.ssl..", "org.jspecify.."};

    /** Each package with the packages it may use in addition to the JDK. */
    private static final Map<String, List<String>> MAY_USE = Map.of(
            ".collection",
            List.of(),
            ".http",
            List.of(),
            ".socket",
            List.of(".http"),
            ".json",
            List.of(".collection", "tools.jackson..", "com.fasterxml.jackson.annotation.."),
            ".auth",
            List.of(),
            ".options",
            List.of(".http", ".json", ".auth"),
            "",
            List.of(".http", ".json", ".options"),
            ".endpoint",
            List.of("", ".json", ".auth", ".http", ".collection"),
            ".client",
            List.of("", ".endpoint", ".options", ".auth", ".json", ".http", ".socket"));

    @Test
    void packagesUseOnlyThoseBelowThem() {
        MAY_USE.forEach((name, others) -> {
            Stream<String> mine = Stream.concat(Stream.of(name), others.stream())
                    .map(other -> other.isEmpty() || other.startsWith(".") ? ROOT + other : other);
            classes()
                    .that()
                    .resideInAPackage(ROOT + name)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(Stream.concat(mine, Stream.of(JDK)).toArray(String[]::new))
                    .check(CLASSES);
        });
        classes()
                .should()
                .resideInAnyPackage(MAY_USE.keySet().stream().map(ROOT::concat).toArray(String[]::new))
                .check(CLASSES);
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
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
    void onlyItsBindingUsesDatabind() {
        noClasses()
                .that()
                .haveNameNotMatching(ROOT.replace(".", "\\.") + "\\.json\\.JacksonBinding(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.databind..")
                .check(CLASSES);
    }

    @Test
    void noPublicSignatureNamesAJsonLibrary() {
        codeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(ArchCondition.from(not(namesJackson())))
                .check(CLASSES);
    }

    @Test
    void onlyApiClientOfClientPackageIsPublic() {
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
    void publicClassesAreFinalSealedOrAbstract() {
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
                .doNotHaveFullyQualifiedName(ROOT + ".endpoint.Endpoint")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCodeUnit> namesJackson() {
        return DescribedPredicate.describe(
                "name Jackson",
                unit -> Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                        .anyMatch(type -> type.getPackageName().matches("(tools|com\\.fasterxml)\\.jackson.*")));
    }
}
