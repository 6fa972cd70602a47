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
        String words = family.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replaceAll("[._]+", " ");
        return "Methods for " + words.toLowerCase(Locale.ROOT) + ".";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
