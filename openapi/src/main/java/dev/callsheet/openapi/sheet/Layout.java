package dev.callsheet.openapi.sheet;

import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Spreads a spec over files as a person would. A small one is in {@code api.yaml} alone. Of others, {@code api.yaml} has what all share, each
 * top-level family has a file for its methods, and types are in the file of the only family that uses them, beside its methods if they are few, or
 * else in one for all.
 */
final class Layout {
    private static final String GENERAL = "general";
    private static final String SHARED = "shared";
    /** Values of a spec that people still read from top to bottom: some 300 lines. */
    private static final int SMALL = 500;

    /** Values of types that need no file of their own. */
    private static final int FEW = 40;

    private static final List<Section> TYPES = List.of(Section.MODELS, Section.ENUMS, Section.UNIONS);
    /** Names of devices, which cannot be file names on Windows. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final Sheet sheet;
    /** The sections of each file but {@code api.yaml}, by its path. */
    private final Map<String, Map<Section, SheetMapping>> parts = new TreeMap<>();

    Layout(Sheet sheet) {
        this.sheet = sheet;
    }

    List<SpecFile> files() {
        SheetMapping api = new SheetMapping(sheet.api().position()).putMissing(sheet.api());
        addAll(List.of(Section.FAMILIES, Section.PARAMS, Section.WEBHOOKS), api);
        if (isSmall()) {
            addAll(List.of(Section.METHODS, Section.MODELS, Section.ENUMS, Section.UNIONS), api);
            return List.of(new SpecFile(SpecSource.API_FILE, api.build()));
        }
        for (Entry method : sheet.declarations(Section.METHODS)) {
            part(methodsFile(family(method.name())), Section.METHODS).put(method);
        }
        TypeOwners owners = TypeOwners.of(sheet);
        Map<String, Integer> sizes = sizes(owners);
        for (Section section : TYPES) {
            for (Entry type : sheet.declarations(section)) {
                String owner = owners.of(type.name());
                boolean beside = !owner.isEmpty() && sizes.getOrDefault(owner, 0) <= FEW;
                part(beside ? methodsFile(owner) : "models/" + fileName(owner, SHARED), section)
                        .put(type);
            }
        }
        List<SpecFile> files = new ArrayList<>(List.of(new SpecFile(SpecSource.API_FILE, api.build())));
        parts.forEach((path, sections) -> files.add(new SpecFile(path, file(sections))));
        return files;
    }

    private static String methodsFile(String family) {
        return "methods/" + fileName(family, GENERAL);
    }

    /** Returns how many values the types of each family have. */
    private Map<String, Integer> sizes(TypeOwners owners) {
        Map<String, Integer> sizes = new HashMap<>();
        for (Section section : TYPES) {
            for (Entry type : sheet.declarations(section)) {
                sizes.merge(owners.of(type.name()), values(type.value()), Integer::sum);
            }
        }
        return sizes;
    }

    private boolean isSmall() {
        int values = 0;
        for (Section section : Section.values()) {
            for (Entry declaration : sheet.declarations(section)) {
                values += values(declaration.value());
            }
        }
        return values <= SMALL;
    }

    private static int values(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .mapToInt(entry -> values(entry.value()))
                    .sum();
        }
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().mapToInt(Layout::values).sum()
                : 1;
    }

    private void addAll(List<Section> sections, SheetMapping api) {
        for (Section section : sections) {
            SheetMapping all = new SheetMapping(api.position());
            sheet.declarations(section).forEach(all::put);
            if (!all.isEmpty()) {
                api.put(section.key(), all);
            }
        }
    }

    private SheetMapping part(String path, Section section) {
        return parts.computeIfAbsent(path, key -> new EnumMap<>(Section.class))
                .computeIfAbsent(section, key -> new SheetMapping(sheet.api().position()));
    }

    private YamlNode file(Map<Section, SheetMapping> sections) {
        SheetMapping file = new SheetMapping(sheet.api().position());
        sections.forEach((section, declarations) -> file.put(section.key(), declarations));
        return file.build();
    }

    /** Returns the top-level family of a method; an empty string if it has none. */
    static String family(String method) {
        int dot = method.indexOf('.');
        return dot < 0 ? "" : method.substring(0, dot);
    }

    /** Returns {@code userGroups} as {@code user-groups.yaml}. */
    private static String fileName(String family, String fallback) {
        String words = family.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String name = words.isEmpty() ? fallback : DEVICES.contains(words) ? words + "-" + fallback : words;
        return name + ".yaml";
    }
}
