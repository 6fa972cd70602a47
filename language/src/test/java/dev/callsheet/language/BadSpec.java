package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.source.SpecSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A faulty spec with all that is said about it, in one text file:
 *
 * <pre>
 * # what is wrong
 * === path/of/a/file.yaml
 * its text
 * === path (escaped)
 * its text, with bytes as \xFF
 * === path -&gt; target
 * === -api.yaml
 * === ../out/a/file/that/is/in/the/output/folder
 * === with package: the base package
 * === with include: a pattern
 * === with overlay: .path/of/a/file.yaml
 * === with openapi: the file that is an OpenAPI document, in place of a spec
 * === with strict: true
 * === expected
 * the whole rendered message
 * </pre>
 *
 * A fixture that neither has an {@code api.yaml} nor removes it gets the one of {@link TestSpec}.
 */
public record BadSpec(String name, String about, List<Section> sections, String expected, Path file) {
    private static final boolean REWRITE = Boolean.getBoolean("callsheet.rewrite");
    private static final String EXPECTED = "expected";
    private static final String OPTION = "with ";

    public record Section(String head, String body) {}

    /** Reads all faulty specs of a folder, in the order of their names. */
    public static List<BadSpec> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(BadSpec::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadSpec read(Path file) {
        String text = text(file);
        String[] parts = text.split("(?m)^=== ");
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            sections.add(new Section(parts[i].substring(0, end), parts[i].substring(end + 1)));
        }
        Section last = sections.remove(sections.size() - 1);
        if (!last.head().equals(EXPECTED)) {
            throw new IllegalArgumentException(file + " does not end with what is expected");
        }
        String name = file.getFileName().toString().replace(".txt", "");
        return new BadSpec(name, parts[0].substring(2).strip(), sections, last.body(), file);
    }

    /** Returns the code that the fixture is about. */
    public String code() {
        return name.substring(0, name.indexOf('-'));
    }

    /** Returns the values of an option of the fixture, such as {@code package}. */
    public Stream<String> options(String name) {
        String head = OPTION + name + ": ";
        return sections.stream()
                .filter(section -> section.head().startsWith(head))
                .map(section -> section.head().substring(head.length()));
    }

    /** Writes the spec into a folder below the given one. */
    public SpecSource spread(Path folder) throws IOException {
        Path root = folder.resolve("spec");
        Files.createDirectories(root);
        Files.writeString(folder.resolve("outside.yaml"), "models: {}\n");
        Files.writeString(root.resolve(SpecSource.API_FILE), TestSpec.API);
        for (Section section : sections) {
            if (!section.head().startsWith(OPTION)) {
                write(section, root);
            }
        }
        SpecSource source = SpecSource.of(root).shownAs("");
        for (String overlay : options("overlay").toList()) {
            source = source.withOverlay(root.resolve(overlay), overlay);
        }
        return source;
    }

    /** Asserts the whole rendered text; with {@code -Dcallsheet.rewrite=true} expects it from now on instead. */
    public void assertRendered(String rendered) throws IOException {
        if (REWRITE) {
            rewrite(rendered);
            return;
        }
        assertThat(rendered).as(about).isEqualTo(expected).contains("[" + code() + "]");
    }

    private static void write(Section section, Path root) throws IOException {
        if (section.head().startsWith("-")) {
            Files.delete(root.resolve(section.head().substring(1)));
            return;
        }
        boolean link = section.head().contains(" -> ");
        String[] head = section.head().split(link ? " -> " : " ");
        Path file = root.resolve(head[0]);
        Files.createDirectories(file.getParent());
        if (link) {
            Files.createSymbolicLink(file, Path.of(head[1]));
        } else {
            Files.write(
                    file,
                    head.length > 1 ? unescaped(section.body()) : section.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private void rewrite(String rendered) throws IOException {
        String text = text(file);
        String marker = "=== " + EXPECTED + "\n";
        Files.writeString(file, text.substring(0, text.lastIndexOf(marker) + marker.length()) + rendered);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
