package dev.callsheet.testkit;

/** What the server takes and keeps at most, so that no request and no long test can fill the heap. */
final class Limits {
    /** Bytes of a body that is read into memory, and of all text parts of a multipart body together. */
    static final int BODY = 16 << 20;
    /** Bytes of a file, or of a body that is neither form nor JSON, that are kept. */
    static final int KEPT_FILE = 1 << 20;
    /** Parts of a multipart body. */
    static final int PARTS = 1_000;
    /** Bytes of a header line of a part. */
    static final int HEADER_LINE = 8 << 10;
    /** Header lines of a part. */
    static final int HEADER_LINES = 50;
    /** Requests that are kept. */
    static final int REQUESTS = 1_000;
    /** Bytes of bodies and files that all kept requests hold together. */
    static final long RECORDED_BYTES = 64L << 20;
    /** Requests that are worked on at the same time. */
    static final int THREADS = 1_024;

    private Limits() {}
}
