package dev.callsheet.language.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles.ExampleFile;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecSourceTest {
    private static final String YAML = "a: 1\n";

    @TempDir
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsFilesOfFolderInPathOrder() throws IOException {
        write(
                "spec",
                "methods/b.yaml",
                "api.yaml",
                "methods/a.yaml",
                "methods-more.yaml",
                "notes.txt",
                "examples/z.json",
                "other.json");
        SpecFiles files = read(SpecSource.of(folder.resolve("spec")));
        assertThat(files.yaml())
                .extracting(SpecFile::path)
                .containsExactly("api.yaml", "methods-more.yaml", "methods/a.yaml", "methods/b.yaml");
        assertThat(files.examples()).extracting(ExampleFile::method).containsExactly("z");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void treatsApiYamlBelowSpecAsOrdinaryFile() throws IOException {
        write("jar", "slack/api.yaml", "slack/methods/api.yaml");
        SpecFiles files = read(SpecSource.of(folder.resolve("jar")));
        assertThat(files.yaml()).extracting(SpecFile::path).containsExactly("api.yaml", "methods/api.yaml");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void showsFilesBelowPathAsTyped() throws IOException {
        write("spec", "api.yaml", "methods/a.yaml");
        assertThat(shown(SpecSource.of(folder.resolve("spec"))))
                .isEqualTo(folder.toString().replace('\\', '/') + "/spec/methods/a.yaml");
        assertThat(shown(SpecSource.of(folder.resolve("spec")).shownAs("here/")))
                .isEqualTo("here/methods/a.yaml");
        assertThat(shown(SpecSource.of(folder.resolve("spec")).shownAs("."))).isEqualTo("methods/a.yaml");
    }

    @Test
    void findsSpecInJar() throws IOException {
        Path jar = jar(
                "META-INF/MANIFEST.MF",
                "pets/api.yaml",
                "pets/methods/a.yaml",
                "pets/examples/a.b.json",
                "schema/other.yaml");
        SpecFiles files = read(SpecSource.of(jar));
        assertThat(files.yaml()).extracting(SpecFile::path).containsExactly("api.yaml", "methods/a.yaml");
        assertThat(files.examples()).extracting(ExampleFile::method).containsExactly("a.b");
        assertThat(shown(SpecSource.of(jar).shownAs("pets.jar!"))).isEqualTo("pets.jar!/pets/methods/a.yaml");
    }

    @Test
    void findsSpecBelowFolderOfClasses() throws IOException {
        write("classes", "pets/api.yaml", "pets/a.yaml", "dev/Some.class");
        assertThat(read(SpecSource.of(folder.resolve("classes"))).yaml())
                .extracting(SpecFile::path)
                .containsExactly("a.yaml", "api.yaml");
    }

    @Test
    void readsRequestedSpecOfSeveral() throws IOException {
        Path jar = jar("cats/api.yaml", "dogs/api.yaml", "dogs/a.yaml");
        assertThat(read(SpecSource.of(jar).in("dogs")).yaml())
                .extracting(SpecFile::path)
                .containsExactly("a.yaml", "api.yaml");
        assertThat(faults(SpecSource.of(jar).in("birds"))).containsExactly("the folder `birds` has no api.yaml");
        assertThat(faults(SpecSource.of(jar))).containsExactly("there are 2 specs in folders below");
        assertThat(hints(SpecSource.of(jar).in("birds"))).containsExactly("choose `cats/` or `dogs/`");
        assertThat(hints(SpecSource.of(jar).in("dgos"))).containsExactly("did you mean `dogs/`?");
    }

    @Test
    void reportsPathThatIsNotASpec() throws IOException {
        write("spec", "api.yaml", "notes.txt");
        assertThat(faults(SpecSource.of(folder.resolve("none")))).containsExactly("the folder or jar does not exist");
        assertThat(faults(SpecSource.of(folder.resolve("spec/api.yaml"))))
                .containsExactly("a spec is a folder, not a file");
        assertThat(faults(SpecSource.of(folder.resolve("spec/notes.txt"))))
                .containsExactly("this is not a folder or jar");
        assertThat(SpecSource.of(folder.resolve("none")).read(diagnostics).complete())
                .isFalse();
    }

    @Test
    void rejectsNamesThatPointOutsideTheJar() throws IOException {
        Path jar = jar("api.yaml", "../../evil.yaml", "/root.yaml");
        assertThat(faults(SpecSource.of(jar)))
                .containsExactly(
                        "cannot be read: its name points outside the jar",
                        "cannot be read: its name points outside the jar");
    }

    @Test
    void followsOnlyLinksWithinTheFolder() throws IOException {
        write("spec", "api.yaml", "real/a.yaml");
        write("out", "b.yaml", "sub/c.yaml");
        Path spec = folder.resolve("spec");
        Files.createSymbolicLink(spec.resolve("link.yaml"), Path.of("real/a.yaml"));
        Files.createSymbolicLink(spec.resolve("out.yaml"), Path.of("../out/b.yaml"));
        Files.createSymbolicLink(spec.resolve("outside"), Path.of("../out"));
        Files.createSymbolicLink(spec.resolve("real/circle"), Path.of("../real"));
        SpecFiles files = read(SpecSource.of(spec).shownAs(""));
        assertThat(files.yaml()).extracting(SpecFile::path).containsExactly("api.yaml", "link.yaml", "real/a.yaml");
        assertThat(diagnostics.sorted())
                .extracting(found -> found.position() + ": " + found.message())
                .containsExactly(
                        "out.yaml: cannot be read: the link points outside the folder of the spec",
                        "outside: cannot be read: the link points outside the folder of the spec",
                        "real/circle: cannot be read: the link points to a folder above it");
        assertThat(files.complete()).isFalse();
    }

    @Test
    void readsFolderThatIsALink() throws IOException {
        write("spec", "api.yaml");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("spec"));
        assertThat(read(SpecSource.of(folder.resolve("link"))).yaml()).hasSize(1);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void rejectsSpecBeyondLimits() {
        byte[] big = new byte[Limits.FILE_BYTES + 1];
        String text = "a: " + "x".repeat(Limits.TEXT + 1) + "\n" + "k".repeat(Limits.KEY + 1) + ": b\n";
        Map<String, byte[]> files = Map.of("api.yaml", utf8(text), "big.yaml", big);
        assertThat(faults(SpecSource.ofFiles(files)))
                .containsExactly(
                        "the text has 20001 characters; at most 20000 are allowed",
                        "the key has 501 characters; at most 500 are allowed",
                        "the file has more than 4194304 bytes");
    }

    @Test
    void stopsEarlyAtDeeplyNestedBrackets() {
        String text = "a: " + "[".repeat(4_000_000);
        assertThat(faults(SpecSource.ofFiles(Map.of("api.yaml", utf8(text)))))
                .containsExactly("mappings and lists can be nested at most 30 levels deep");
    }

    @Test
    void reportsRightPositionsForAllLineBreaksAndCharacters() {
        assertThat(placeOfB("\uFEFFa: 1\nb: 2\n")).isEqualTo(new Position("api.yaml", 2, 1));
        assertThat(placeOfB("a: 1\r\nb: 2\r\n")).isEqualTo(new Position("api.yaml", 2, 1));
        assertThat(placeOfB("a: 1\rb: 2\r")).isEqualTo(new Position("api.yaml", 2, 1));
        assertThat(placeOfB("{a: 😀😀, b: 2}")).isEqualTo(new Position("api.yaml", 1, 11));
        assertThat(placeOfB("{a: \"\u2028\", b: 2}")).isEqualTo(new Position("api.yaml", 1, 10));
        assertThat(placeOfB("a: |\n  x\n\n  y\nb: 2\n")).isEqualTo(new Position("api.yaml", 5, 1));
    }

    @Test
    void showsLinesOfAllFiles() {
        SpecFiles files = read(SpecSource.ofFiles(Map.of("api.yaml", utf8("a: 1\r\nb: 2"))));
        assertThat(files.lines().at(new Position("api.yaml", 2, 1))).contains("b: 2");
        assertThat(files.lines().at(new Position("api.yaml", 1, 1))).contains("a: 1");
        assertThat(files.lines().at(new Position("api.yaml", 3, 1))).isEmpty();
        assertThat(files.lines().at(new Position("other.yaml", 1, 1))).isEmpty();
        assertThat(files.lines().at(Position.ofFile("api.yaml"))).isEmpty();
    }

    @Test
    void ignoresHiddenFilesAndFolders() throws IOException {
        String[] files = {
            "api.yaml",
            "methods/a.yaml",
            ".spectral.yaml",
            "._api.yaml",
            ".x.yml",
            "methods/._a.yaml",
            ".git/b.yaml",
            ".idea/api.yaml",
            "methods/.cache/examples/c.json",
            "__MACOSX/._api.yaml",
            "..odd.yaml",
            "examples/.a.json"
        };
        write("jar", files);
        Files.createSymbolicLink(folder.resolve("jar/.loop"), folder);
        Map<String, byte[]> texts = new HashMap<>();
        for (String file : files) {
            texts.put(file, utf8(YAML));
        }
        for (SpecSource source :
                List.of(SpecSource.of(folder.resolve("jar")), SpecSource.of(jar(files)), SpecSource.ofFiles(texts))) {
            SpecFiles read = read(source);
            assertThat(diagnostics.sorted()).isEmpty();
            assertThat(read.yaml()).extracting(SpecFile::path).containsExactly("api.yaml", "methods/a.yaml");
            assertThat(read.examples()).isEmpty();
        }
    }

    @Test
    void readsSpecInHiddenFolderIfAskedTo() throws IOException {
        write(".specs", "api.yaml");
        assertThat(read(SpecSource.of(folder.resolve(".specs"))).yaml()).hasSize(1);
    }

    @Test
    void reportsIgnoredFile() {
        read(SpecSource.ofFiles(Map.of("api.yaml", utf8(YAML), "x.yml", utf8(YAML))));
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.IGNORED_FILE);
    }

    private Position placeOfB(String text) {
        YamlMapping root = (YamlMapping) read(SpecSource.ofFiles(Map.of("api.yaml", utf8(text))))
                .yaml()
                .get(0)
                .root();
        return root.entry("b").orElseThrow().position();
    }

    private SpecFiles read(SpecSource source) {
        return source.read(diagnostics);
    }

    private String shown(SpecSource source) {
        List<SpecFile> files = read(source).yaml();
        return files.get(files.size() - 1).root().position().file();
    }

    private static List<String> faults(SpecSource source) {
        Diagnostics found = new Diagnostics();
        source.read(found);
        return found.sorted().stream().map(Diagnostic::message).toList();
    }

    private static List<String> hints(SpecSource source) {
        Diagnostics found = new Diagnostics();
        source.read(found);
        return found.sorted().stream().map(Diagnostic::hint).toList();
    }

    private void write(String root, String... files) throws IOException {
        for (String file : files) {
            Path path = folder.resolve(root).resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, YAML);
        }
    }

    private Path jar(String... entries) throws IOException {
        Path jar = folder.resolve("spec.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(utf8(YAML));
            }
        }
        return jar;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
