package dev.callsheet.slack;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.ClientOptions;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Arrays;

/** The program that {@link LargeUploadTest} starts: uploads 1 GiB twice and prints time and peak heap. */
final class LargeUploadSender {
    static final long LENGTH = 1L << 30;

    private LargeUploadSender() {}

    public static void main(String[] args) {
        Slack slack = Slack.create(ClientOptions.builder()
                .token("xoxb-test")
                .baseUrl(args[0])
                .timeout(Duration.ofMinutes(5))
                .build());
        Upload file = Upload.of("large.bin", LENGTH, Zeros::new);
        timed(
                "users.setPhoto (multipart)",
                () -> slack.users().setPhoto(r -> r.image(file)).execute());
        timed("FileUpload (raw body)", () -> FileUpload.to(slack).file(file).execute());
    }

    private static void timed(String what, Runnable upload) {
        long start = System.nanoTime();
        upload.run();
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.println("1 GiB by " + what + ": " + millis + " ms, peak heap " + (peak >> 20) + " of "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    }

    /** A file of zeros. */
    private static final class Zeros extends InputStream {
        private long left = LENGTH;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            int read = (int) Math.min(left, count);
            Arrays.fill(buffer, offset, offset + read, (byte) 0);
            left -= read;
            return read == 0 && count > 0 ? -1 : read;
        }
    }
}
