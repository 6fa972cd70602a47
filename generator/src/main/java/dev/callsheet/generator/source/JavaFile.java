package dev.callsheet.generator.source;

import java.util.Map;

/**
 * A file with one top-level class.
 *
 * @param header the first line, a comment
 */
public record JavaFile(String header, String packageName, TypeSpec type) {
    /** Returns the text of the file. Classes of {@code java.lang} are not imported. */
    public String text() {
        JavaWriter collector = JavaWriter.collector(packageName, type.qualified());
        type.emit(collector);
        Map<String, ClassName> imports = collector.imports();
        JavaWriter out = JavaWriter.of(packageName, type.qualified(), imports);
        out.text(header + "\npackage " + packageName + ";\n\n");
        String[] names = imports.values().stream()
                .filter(name -> !name.packageName().equals("java.lang")
                        || type.qualified().contains(name.simpleName()))
                .map(ClassName::canonicalName)
                .sorted()
                .toArray(String[]::new);
        for (String name : names) {
            out.text("import " + name + ";\n");
        }
        if (names.length > 0) {
            out.text("\n");
        }
        type.emit(out);
        return out.toString();
    }
}
