package dev.callsheet.testkit.http;

/** What the server accepts and keeps at most, so that no request can fill the heap. */
final class ServerLimits {
    /** Bytes of a body that is read into memory, and of all text parts of a multipart body together. */
    static final int BODY = 16 << 20;
    /** Bytes kept of a file, or of a body that is neither a form nor JSON. */
    static final int KEPT_FILE = 1 << 20;
    /** Parts of a multipart body. */
    static final int PARTS = 1_000;
    /** Bytes of a header line of a part. */
    static final int HEADER_LINE = 8 << 10;
    /** Header lines of a part. */
    static final int HEADER_LINES = 50;
    /** Requests that are handled at the same time. */
    static final int THREADS = 1_024;

    private ServerLimits() {}
}
