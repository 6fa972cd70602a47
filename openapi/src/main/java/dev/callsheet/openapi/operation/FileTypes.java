package dev.callsheet.openapi.operation;

import dev.callsheet.openapi.sheet.SheetMapping;

/** Files are parts of multipart bodies, or bodies. */
final class FileTypes {
    private FileTypes() {}

    static boolean has(SheetMapping keys) {
        return keys.text("type")
                .filter(type -> type.matches("(.*<)?file(>.*|\\|null)?"))
                .isPresent();
    }

    /** Makes a text of a file that is sent where only JSON can be. */
    static void remove(SheetMapping keys, Context context) {
        if (has(keys)) {
            context.approximated(keys.position(), "bytes in JSON without an encoding are a text", "");
            keys.text("type").ifPresent(type -> keys.put("type", type.replace("file", "string")));
        }
    }
}
