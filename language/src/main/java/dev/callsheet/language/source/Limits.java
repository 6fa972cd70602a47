package dev.callsheet.language.source;

/** How big a spec may be. Far more than any real API needs, and little enough that a hostile spec costs seconds, not the machine. */
public final class Limits {
    /** The most files of a spec, examples included. */
    public static final int FILES = 10_000;
    /** The most folders and files that are looked at to find a spec's. */
    public static final int VISITED = 100_000;
    /** The most bytes of one file. */
    public static final int FILE_BYTES = 4 << 20;
    /** The most bytes of a spec's files together. */
    public static final int SPEC_BYTES = 32 << 20;
    /** The most mappings and lists inside one another. */
    public static final int DEPTH = 30;
    /** The most characters of one text: a Java class file holds 65,535 bytes of it, and a character may take three. */
    public static final int TEXT = 20_000;
    /** The most characters of one key. */
    public static final int KEY = 500;

    private Limits() {}
}
