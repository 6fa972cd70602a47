package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.FileTexts;
import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** The command as a user types it: what it prints, what it writes, how it ends. */
final class MainTest {
    private static final String SPEC = "../language/src/test/resources/petshop";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void generatePrintsOneLineSummary() throws IOException {
        assertThat(generate("--spec", SPEC)).isZero();

        assertThat(out.toString()).matches("\\d+ methods: \\d+ files written, 0 unchanged, 0 deleted, \\d+ ms\\R");
        assertThat(err.toString()).isEmpty();
        assertThat(FileTexts.below(output())).containsKey("com/example/petshop/Petshop.java");
    }

    @Test
    void secondRunChangesNothing() throws IOException {
        generate("--spec", SPEC);
        Map<String, String> before = FileTexts.below(output());

        assertThat(generate("--spec", SPEC)).isZero();

        assertThat(out.toString().lines().skip(1)).containsExactly("9 methods: nothing changed");
        assertThat(FileTexts.below(output())).isEqualTo(before);
    }

    @Test
    void dryRunListsChangesAndWritesNothing() throws IOException {
        assertThat(generate("--spec", SPEC, "--dry-run")).isZero();

        assertThat(out.toString())
                .contains("write  com/example/petshop/Petshop.java")
                .contains("Dry run, no file changed: ");
        assertThat(FileTexts.below(folder)).isEmpty();
    }

    @Test
    void clientImplementsInterface() throws IOException {
        assertThat(generate("--spec", SPEC, "--client-interface", "com.example.shop.Extras"))
                .isZero();

        assertThat(FileTexts.below(output()).get("com/example/petshop/Petshop.java"))
                .contains("import com.example.shop.Extras;", "public final class Petshop implements Extras {");
    }

    @Test
    void interfaceThatIsNotOneFullNameIsRefused() throws IOException {
        for (String name : new String[] {
            "Extras", "com.new.Extras", "com.example.Extras, Runnable", "com.example.Extras { int i; }"
        }) {
            assertThat(generate("--spec", SPEC, "--client-interface", name)).isEqualTo(Main.USAGE);
            assertThat(err.toString())
                    .contains("--client-interface: `" + name + "` is not the full name of a Java interface");
        }
        assertThat(FileTexts.below(folder)).isEmpty();
    }

    @Test
    void tagSelectsMethodsOfDocument() throws IOException {
        Path document = Files.writeString(folder.resolve("pets.json"), """
                {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "servers": [{"url": "https://pets.example.com"}],
                 "paths": {
                   "/pets": {"get": {"tags": ["Pets"], "responses": {"204": {"description": "Pets."}}}},
                   "/orders": {"get": {"tags": ["Orders"], "responses": {"204": {"description": "Orders."}}}}}}
                """);

        assertThat(run("check", "--openapi", document.toString(), "--include", "tag:Pets"))
                .isZero();
        assertThat(out.toString()).contains("1 method");
        assertThat(run("check", "--openapi", document.toString(), "--exclude", "tag:pets"))
                .isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("No operation has the tag `pets`: there are `Orders`, `Pets`.");
    }

    @Test
    void documentBeyondLimitsOfJavaIsCarried() throws IOException {
        String fields =
                IntStream.range(0, 300).mapToObj(i -> "\"field" + i + "\"").collect(Collectors.joining(","));
        String properties = fields.replace(",", ": {}, ") + ": {}";
        Path document = Files.writeString(folder.resolve("pets.json"), """
                {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "servers": [{"url": "https://pets.example.com"}],
                 "paths": {
                   "/many": {"post": {"requestBody": {"content": {"application/json": {"schema":
                     {"type": "object", "properties": {%s}, "required": [%s]}}}}, "responses": {"204": {"description": "Done."}}}},
                   "/word": {"post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Return"}}}},
                     "responses": {"200": {"description": "Done.", "content": {"application/json": {"schema":
                       {"type": "object", "properties": {"24h": {"type": "number"}, "class": {"type": "string"}}}}}}}}}},
                 "components": {"schemas": {"Return": {"type": "object", "properties": {
                   "123-list": {"type": "string", "enum": ["a", "b"]}, "1.5": {"type": "object", "properties": {"a": {}}}}}}}}
                """.formatted(properties, fields));

        assertThat(run("check", "--openapi", document.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("2 methods");
        assertThat(err.toString())
                .contains("an operation has more required parameters than a Java method; the last ones are optional");
    }

    @Test
    void jvmWithAnotherLocaleWritesSameBytes() throws IOException, InterruptedException {
        generate("--spec", SPEC);
        Path elsewhere = folder.resolve("elsewhere");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Chatham",
                        "-Dfile.encoding=ISO-8859-1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "generate",
                        "--spec",
                        SPEC,
                        "--package",
                        "com.example.petshop",
                        "--output",
                        elsewhere.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        Map<String, String> there = FileTexts.below(elsewhere);
        assertThat(there).isNotEmpty();
        assertThat(there).isEqualTo(FileTexts.below(output()));
    }

    @Test
    void specErrorIsShownWithPlaceAndExitsWithOne() throws IOException {
        Path spec = Files.createDirectory(folder.resolve("spec"));
        Files.copy(Path.of(SPEC, "api.yaml"), spec.resolve("api.yaml"));
        Files.writeString(spec.resolve("bad.yaml"), "methods:\n  pets.lose: {sumary: Loses a pet.}\n");

        assertThat(run("check", spec.toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains("bad.yaml:2:15: error[E104] unknown key `sumary` in a method")
                .contains("hint: did you mean `summary`?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checkOfValidSpecPrintsOneLine() {
        assertThat(run("check", SPEC)).isZero();

        assertThat(out.toString()).matches("\\d+ methods, no errors\\R");
    }

    @Test
    void describesAsJsonAndAsText() {
        assertThat(run("describe", SPEC, "--json")).isZero();
        JsonValue described = JsonText.parse(out.toString());
        assertThat(described)
                .isInstanceOfSatisfying(
                        JsonObject.class,
                        api -> assertThat(api.members())
                                .hasEntrySatisfying(
                                        "api",
                                        name -> assertThat(JsonText.write(name)).isEqualTo("\"petshop\""))
                                .hasEntrySatisfying(
                                        "methods",
                                        methods -> assertThat(((JsonArray) methods).items())
                                                .isNotEmpty()));

        out.getBuffer().setLength(0);
        assertThat(run("describe", SPEC)).isZero();
        assertThat(out.toString()).startsWith("Pet").contains("required");
    }

    @Test
    void wrongUsageExitsWithTwoAndHint() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Missing command: use generate, check, describe or import.");

        assertThat(run("check")).isEqualTo(2);
        assertThat(err.toString()).contains("Name one spec: --spec DIR, or --openapi FILE.");

        assertThat(run("check", folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("No such file or folder: ");
    }

    @Test
    void typingErrorInPathNamesWhatWasMeant() throws IOException {
        Files.createDirectories(folder.resolve("src/main/callsheet"));

        assertThat(run("check", folder.resolve("src/man/calsheet").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("; did you mean `" + folder.resolve("src/main/callsheet") + "`?");

        assertThat(run("check", folder.resolve("src/main/other/pets").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("; the nearest folder that exists is `" + folder.resolve("src/main") + "`");

        assertThat(run("check", SPEC, "--overlay", "../language/src/test/resources/petshop/apu.yaml"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--overlay: No such file or folder: ");

        assertThat(run("import", "../language/src/test/resources/petshop/apu.yaml", "--check"))
                .isEqualTo(2);
    }

    @Test
    void wrongValueOfOptionNamesOption() throws IOException {
        assertThat(generate("--spec", SPEC, "--include", "pet.*")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "--include: no method matches the pattern `pet.*`; did you mean `pets.*`?\n");
        assertThat(generate("--spec", SPEC, "--exclude", "pets/*")).isEqualTo(2);
        assertThat(err.toString()).contains("--exclude: `pets/*` is not a valid pattern; did you mean `pets.*`?");
        assertThat(run("generate", "--spec", SPEC, "-p", "com.1pets", "-o", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "--package: `com.1pets` is not a valid package for a client: `1pets` is not a Java identifier;"
                                + " use ASCII letters, digits and _ with dots between the parts, such as `com.example.pets`");
        assertThat(run("check", "src/main")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "--spec: `src/main`: there is no api.yaml here or in a folder below; a spec is a folder that has the"
                                + " file api.yaml");
        assertThat(FileTexts.below(folder)).isEmpty();
    }

    @Test
    void unwritableFolderIsReportedWithoutStackTrace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThat(run("generate", "--spec", SPEC, "-p", "com.example", "-o", file.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).startsWith("callsheet: ").contains("file").doesNotContain("\tat ");
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("callsheet: " + file
                        + ": a file is in the place of a folder; move the file, or choose another folder\n");
    }

    private Path output() {
        return folder.resolve("out");
    }

    private int generate(String... more) {
        return run(Stream.concat(
                        Stream.of("generate", "--package", "com.example.petshop", "--output", output().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), Ansi.OFF, args);
    }
}
