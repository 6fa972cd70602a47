package dev.callsheet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The class files of generated clients find every member of the runtime that they use. */
class RuntimeLinkTest {
    private static final String RUNTIME = "dev.callsheet.runtime";

    @Test
    void everyMemberOfRuntimeThatClientsUseExists() {
        List<JavaAccess<?>> accesses = accesses().toList();

        assertThat(accesses).hasSizeGreaterThan(500);
        assertThat(accesses.stream()
                        .filter(access -> access.getTarget().resolveMember().isEmpty())
                        .map(access -> access.getTarget().getFullName()))
                .isEmpty();
    }

    private static Stream<JavaAccess<?>> accesses() {
        JavaClasses clients = new ClassFileImporter().importPath(Path.of("target/test-classes/com/example"));
        return clients.stream()
                .flatMap(client -> client.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().startsWith(RUNTIME));
    }
}
