package dev.callsheet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.FindingKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is added to a document renames nothing that was there. */
class StableNamesTest {
    /** An operation with a schema of its own for its response, and maybe an object in place for its body. */
    record Operation(String id, String verb, String path, String tag, String schema, boolean body) {}

    @Property(tries = 200)
    void addingOperationAtEndRenamesNothing(@ForAll("operations") List<Operation> operations) {
        List<Operation> before = operations.subList(0, operations.size() - 1);

        // An operation may come before others of its path, so it can have the name that one of them had.
        if (!clashes(operations)) {
            assertThat(names(operations)).containsAllEntriesOf(names(before));
        }
    }

    @Property(tries = 200)
    void addingOperationOfAnotherNameAnywhereRenamesNothing(@ForAll("operations") List<Operation> operations) {
        List<Operation> before = operations.subList(0, operations.size() - 1);
        List<Operation> after = new ArrayList<>(before);
        after.add(0, operations.get(operations.size() - 1));

        if (!clashes(after)) {
            assertThat(names(after)).containsAllEntriesOf(names(before));
        }
    }

    private static boolean clashes(List<Operation> operations) {
        return read(operations).findings().stream().anyMatch(finding -> finding.kind() == FindingKind.NAMED);
    }

    @Property(tries = 50)
    void sameDocumentGivesSameSpec(@ForAll("operations") List<Operation> operations) {
        assertThat(read(operations).files()).isEqualTo(read(operations).files());
    }

    /** Returns the names of methods by their paths and verbs, and those of types by their schemas. */
    private static Map<String, String> names(List<Operation> operations) {
        Map<String, String> names = new TreeMap<>();
        for (SpecFile file : read(operations).files()) {
            for (Entry method : Nodes.entries(file.root(), "methods")) {
                String verb = Nodes.text(method.value(), "verb").orElse("POST");
                String path = Nodes.text(method.value(), "path").orElse(method.name());
                names.put(verb + " " + path, method.name());
                names.put(
                        "response of " + verb + " " + path,
                        Nodes.text(method.value(), "response").orElse(""));
            }
        }
        assertThat(names).hasSize(2 * operations.size());
        return names;
    }

    private static Import read(List<Operation> operations) {
        try {
            Path file = Files.createTempFile("document", ".yaml");
            Files.writeString(file, document(operations));
            Import read = OpenApi.read(file, "document.yaml", api -> List.of());
            Files.delete(file);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document(List<Operation> operations) {
        StringBuilder paths = new StringBuilder();
        StringBuilder schemas = new StringBuilder();
        Map<String, List<Operation>> byPath = new LinkedHashMap<>();
        Set<String> declared = new TreeSet<>();
        for (Operation operation : operations) {
            byPath.computeIfAbsent(operation.path(), key -> new ArrayList<>()).add(operation);
            if (declared.add(operation.schema())) {
                schemas.append("    ").append(operation.schema()).append(": {properties: {a: {type: string}}}\n");
            }
        }
        byPath.forEach((path, all) -> {
            paths.append("  ").append(path).append(":\n");
            all.forEach(operation -> paths.append(operation(operation)));
        });
        return "openapi: 3.0.3\ninfo: {title: t, version: '1'}\nservers: [{url: 'https://api.example.com/'}]\npaths:\n"
                + paths + "components:\n  schemas:\n" + schemas;
    }

    private static String operation(Operation operation) {
        String body = operation.body()
                ? "      requestBody: {content: {application/json: {schema: {properties: {kind: {enum: [a, b]}, in: {properties: {x: {}}}}}}}}\n"
                : "";
        return """
                    %s:
                      operationId: %s
                      tags: [%s]
                %s      responses:
                        '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}
                """.formatted(operation.verb(), operation.id(), operation.tag(), body, operation.schema());
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        Arbitrary<String> ids = Combinators.combine(
                        Arbitraries.of("list", "get", "create", "add", "Pet_", "pets."),
                        Arbitraries.of("Pet", "Pets", "Owner", "ownerById", "all", "v2"))
                .as(String::concat);
        Arbitrary<String> paths =
                Arbitraries.of("/pets", "/pets/all", "/owners", "/v1/owners/all", "/owners/pets", "/search");
        Arbitrary<String> schemas = Arbitraries.of("Pet", "pet", "owner_name", "OwnerName", "PetsListIn", "Builder");
        return Combinators.combine(
                        ids,
                        Arbitraries.of("get", "put", "post"),
                        paths,
                        Arbitraries.of("Pets", "owners", "default"),
                        schemas,
                        Arbitraries.of(true, false))
                .as(Operation::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(8)
                .map(StableNamesTest::distinct)
                .filter(list -> list.size() > 1);
    }

    /** Returns the operations without those that a document cannot have: of the same id, or the same path and verb. */
    private static List<Operation> distinct(List<Operation> operations) {
        Set<String> seen = new TreeSet<>();
        return operations.stream()
                .filter(operation -> seen.add(operation.id()) & seen.add(operation.verb() + operation.path()))
                .toList();
    }
}
