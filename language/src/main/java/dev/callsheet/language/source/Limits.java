package dev.callsheet.language.source;

/** Limits of a spec: more than any real API needs, and so low that a hostile spec costs seconds. */
public final class Limits {
    /** Files of a spec, examples included. */
    public static final int FILES = 10_000;
    /** Files and folders that are visited to find those of a spec. */
    public static final int VISITED = 100_000;
    /** Bytes of a file. */
    public static final int FILE_BYTES = 4 << 20;
    /** Bytes of all files of a spec. */
    public static final int SPEC_BYTES = 32 << 20;
    /** Overlays of a spec. */
    public static final int OVERLAYS = 100;
    /** Levels of mappings and lists inside one another. */
    public static final int DEPTH = 30;
    /** Characters of a text: a constant of a class file has at most 65,535 bytes (JVMS 4.4.7), and a character takes up to three. */
    public static final int TEXT = 20_000;
    /** Characters of a key. */
    public static final int KEY = 500;

    private Limits() {}
}
