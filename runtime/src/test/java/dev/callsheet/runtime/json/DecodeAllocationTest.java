package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.callsheet.sample.User;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What decoding allocates, counted by the JVM: it does not depend on the load of the machine. */
final class DecodeAllocationTest {
    private static final int USERS = 500;
    private static final int RUNS = 20;

    /** 1,138 are measured with methods that are still interpreted, 1,417 if no text is shared. Compiled code allocates less. */
    private static final long MOST_PER_USER = 1_300;

    @Test
    void decodingAllocatesLittleMoreThanItsResult() {
        byte[] json = users();
        JsonReader<List<User>> reader = JsonReader.list(User.READER);
        assertThat(JsonInput.of(json, null, null).document(reader)).hasSize(USERS);

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int run = 0; run < RUNS; run++) {
            assertThat(JsonInput.of(json, null, null).document(reader)).isNotNull();
        }
        long perUser = (threads.getCurrentThreadAllocatedBytes() - before) / RUNS / USERS;

        System.out.println("Bytes allocated to decode a user: " + perUser);
        assertThat(perUser).isLessThan(MOST_PER_USER);
    }

    private static byte[] users() {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < USERS; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"U")
                    .append(10_000 + i)
                    .append("\",\"age\":")
                    .append(20 + i % 50)
                    .append(",\"admin\":false,\"updated\":")
                    .append(1_500_000_000L + i)
                    .append(
                            ",\"tags\":[\"Central European Summer Time\",\"T012AB3C4D5\",\"EVERYONE\",\"default_unset\",\"a longer text, which is not shared: ")
                    .append(i)
                    .append("\"],\"presence\":\"active\",\"unknown\":\"https:\\/\\/example.com\\/")
                    .append(i)
                    .append("\"}");
        }
        return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }
}
