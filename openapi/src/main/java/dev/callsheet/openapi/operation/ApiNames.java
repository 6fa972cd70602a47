package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The name and title of the API. */
final class ApiNames {
    private static final Set<String> NOISE = Set.of(
            "api",
            "apis",
            "rest",
            "restful",
            "openapi",
            "swagger",
            "the",
            "a",
            "an",
            "of",
            "for",
            "and",
            "http",
            "https",
            "spec",
            "specification",
            "reference",
            "documentation",
            "docs",
            "definition",
            "description",
            "public",
            "web",
            "service",
            "services",
            "endpoints",
            "oas",
            "v");
    private static final int LONGEST = 40;

    private ApiNames() {}

    static String title(YamlNode root) {
        return Nodes.child(root, "info")
                .flatMap(info -> Nodes.text(info, "title"))
                .map(title -> title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .filter(title -> !title.isEmpty())
                .orElse("API");
    }

    /** Returns the name of the API: the words of its title that say which one it is. */
    static String name(YamlNode root) {
        String title = Normalizer.normalize(title(root), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]s\\b", "s")
                .toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(title.split("[^a-z0-9.]+"))
                .map(word -> word.replaceFirst("^\\.+|\\.+$", ""))
                .toList();
        List<String> telling = words.stream()
                .filter(word -> !NOISE.contains(word) && !word.matches("(v|version)?[0-9.]*"))
                .toList();
        String name = joined(telling.isEmpty() ? words : telling);
        return name.isEmpty() ? "api" : name;
    }

    private static String joined(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            String plain = word.replaceAll("[^a-z0-9]", "");
            if (name.isEmpty() || name.length() + plain.length() <= LONGEST) {
                name.append(plain);
            }
        }
        return name.toString().replaceFirst("^[0-9]+", "");
    }
}
