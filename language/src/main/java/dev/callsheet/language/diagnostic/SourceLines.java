package dev.callsheet.language.diagnostic;

import java.util.Optional;

/** The lines of source files. */
@FunctionalInterface
public interface SourceLines {
    /** No lines: diagnostics are shown without their source line. */
    SourceLines NONE = position -> Optional.empty();

    /** Returns the line at a position, without its line break; empty if the file or line is not known. */
    Optional<String> at(Position position);
}
