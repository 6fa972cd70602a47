package dev.callsheet.slack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The client and its runtime look nothing up by name, so they need no configuration in a native image and no opened package. */
final class NoReflectionTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(Path.of("target", "classes"), Path.of("..", "runtime", "target", "classes"));

    @Test
    void noClassUsesReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(CLASSES);
    }

    @Test
    void noClassIsLookedUpByName() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.json\\..*|.*JacksonBinding.*|.*JsonBinding.*")
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .check(CLASSES);
    }
}
