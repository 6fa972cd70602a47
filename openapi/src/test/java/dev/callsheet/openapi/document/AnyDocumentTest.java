package dev.callsheet.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.source.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever a file has, reading it and following all its references ends in a document, findings or diagnostics. */
class AnyDocumentTest {
    private static @Nullable Path path;

    @BeforeContainer
    static void createFolder() throws IOException {
        path = Files.createTempDirectory("documents");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        Files.deleteIfExists(path.resolve("api.yaml"));
        Files.deleteIfExists(path);
    }

    @Property(tries = 100)
    void readsAnyBytes(@ForAll byte[] bytes) {
        Folder folder = new Folder(path).with("api.yaml", bytes);
        assertThat(folder.tryRead("api.yaml").isPresent() || !folder.errors().isEmpty())
                .isTrue();
    }

    @Property(tries = 100)
    void readsAnyYaml(@ForAll("yaml") String text) {
        Folder folder = new Folder(path).with("api.yaml", text);
        assertThat(folder.tryRead("api.yaml").isPresent() || !folder.errors().isEmpty())
                .isTrue();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void readsAnyContent(@ForAll("objects") Map<String, Object> content, @ForAll boolean old) {
        content.put(old ? "swagger" : "openapi", old ? "2.0" : "3.1.0");
        Folder folder = new Folder(path)
                .with("api.yaml", WrittenText.compact("", content).text());
        Document document = folder.read("api.yaml");
        visit(document, document.root(), Collections.newSetFromMap(new IdentityHashMap<>()));
        assertThat(folder.findings()).allMatch(finding -> finding.startsWith("docs/api.yaml:1:"));
    }

    private static void visit(Document document, YamlNode node, Set<YamlNode> seen) {
        if (seen.add(node)) {
            assertThat(document.pointer(node.position())).isNotNull();
            document.reference(node).ifPresent(found -> visit(document, found.target(), seen));
            Nodes.entries(node).forEach(entry -> visit(document, entry.value(), seen));
            Nodes.items(node).forEach(item -> visit(document, item, seen));
        }
    }

    @Provide
    Arbitrary<String> yaml() {
        Arbitrary<String> pieces = Arbitraries.of(
                "openapi: 3.0.3\n",
                "a: ",
                "b: ",
                "&a ",
                "*a",
                "<<: ",
                "- ",
                "\n",
                "\n  ",
                "{",
                "}",
                "[",
                "]",
                ",",
                "? ",
                "!!str ",
                "!",
                "%YAML 1.1\n",
                "---\n",
                "...\n",
                "|\n",
                "'",
                "\"",
                "\\",
                "#",
                "\t",
                "x",
                "\uD83D\uDE00",
                "\u0000");
        return pieces.list().ofMaxSize(25).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return Arbitraries.maps(
                        Arbitraries.of(
                                "paths",
                                "definitions",
                                "parameters",
                                "responses",
                                "components",
                                "securityDefinitions",
                                "host",
                                "basePath",
                                "schemes",
                                "consumes",
                                "produces"),
                        values(6))
                .ofMaxSize(8);
    }

    private static Arbitrary<Object> values(int levels) {
        Arbitrary<Object> leaves = Arbitraries.of(
                "a",
                "body",
                "formData",
                "query",
                "array",
                "file",
                "tsv",
                "",
                "oauth2",
                "basic",
                "implicit",
                "a/b",
                "http",
                true,
                1L,
                new StringBuilder("null"));
        if (levels == 0) {
            return leaves;
        }
        Arbitrary<Object> inner = values(levels - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaves),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                        "#/definitions/a",
                                        "#/parameters/a",
                                        "#/responses/a",
                                        "#/paths/~1a",
                                        "#/paths/~1a/get",
                                        "#",
                                        "b.yaml",
                                        "a")
                                .map(text -> Map.of("$ref", text))),
                Tuple.of(1, inner.list().ofMaxSize(3).map(list -> list)),
                Tuple.of(6, Arbitraries.maps(keys(), inner).ofMaxSize(6).map(map -> map)));
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.of(
                "a",
                "/a",
                "get",
                "put",
                "parameters",
                "responses",
                "200",
                "schema",
                "in",
                "name",
                "type",
                "items",
                "required",
                "properties",
                "allOf",
                "discriminator",
                "x-nullable",
                "additionalProperties",
                "examples",
                "headers",
                "content",
                "collectionFormat",
                "consumes",
                "produces",
                "schemes",
                "flow",
                "scopes",
                "x-example",
                "$anchor",
                "$id");
    }
}
