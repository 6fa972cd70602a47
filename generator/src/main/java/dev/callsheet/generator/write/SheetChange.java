package dev.callsheet.generator.write;

import java.util.Objects;

/**
 * A file of a spec that an import would write or delete.
 *
 * @param path the path below the folder, with {@code /} between names
 * @param edited whether the file is not as an import left it, so that someone's work would be lost
 */
public record SheetChange(Kind kind, String path, boolean edited) {
    public SheetChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
    }

    /** What would happen to a file. */
    public enum Kind {
        /** There is no such file. */
        NEW,
        /** The file has another text. */
        CHANGE,
        /** An import wrote the file, and the document has nothing for it any more. */
        DELETE;

        /** Returns the word for it in lists. */
        public String word() {
            return switch (this) {
                case NEW -> "new";
                case CHANGE -> "change";
                case DELETE -> "delete";
            };
        }
    }
}
