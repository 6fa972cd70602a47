package dev.callsheet.runtime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that reports how much of it has been read. */
final class WatchedStream extends FilterInputStream {
    private final long length;
    private final Upload.Progress progress;
    private long sent;

    WatchedStream(InputStream in, long length, Upload.Progress progress) {
        super(in);
        this.length = length;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        tell(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        tell(read);
        return read;
    }

    private void tell(int more) {
        if (more > 0) {
            sent += more;
            progress.sent(sent, length);
        }
    }
}
