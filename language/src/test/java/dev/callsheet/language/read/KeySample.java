package dev.callsheet.language.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A key in {@code every-key/api.yaml}, a spec in which {@code # METHOD} marks where the keys of a method are, and so on. */
record KeySample(Element element, Key key) {
    private static final String SPEC = read();

    /** Returns the spec with the key. */
    String with(String value) {
        // Only the fields of an object can be side by side.
        if (key.name().equals("in") && value.equals("path")) {
            String name = element == Element.PARAMETER ? "name" : "size";
            String inPath = inMethod("path: pets/{" + name + "}");
            return put(put(inPath, "required: true"), "in: path");
        }
        if (key.name().equals("responses")) {
            return SPEC.replace("    response:\n      pets:", "    responses:\n     " + value + ":\n      pets:");
        }
        String spec = key.name().equals("wire") && value.equals("spread") ? put(SPEC, "type: json") : without();
        if (element == Element.ENUM && value.equals("integer")) {
            spec = put(spec, "values: [1]");
        }
        if (element == Element.DISCRIMINATOR && value.equals("boolean")) {
            spec = spec.replace("{1: Base}", "{true: Base}");
        }
        return put(spec, key.name() + ": " + value);
    }

    /** Returns the spec without the key, or with a value that is not one of the samples. */
    String without() {
        boolean part = key.name().equals("contentType")
                && (element == Element.PARAMETER || element == Element.SHARED_PARAMETER);
        if (part) {
            return inMethod("encoding: multipart");
        }
        if (key.name().equals("streamEnd")) {
            String unpaged = SPEC.replace("    paging:\n      # PAGING\n      page: count\n      items: pets\n", "");
            return put(unpaged, "response: events<Pet>");
        }
        if (element == Element.API_KEY_AUTH && List.of("query", "cookie").contains(key.name())) {
            return put(SPEC, "in: " + key.name());
        }
        if (key.name().equals("absent")) {
            return put(SPEC, "type: boolean");
        }
        boolean ofList = key.name().equals("wire") || key.name().equals("maxOf");
        return ofList ? put(SPEC, "type: list<string>") : ofKind();
    }

    /** Returns the spec with a paging of the kind that has the key: without others, {@code page} is the kind. */
    private String ofKind() {
        if (element != Element.PAGING) {
            return SPEC;
        }
        String keys = switch (key.name()) {
            case "cursor", "next" -> "next: next";
            case "offset" -> "offset: count";
            case "nextUrl" -> "nextUrl: next";
            case "link" -> "link: next";
            case "after", "id" -> "after: cursor\n      id: id";
            default -> "page: count";
        };
        return inMethod("verb: GET").replace("      page: count", "      " + keys);
    }

    private static String inMethod(String entry) {
        return SPEC.replace("    summary: Lists pets.", "    summary: Lists pets.\n    " + entry);
    }

    /** Sets a key in the block of the element's mark: in place of the key if it is there, else at the mark. */
    private String put(String spec, String entry) {
        List<String> lines = new ArrayList<>(spec.lines().toList());
        int mark = lines.stream().map(String::strip).toList().indexOf("# " + element);
        String indent = lines.get(mark).substring(0, lines.get(mark).indexOf('#'));
        String written = indent + entry.substring(0, entry.indexOf(':') + 1);
        for (int i = first(lines, mark, indent);
                i < lines.size() && lines.get(i).startsWith(indent);
                i++) {
            if (lines.get(i).startsWith(written)) {
                lines.set(i, indent + entry);
                removeValue(lines, i + 1, indent + " ");
                return String.join("\n", lines) + "\n";
            }
        }
        lines.add(mark + 1, indent + entry);
        return String.join("\n", lines) + "\n";
    }

    private static int first(List<String> lines, int mark, String indent) {
        int first = mark;
        while (first > 0 && lines.get(first - 1).startsWith(indent)) {
            first--;
        }
        return first;
    }

    private static void removeValue(List<String> lines, int from, String deeper) {
        while (from < lines.size() && lines.get(from).startsWith(deeper)) {
            lines.remove(from);
        }
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/every-key/api.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
