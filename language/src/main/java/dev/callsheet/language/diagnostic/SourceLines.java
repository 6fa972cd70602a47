package dev.callsheet.language.diagnostic;

import java.util.Optional;

/** The text that positions point into. */
@FunctionalInterface
public interface SourceLines {
    /** No text at all: findings are shown without their source line. */
    SourceLines NONE = position -> Optional.empty();

    /** The whole line at a position, without its line break; empty where the position is in no known file or line. */
    Optional<String> at(Position position);
}
