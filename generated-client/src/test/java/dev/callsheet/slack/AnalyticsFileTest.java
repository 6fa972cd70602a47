package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.admin.analytics.AdminAnalyticsGetFileError;
import dev.callsheet.slack.admin.analytics.AdminAnalyticsGetFileRequest.Type;
import dev.callsheet.testkit.FakeApi;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code admin.analytics.getFile} responds with a gzip file, which the client returns unchanged. */
final class AnalyticsFileTest {
    private static final String METHOD = "admin.analytics.getFile";
    private static final int LINES = 20_000;

    private FakeApi api;
    private Slack slack;
    private byte[] file;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < LINES; i++) {
                gzip.write(("{\"user_id\":\"U" + i + "\"}\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        file = bytes.toByteArray();
        api = FakeSlack.start();
        slack = Slack.create(ClientOptions.builder()
                .token("xoxp-test")
                .baseUrl(api.baseUrl())
                .maxResponseBytes(1000)
                .build());
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void streamsGzipFileLargerThanResponseLimit() throws IOException {
        api.when(METHOD).respondRaw(200, "application/gzip", file);
        assertThat(file).hasSizeGreaterThan(1000);
        try (Download download = slack.admin()
                        .analytics()
                        .getFile(Type.MEMBER, r -> r.date("2020-09-01"))
                        .execute();
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(download.stream()), StandardCharsets.UTF_8))) {
            assertThat(download.contentType()).isEqualTo("application/gzip");
            assertThat(lines.lines().filter(line -> line.startsWith("{\"user_id\":\"U")))
                    .hasSize(LINES);
        }
        api.assertCalled(METHOD)
                .with("type", "member")
                .with("date", "2020-09-01")
                .times(1);
    }

    @Test
    void savesFileUnchanged() throws IOException {
        api.when(METHOD).respondRaw(200, "application/octet-stream", file);
        Path saved = folder.resolve("members.json.gz");
        long size = slack.admin()
                .analytics()
                .getFile(Type.MEMBER, r -> r.date("2020-09-01"))
                .execute()
                .saveTo(saved);
        assertThat(size).isEqualTo(file.length);
        assertThat(Files.readAllBytes(saved)).isEqualTo(file);
    }

    @Test
    void throwsErrorResponseIfFileIsNotAvailable() {
        api.when(METHOD).fail("file_not_yet_available");
        assertThatThrownBy(() -> slack.admin()
                        .analytics()
                        .getFile(Type.PUBLIC_CHANNEL, r -> r.date("2020-09-01"))
                        .execute())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        failure -> assertThat(failure.error())
                                .isEqualTo(AdminAnalyticsGetFileError.FILE_NOT_YET_AVAILABLE));
    }
}
