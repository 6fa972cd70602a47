package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.Sheet;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Declares the families of methods, with the descriptions of the tags that they come from. */
final class FamilyTranslator {
    private final Sheet sheet;
    private final Map<String, String> texts = new HashMap<>();

    FamilyTranslator(Context context, Sheet sheet) {
        this.sheet = sheet;
        for (YamlNode tag : Nodes.items(context.document().root(), "tags")) {
            Nodes.text(tag, "name")
                    .ifPresent(name -> Texts.description(tag).ifPresent(text -> texts.putIfAbsent(plain(name), text)));
        }
    }

    void translate(List<Operation> operations) {
        for (Operation operation : operations) {
            String family = operation.name().family();
            if (!family.isEmpty() && !sheet.declares(Section.FAMILIES, family)) {
                String text = texts.getOrDefault(plain(family), text(family));
                sheet.declare(Section.FAMILIES, family, new SheetMapping(operation.position()).put("summary", text));
            }
        }
    }

    private static String text(String family) {
        String[] words = family.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[._]+");
        return Stream.of(words)
                .map(word -> isAcronym(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ", "Methods for ", "."));
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
