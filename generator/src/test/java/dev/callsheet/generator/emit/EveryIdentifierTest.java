package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.naming.Naming;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No name that a user chooses breaks the generated code: each identifier that occurs in generated code, in every spelling,
 * as the {@code name} of everything that can have one, gives an error at that place or code that compiles.
 */
class EveryIdentifierTest {
    private static final int CHUNK = 60;

    /** Every identifier in the clients of all test specs, and each written as a member, a constant and a class. */
    private static Set<String> identifiers() {
        Set<String> words = new TreeSet<>(Stream.of(Generated.petshop(), Generated.observatory(), Generated.harbour())
                .flatMap(files -> JavaCheck.identifiers(files).stream())
                .toList());
        for (String word : List.copyOf(words)) {
            words.add(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
            words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            words.add(word.toUpperCase(Locale.ROOT));
        }
        words.removeIf(word -> !word.matches("[A-Za-z_][A-Za-z0-9_]*"));
        return words;
    }

    private static Set<String> used() {
        return Stream.of(Generated.petshop(), Generated.observatory(), Generated.harbour())
                .flatMap(files -> JavaCheck.identifiers(files).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nameIsRejectedAtItsPlaceOrCompiles() {
        Set<String> words = identifiers();
        assertThat(words)
                .contains("List", "builder", "READER", "UsersListRequest".replace("UsersList", "PetsAdd"), "of");
        String spec = spec(words);
        List<String> lines = new ArrayList<>(spec.lines().toList());
        List<Diagnostic> findings = findings(spec);
        assertThat(findings).isNotEmpty();
        for (Diagnostic finding : findings) {
            String line = lines.get(finding.position().line() - 1);
            assertThat(line).as(finding.toString()).contains("name: ");
            assertThat(finding.position().column())
                    .isEqualTo(line.length() - line.stripLeading().length() + 1);
        }
        findings.stream()
                .map(finding -> finding.position().line() - 1)
                .distinct()
                .sorted((a, b) -> b - a)
                .forEach(line -> lines.remove((int) line));
        ApiModel rest = Generated.model(String.join("\n", lines));
        JavaCheck.compile(Generated.files(rest, "com.example.any", false));
    }

    private static List<Diagnostic> findings(String spec) {
        return Naming.of(Generated.model(spec), "com.example.any").findings();
    }

    /** Names with a meaning of their own: models are called by them, so each must be a valid class name. */
    @Test
    void modelNameIsRejectedAtItsPlaceOrCompiles() {
        Set<String> names = used().stream()
                .filter(word -> word.matches("[A-Z][A-Za-z0-9]*"))
                .collect(Collectors.toCollection(TreeSet::new));
        StringBuilder spec = new StringBuilder(HEAD + "methods:\n  a.get:\n    summary: Gets.\n    response:\n");
        names.forEach(name -> spec.append("      f" + name + ": {type: " + name + ", summary: It.}\n"));
        spec.append("models:\n");
        String shape = ": {summary: It., fields: {id: {type: string, always: true}, more: list<string>, "
                + "kind: {values: [a, b]}, in: {fields: {x: string}}}}\n";
        names.forEach(name -> spec.append("  " + name + shape));
        Set<String> rejected = findings(spec.toString()).stream()
                .map(finding ->
                        spec.toString().lines().toList().get(finding.position().line() - 1))
                .map(line -> line.strip().replaceAll(":.*", ""))
                .collect(Collectors.toSet());
        assertThat(names).containsAll(rejected);
        String rest = spec.toString()
                .lines()
                .filter(line -> rejected.stream()
                        .noneMatch(
                                name -> line.startsWith("  " + name + ":") || line.startsWith("      f" + name + ":")))
                .collect(Collectors.joining("\n"));
        JavaCheck.compile(Generated.files(Generated.model(rest), "com.example.any", false));
    }

    private static final String HEAD = """
            callsheet: 1
            api: any
            title: Any
            baseUrl: https://any.example.com/
            auth: bearer
            protocol: {encoding: json, error: error}
            """;

    /** One element a line, whose {@code name} it holds. */
    private static String spec(Set<String> words) {
        StringBuilder spec = new StringBuilder(HEAD).append("families:\n  a: Things.\n");
        int number = 0;
        for (String word : words) {
            spec.append("  f" + number++ + ": {summary: A family., name: " + word + "}\n");
        }
        spec.append("methods:\n");
        number = 0;
        for (String word : words) {
            spec.append("  a.m" + number++ + ": {summary: A method., name: " + word + "}\n");
        }
        number = 0;
        for (List<String> chunk : chunks(words)) {
            String method = "  a.c" + number++;
            spec.append(method).append(":\n    summary: Does it.\n    params:\n");
            elements(spec, "      p", chunk, "required: true, summary: It.");
            elements(spec, "      o", chunk, "type: list<string>, summary: It.");
            spec.append("      zzkind:\n        summary: It.\n        values:\n");
            elements(spec, "          ", chunk, "summary: It.");
            spec.append("    errors:\n");
            elements(spec, "      ", chunk, "summary: It.");
            spec.append("    response:\n");
            elements(spec, "      r", chunk, "type: list<string>, summary: It.");
            elements(spec, "      n", chunk, "fields: {x: string}, always: true, summary: It.");
            spec.append("      zzmodel: {type: Model").append(number).append(", summary: It.}\n");
        }
        for (int i = 0; i < number; i++) {
            spec.append(
                    "  a.s" + i + ": {summary: Sends., params: {model: {type: Model" + (i + 1) + ", summary: It.}}}\n");
        }
        spec.append("models:\n");
        number = 0;
        for (List<String> chunk : chunks(words)) {
            spec.append("  Model" + ++number + ":\n    summary: It.\n    fields:\n");
            elements(spec, "      ", chunk, "type: string, always: true");
            elements(spec, "      v", chunk, "values: [a, b]");
        }
        return spec.toString();
    }

    private static void elements(StringBuilder spec, String prefix, List<String> words, String keys) {
        boolean upper = keys.equals("summary: It.");
        spec.append(prefix + "zz: {name: " + (upper ? "ZZ_ZZ" : "zzZz" + prefix.strip()) + ", " + keys + "}\n");
        for (int i = 0; i < words.size(); i++) {
            spec.append(prefix + "k" + i + ": {name: " + words.get(i) + ", " + keys + "}\n");
        }
    }

    private static List<List<String>> chunks(Set<String> words) {
        List<String> all = List.copyOf(words);
        List<List<String>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(all.subList(i, Math.min(all.size(), i + CHUNK)));
        }
        return chunks;
    }
}
