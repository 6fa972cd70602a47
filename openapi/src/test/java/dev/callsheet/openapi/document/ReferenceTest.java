package dev.callsheet.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.source.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References, within a file and between files. */
@Timeout(60)
class ReferenceTest {
    private Path outside;
    private Folder folder;

    @BeforeEach
    void createFolder(@TempDir Path path) {
        outside = path;
        folder = new Folder(path.resolve("in"));
    }

    private Document read(String more) {
        return folder.with("api.yaml", "openapi: 3.1.0\n" + more).read("api.yaml");
    }

    /** Returns where the reference {@code r} of the document leads, as {@code file#tokens separated by spaces}. */
    private static Optional<String> end(Document document) {
        return document.reference(Folder.at(document.root(), "r"))
                .map(found -> found.file() + "#" + String.join(" ", found.tokens()));
    }

    private Optional<String> end(String reference, String more) {
        return end(read("r: {$ref: '" + reference + "'}\n" + more));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '#/a/b'                     | docs/api.yaml#a b
            '#/a'                       | docs/api.yaml#a
            ./x/../api.yaml#/a        | docs/api.yaml#a
            '#/list/1/c'                | docs/api.yaml#list 1 c
            '#/p~1q/~0~01'              | docs/api.yaml#p/q ~~1
            '#/%7Bid%7D%25'             | docs/api.yaml#{id}%
            '#/100%/x'                  | docs/api.yaml#100% x
            '#/chain'                   | docs/api.yaml#a b
            '#/chain/c'                 | docs/api.yaml#a b c
            '#Pet'                      | docs/api.yaml#a
            '#Dog'                      | docs/api.yaml#list 0
            https://x.example/tree    | docs/api.yaml#list 1
            https://x.example/tree#/c | docs/api.yaml#list 1 c
            Named                     | docs/api.yaml#components schemas Named
            """)
    void followsWithinTheFile(String reference, String expected) throws IOException {
        Files.createDirectories(folder.path().resolve("x"));
        String more = """
                a: {b: {c: {}}, $anchor: Pet}
                list: [{$dynamicAnchor: Dog}, {$id: 'https://x.example/tree', c: {}}]
                p/q: {'~~1': {}}
                '{id}%': {}
                '100%': {x: {}}
                chain: {$ref: '#/chain2'}
                chain2: {$ref: '#/a/b'}
                components: {schemas: {Named: {}}}
                """;
        assertThat(end(reference, more)).contains(expected);
        assertThat(folder.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            paths/pets.yaml             | docs/paths/pets.yaml#
            paths/pets.yaml#/get        | docs/paths/pets.yaml#get
            ./paths/../paths/pets.yaml#/up | docs/schemas/Pet 1.json#type
            schemas/Pet%201.json#/back  | docs/api.yaml#info
            linked.yaml                 | docs/paths/pets.yaml#
            """)
    void followsToOtherFiles(String reference, String expected) throws IOException {
        folder.with("paths/pets.yaml", "get: {}\nup: {$ref: '../schemas/Pet 1.json#/type'}\n")
                .with("schemas/Pet 1.json", "{\"type\": {}, \"back\": {\"$ref\": \"../api.yaml#/info\"}}");
        Files.createSymbolicLink(folder.path().resolve("linked.yaml"), Path.of("paths/pets.yaml"));
        assertThat(end(reference, "info: {}")).contains(expected);
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void readsEachFileOnce() {
        folder.with("b.yaml", "x: {}\ny: {}\nx: {}\n");
        Document document = read("r: {$ref: 'b.yaml#/x'}\ns: {$ref: './b.yaml#/x'}\nt: {$ref: 'b.yaml#/y'}");
        Optional<Reference> r = document.reference(Folder.at(document.root(), "r"));
        Optional<Reference> s = document.reference(Folder.at(document.root(), "s"));
        assertThat(r).isPresent().isEqualTo(s);
        assertThat(r.get().target()).isSameAs(s.orElseThrow().target());
        assertThat(document.reference(Folder.at(document.root(), "t"))).isPresent();
        assertThat(folder.findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '#/nothing'    | FAULT a reference leads to nothing; it was left out / #/nothing
            '#/list/2'     | FAULT a reference leads to nothing; it was left out / #/list/2
            '#/list/01'    | FAULT a reference leads to nothing; it was left out / #/list/01
            '#/list/99999999999' | FAULT a reference leads to nothing; it was left out / #/list/99999999999
            '#name'        | FAULT a reference leads to nothing; it was left out / #name
            no.yaml      | FAULT a reference names a file that does not exist; it was left out / no.yaml
            no.yaml#/x   | FAULT a reference names a file that does not exist; it was left out / no.yaml
            Unknown      | FAULT a reference names a file that does not exist; it was left out / Unknown
            .            | FAULT a reference names a file that does not exist; it was left out / .
            '#'            | FAULT a reference leads to the document itself; it was left out
            '#/'           | FAULT a reference leads to the document itself; it was left out
            ./api.yaml     | FAULT a reference leads to the document itself; it was left out
            '#/r'          | FAULT references lead to each other and to nothing else; they were left out
            '#/one'        | FAULT references lead to each other and to nothing else; they were left out
            '#/r/x'        | FAULT references lead to each other and to nothing else; they were left out
            """)
    void reportsReferenceThatLeadsNowhere(String reference, String finding) {
        assertThat(end(reference, "list: [a, b]\none: {$ref: '#/two'}\ntwo: {$ref: '#/one'}\n"))
                .isEmpty();
        assertThat(folder.findings()).containsExactly("docs/api.yaml:2:11 " + finding);
    }

    @Test
    void returnsNodeItselfIfItsReferenceLeadsNowhere() {
        Document document = read("r: {$ref: '#/x'}\n");
        YamlNode node = Folder.at(document.root(), "r");
        assertThat(document.follow(node)).isSameAs(node);
        assertThat(document.follow(document.root())).isSameAs(document.root());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x.example/a.yaml#/b", "//x.example/a", "file:///etc/passwd", "jar:file:/x!/y"})
    void doesNotFollowUrls(String url) {
        assertThat(end(url, "")).isEmpty();
        assertThat(folder.findings())
                .singleElement()
                .asString()
                .startsWith(
                        "docs/api.yaml:2:11 LEFT_OUT a reference over the network is not followed; download the file"
                                + " beside the document and refer to it there / ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.yaml", "link.yaml", "folder/secret.yaml", "../no-such.yaml"})
    void doesNotFollowOutOfTheFolder(String path) throws IOException {
        Files.createDirectories(folder.path());
        Files.writeString(outside.resolve("secret.yaml"), "key: {}");
        Files.createSymbolicLink(folder.path().resolve("link.yaml"), outside.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.path().resolve("folder"), outside);
        assertThat(end(path, "")).isEmpty();
        assertThat(folder.findings())
                .containsExactly(
                        "docs/api.yaml:2:11 LEFT_OUT a reference to a file outside of the folder of the document"
                                + " is not followed; move the file into the folder / " + path);
    }

    @Test
    void readsDocumentThatIsItselfALink() throws IOException {
        Files.createDirectories(folder.path());
        Files.writeString(outside.resolve("real.yaml"), "openapi: 3.0.3\nr: {$ref: 'b.yaml#/x'}\ny: {}\n");
        Files.createSymbolicLink(folder.path().resolve("api.yaml"), outside.resolve("real.yaml"));
        folder.with("b.yaml", "x: {$ref: 'api.yaml#/y'}\n");
        assertThat(end(folder.read("api.yaml"))).contains("docs/api.yaml#y");
    }

    @Test
    void reportsOtherFileThatIsNotValid() {
        folder.with("b.yaml", "x: {\n");
        assertThat(end("b.yaml#/x", "")).isEmpty();
        assertThat(folder.findings())
                .containsExactly(
                        "docs/b.yaml:2:1 FAULT a file of the document cannot be read; references to it were left out"
                                + " / unexpected end of the file",
                        "docs/api.yaml:2:11 FAULT a reference names a file that cannot be read; it was left out"
                                + " / docs/b.yaml");
    }

    @Test
    void leavesOutFilesAboveTheLimit() {
        StringBuilder references = new StringBuilder("all:\n");
        for (int i = 0; i <= Limits.FILES; i++) {
            folder.with(i + ".yaml", "x: {}");
            references.append("- {$ref: ").append(i).append(".yaml}\n");
        }
        Document document = read(references.toString());
        Nodes.items(document.root(), "all").forEach(document::follow);
        assertThat(folder.findings()).hasSize(2).allMatch(text -> text.contains("LEFT_OUT the document has more than"));
    }

    @Test
    void leavesOutEndlesslyLongChains() {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            chain.append("c").append(i).append(": {$ref: '#/c").append(i + 1).append("'}\n");
        }
        assertThat(end("#/c0", chain.toString())).isEmpty();
        assertThat(folder.findings()).singleElement().asString().contains("LEFT_OUT more than");
    }

    @Test
    void resolvesManyReferencesToBigMappingQuickly() {
        int count = 20_000;
        StringBuilder text = new StringBuilder("refs:\n");
        for (int i = 0; i < count; i++) {
            text.append("- {$ref: '#/schemas/S").append(i).append("'}\n");
        }
        text.append("schemas:\n");
        for (int i = 0; i < count; i++) {
            text.append("  S").append(i).append(": {}\n");
        }
        Document document = read(text.toString());
        assertThat(Nodes.items(document.root(), "refs"))
                .allMatch(node -> document.reference(node).isPresent());
    }

    @Test
    void joinsListsInOtherFiles() {
        folder.with("paths.yaml", "/a: {get: {}}\n/b: {$ref: b.yaml}\n")
                .with("b.yaml", "put: {}\n")
                .with("parts/all.yaml", "schemas: {Pet: {type: object}}\nparameters: {$ref: more.yaml#/p%25}\n")
                .with("parts/more.yaml", "p%: {Limit: {in: query}}\n");
        Document document = read("paths: {$ref: paths.yaml, /c: {head: {}}}\ncomponents: {$ref: parts/all.yaml}\n"
                + "r: {$ref: '#/components/schemas/Pet'}\ns: {$ref: 'parts/all.yaml#/schemas/Pet'}\n");
        YamlNode root = document.root();
        assertThat(Flow.of(document.follow(Folder.at(root, "paths>/a")))).isEqualTo("{get: {}}");
        assertThat(Flow.of(document.follow(Folder.at(root, "paths>/b")))).isEqualTo("{put: {}}");
        assertThat(Flow.of(Folder.at(root, "paths>/c"))).isEqualTo("{head: {}}");
        assertThat(Flow.of(document.follow(Folder.at(root, "components>parameters>Limit"))))
                .isEqualTo("{in: query}");
        assertThat(Folder.at(root, "paths>/a").position()).hasToString("docs/paths.yaml:1:5");
        assertThat(end(document)).contains("docs/api.yaml#components schemas Pet");
        assertThat(document.reference(Folder.at(root, "s"))).isEqualTo(document.reference(Folder.at(root, "r")));
        assertThat(document.reference(Folder.at(root, "components>schemas>Pet")))
                .isEqualTo(document.reference(Folder.at(root, "r")));
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void namesPartsInOtherFilesByTheDocument() {
        folder.with("Pet.yaml", "{$ref: 'Animal.yaml'}\n").with("Animal.yaml", "type: object\n");
        Document document = read("components: {schemas: {Cat: {$ref: Pet.yaml}, Dog: {$ref: Animal.yaml}}}\n"
                + "r: {$ref: Animal.yaml}\n");
        assertThat(end(document)).contains("docs/api.yaml#components schemas Cat");
    }

    @Test
    void followsPointerThatBeginsAtSchemaAround() {
        Document document =
                read("r: {$ref: '#/a/b'}\na: {b: {c: {$ref: '#/$defs/x'}, $defs: {x: {d: {$ref: '#/$defs/y'}}}}}\n");
        YamlNode schema = Folder.at(document.root(), "a>b");
        assertThat(document.follow(Folder.at(schema, "c"))).isSameAs(Folder.at(schema, "$defs>x"));
        YamlNode dangling = Folder.at(schema, "$defs>x>d");
        assertThat(document.follow(dangling)).isSameAs(dangling);
        assertThat(folder.findings())
                .containsExactly("docs/api.yaml:3:55 FAULT a reference leads to nothing; it was left out / #/$defs/y");
    }
}
