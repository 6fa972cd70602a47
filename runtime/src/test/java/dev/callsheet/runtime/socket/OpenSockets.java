package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sockets that this process has open, as Linux lists them. */
final class OpenSockets {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    static {
        // The JDK opens a socket for itself when it first uses one, and keeps it.
        try {
            ServerSocketChannel.open().close();
            new ServerSocket(0, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    private OpenSockets() {}

    /** Returns their number; 0 on systems that do not list them. */
    static long count() throws IOException {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return 0;
        }
        List<Path> all;
        try (Stream<Path> listed = Files.list(DESCRIPTORS)) {
            all = listed.toList();
        }
        return all.stream().filter(OpenSockets::isSocket).count();
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closed) {
            return false;
        }
    }

    /** Waits until no more sockets are open than before: servers close theirs when their threads see the end. */
    static void awaitAtMost(long before) throws IOException, InterruptedException {
        long now = count();
        for (int i = 0; i < 1000 && now > before; i++) {
            Thread.sleep(10);
            now = count();
        }
        assertThat(now).as("open sockets").isLessThanOrEqualTo(before);
    }
}
