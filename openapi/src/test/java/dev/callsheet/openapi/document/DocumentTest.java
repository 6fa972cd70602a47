package dev.callsheet.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.document.Nodes.ScalarType;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
    private Folder folder;

    @BeforeEach
    void createFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    private Document yaml(String text) {
        return folder.with("api.yaml", text).read("api.yaml");
    }

    private static YamlScalar scalar(Document document, String keys) {
        return (YamlScalar) Folder.at(document.root(), keys);
    }

    @Test
    void readsYamlWithPositions() {
        Document document = yaml("openapi: 3.0.3\npaths:\n  /a:\n    get: {responses: {200: {description: 'yes'}}}\n");
        YamlScalar text = scalar(document, "paths>/a>get>responses>200>description");
        assertThat(text.text()).isEqualTo("yes");
        assertThat(text.position()).isEqualTo(new Position("docs/api.yaml", 4, 42));
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void readsJsonWithPositions() {
        Document document = folder.with(
                        "api.yaml", "\uFEFF\n{\"openapi\": \"3.1.0\",\r\n \"x\": [\"\uD83D\uDE00\", 1.50, true, null]}")
                .read("api.yaml");
        assertThat(scalar(document, "x>1").position()).isEqualTo(new Position("docs/api.yaml", 3, 14));
        assertThat(scalar(document, "x>1").text()).isEqualTo("1.50");
        assertThat(Nodes.typeOf(scalar(document, "x>0"))).isEqualTo(ScalarType.STRING);
        assertThat(Nodes.typeOf(scalar(document, "x>1"))).isEqualTo(ScalarType.NUMBER);
        assertThat(Nodes.typeOf(scalar(document, "x>2"))).isEqualTo(ScalarType.BOOLEAN);
        assertThat(Nodes.typeOf(scalar(document, "x>3"))).isEqualTo(ScalarType.NULL);
    }

    @Test
    void readsYamlThatStartsWithABrace() {
        assertThat(scalar(yaml("{openapi: 3.0.3, x: [1,]}"), "x>0").text()).isEqualTo("1");
    }

    @Test
    void resolvesAliasesAndMergeKeys() {
        Document document =
                yaml("openapi: 3.0.3\na: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\nc: {y: 4, <<: [*a, {z: 5}]}\nd: *a\n");
        assertThat(scalar(document, "b>x").text()).isEqualTo("1");
        assertThat(scalar(document, "b>y").text()).isEqualTo("3");
        assertThat(scalar(document, "c>y").text()).isEqualTo("4");
        assertThat(scalar(document, "c>z").text()).isEqualTo("5");
        assertThat(scalar(document, "d>y").position()).isEqualTo(new Position("docs/api.yaml", 2, 17));
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void keepsLastOfDuplicateKeysWithFinding() {
        assertThat(scalar(yaml("openapi: 3.0.3\na: 1\na: 2\n"), "a").text()).isEqualTo("2");
        assertThat(folder.findings())
                .containsExactly("docs/api.yaml:3:1 FAULT a mapping has the same key twice; the last one counts / a");
    }

    @Test
    void readsFirstOfSeveralYamlDocuments() {
        assertThat(scalar(yaml("---\nopenapi: 3.0.3\n---\nopenapi: 3.1.0\n"), "openapi")
                        .text())
                .isEqualTo("3.0.3");
        assertThat(folder.findings())
                .containsExactly("docs/api.yaml:3:1 FAULT the file has several YAML documents; only the first is read");
    }

    @Test
    void takesTagsIntoAccountOnlyForTexts() {
        Document document = yaml("openapi: 3.0.3\na: !!str 1\nb: !x 1\nc: !!map {}\n");
        assertThat(Nodes.typeOf(scalar(document, "a"))).isEqualTo(ScalarType.STRING);
        assertThat(Nodes.typeOf(scalar(document, "b"))).isEqualTo(ScalarType.NUMBER);
    }

    @Test
    void readsVersion32As31WithFinding() {
        yaml("openapi: 3.2.0\n");
        assertThat(folder.findings())
                .containsExactly("docs/api.yaml:1:10 APPROXIMATED the document is of OpenAPI 3.2; it is read as one of"
                        + " OpenAPI 3.1 / 3.2.0");
    }

    @Test
    void followsReferencesWithinTheFile() {
        Document document = yaml(
                "openapi: 3.0.3\na: {$ref: '#/b'}\nb: {$ref: '#/paths/~1x~0y%20z/0'}\npaths: {'/x~y z': [{c: d}]}\n");
        Reference reference =
                document.reference(Folder.at(document.root(), "a")).orElseThrow();
        assertThat(reference.file()).isEqualTo("docs/api.yaml");
        assertThat(reference.tokens()).containsExactly("paths", "/x~y z", "0");
        assertThat(Nodes.text(reference.target(), "c")).contains("d");
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void returnsPointersOfKeysAndValues() {
        Document document = yaml("openapi: 3.0.3\npaths:\n  /a~b:\n    get: [x, y]\n");
        assertThat(document.pointer(new Position("docs/api.yaml", 3, 3))).isEqualTo("/paths");
        assertThat(document.pointer(new Position("docs/api.yaml", 4, 5))).isEqualTo("/paths/~1a~0b");
        assertThat(document.pointer(new Position("docs/api.yaml", 4, 14))).isEqualTo("/paths/~1a~0b/get/1");
        assertThat(document.pointer(new Position("docs/api.yaml", 4, 14).copy(2)))
                .isEqualTo("/paths/~1a~0b/get/1");
        assertThat(document.lines().at(new Position("docs/api.yaml", 3, 3))).contains("  /a~b:");
    }
}
