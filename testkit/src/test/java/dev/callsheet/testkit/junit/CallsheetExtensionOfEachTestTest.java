package dev.callsheet.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.testkit.FakeApi;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An extension in an instance field. */
class CallsheetExtensionOfEachTestTest {
    private static final List<String> EARLIER = new ArrayList<>();

    @RegisterExtension
    final CallsheetExtension library = CallsheetExtension.start(Path.of("src/test/resources/library"));

    @RepeatedTest(2)
    void serverEndsWithItsTest(FakeApi api) throws Exception {
        for (String url : EARLIER) {
            assertThatThrownBy(() -> connect(url)).isInstanceOf(ConnectException.class);
        }
        connect(api.baseUrl());
        assertThat(EARLIER).doesNotContain(api.baseUrl());
        EARLIER.add(api.baseUrl());
    }

    private static void connect(String url) throws Exception {
        new Socket("127.0.0.1", URI.create(url).getPort()).close();
    }
}
