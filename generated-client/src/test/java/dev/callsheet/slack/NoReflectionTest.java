package dev.callsheet.slack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Client and runtime use no reflection, so they need no native-image configuration and no opened packages. */
final class NoReflectionTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(Path.of("target", "classes"), Path.of("..", "runtime", "target", "classes"));

    @Test
    void seesClassesWrittenByHand() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<String> written = sources.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> "dev.callsheet.slack." + name.substring(0, name.indexOf('.')))
                    .toList();
            assertThat(written).isNotEmpty().allMatch(CLASSES::contain);
        }
    }

    @Test
    void readsNoResourceAndNoService() {
        noClasses()
                .should()
                .callMethod(Class.class, "getResource", String.class)
                .orShould()
                .callMethod(Class.class, "getResourceAsStream", String.class)
                .orShould()
                .callMethod(ClassLoader.class, "getResource", String.class)
                .orShould()
                .callMethod(ClassLoader.class, "getResourceAsStream", String.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServiceLoader.class)
                .check(CLASSES);
    }

    @Test
    void usesNoReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(CLASSES);
    }

    @Test
    void loadsNoClassByName() {
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
