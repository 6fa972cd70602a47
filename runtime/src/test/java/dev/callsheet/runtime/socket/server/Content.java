package dev.callsheet.runtime.socket.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Content of any length, whose every byte follows from its position, so that a shift or a gap is noticed. */
public final class Content {
    private Content() {}

    /** Returns the first bytes. */
    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = at(i);
        }
        return bytes;
    }

    private static byte at(long position) {
        return (byte) (position ^ (position >> 8) * 31 ^ (position >> 16) * 17);
    }

    /** Returns a stream of the first bytes, which holds none of them. */
    public static InputStream stream(long length) {
        return new InputStream() {
            private long next;

            @Override
            public int read() {
                return next < length ? at(next++) & 0xff : -1;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                int some = (int) Math.min(count, length - next);
                for (int i = 0; i < some; i++) {
                    target[offset + i] = at(next++);
                }
                return some == 0 && count > 0 ? -1 : some;
            }
        };
    }

    /** Reads a stream to its end and returns its length and checksum, as text. */
    public static String sum(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 14];
        CRC32 checksum = new CRC32();
        long length = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            checksum.update(buffer, 0, count);
            length += count;
        }
        return length + " bytes, checksum " + checksum.getValue();
    }

    /** Returns the length and checksum of the first bytes, as text. */
    public static String sum(long length) throws IOException {
        return sum(stream(length));
    }
}
