package dev.callsheet.openapi.document;

/** Limits of a document: more than any real one needs, and so low that a hostile one costs seconds. */
final class Limits {
    /** Bytes of a file. */
    static final int FILE_BYTES = 64 << 20;
    /** Files of a document. */
    static final int FILES = 1_000;
    /** Levels of mappings and lists inside one another, aliases included. */
    static final int DEPTH = 200;
    /** Values of a file that are there only by aliases. */
    static final int ALIASED = 1_000_000;
    /** References that lead to one another. */
    static final int CHAIN = 200;

    private Limits() {}
}
