package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.FileUploadException.Step;
import dev.callsheet.slack.files.FilesCompleteUploadExternalError;
import dev.callsheet.slack.files.FilesGetUploadURLExternalError;
import dev.callsheet.slack.model.File;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.RecordedRequest;
import dev.callsheet.testkit.exchange.DropPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three steps of an upload as one call, and failures that name the step. */
final class FileUploadTest {
    private static final String GET_URL = "files.getUploadURLExternal";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final byte[] PDF = "a report".getBytes(StandardCharsets.UTF_8);

    private final FakeApi api = FakeSlack.start();
    private final List<String> finished = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        api.close();
    }

    /** Each file has its own upload URL, /upload/NAME, and the ID F-NAME. */
    @BeforeEach
    void provideUploadUrls() {
        api.when(GET_URL)
                .respond(request -> "{\"upload_url\": \"" + api.url("/upload/" + request.param("filename"))
                        + "\", \"file_id\": \"F-" + request.param("filename") + "\"}");
        for (String name : List.of("a.pdf", "b.txt")) {
            api.when("/upload/" + name).respondRaw(200, "text/plain", "OK - " + PDF.length);
        }
    }

    private Slack slack() {
        CallListener listener = new CallListener() {
            @Override
            public void finished(Finish finish) {
                finished.add(finish.method() + " " + finish.status());
            }
        };
        return Slack.create(ClientOptions.builder()
                .token("xoxb-canary")
                .header("X-Mine", "also a secret")
                .baseUrl(api.baseUrl())
                .listener(listener)
                .timeout(Duration.ofSeconds(20))
                .build());
    }

    private FileUpload upload() {
        return FileUpload.to(slack()).file(Upload.of("a.pdf", PDF));
    }

    private FileUploadException failure() {
        return catchThrowableOfType(FileUploadException.class, upload()::execute);
    }

    @Test
    void uploadsSeveralFilesAndSharesThemOnce() throws IOException {
        Path text = Files.writeString(folder.resolve("b.txt"), "from disk");
        List<File> files = upload().file(
                        Upload.of(text).contentType("text/plain"),
                        f -> f.title("The log")
                                .altText("a log")
                                .snippetType("text")
                                .highlightType("text"))
                .share(r -> r.channelId("C0123ABCD")
                        .initialComment("Look")
                        .threadTs("1524523204.000192")
                        .extra("new_option", true))
                .execute();

        assertThat(files).extracting(File::id).containsExactly("F0123ABCD");
        assertThat(api.requests())
                .extracting(RecordedRequest::method)
                .containsExactly(GET_URL, "/upload/a.pdf", GET_URL, "/upload/b.txt", COMPLETE);
        assertThat(api.requests(GET_URL))
                .extracting(RecordedRequest::params)
                .containsExactly(
                        Map.of("filename", List.of("a.pdf"), "length", List.of("8")),
                        Map.of(
                                "filename", List.of("b.txt"),
                                "length", List.of("9"),
                                "alt_txt", List.of("a log"),
                                "snippet_type", List.of("text")));
        assertThat(api.assertCalled("/upload/a.pdf").request().body().bytes()).isEqualTo(PDF);
        RecordedRequest second = api.assertCalled("/upload/b.txt").request();
        assertThat(second.verb()).isEqualTo("POST");
        assertThat(second.body().text()).isEqualTo("from disk");
        assertThat(second.header("Content-Type")).isEqualTo("text/plain");
        assertThat(second.header("Content-Length")).isEqualTo("9");
        api.assertCalled(COMPLETE)
                .with("channel_id", "C0123ABCD")
                .with("initial_comment", "Look")
                .with("thread_ts", "1524523204.000192")
                .with("new_option", "true")
                .with(
                        "files",
                        "[{\"id\":\"F-a.pdf\"},"
                                + "{\"id\":\"F-b.txt\",\"title\":\"The log\",\"highlight_type\":\"text\"}]")
                .times(1);
        assertThat(finished)
                .containsExactly(
                        GET_URL + " 200", "upload_url 200", GET_URL + " 200", "upload_url 200", COMPLETE + " 200");
    }

    @Test
    void keepsFilesPrivateWithoutChannel() {
        assertThat(upload().execute()).hasSize(1);
        RecordedRequest complete = api.assertCalled(COMPLETE).times(1).request();
        assertThat(complete.params()).containsOnlyKeys("files");
        assertThat(complete.problems()).isEmpty();
    }

    @Test
    void sendsContentWithoutTokenAndUserHeaders() {
        upload().with(CallOptions.builder()
                        .token("xoxb-other")
                        .header("X-Call", "secret too")
                        .build())
                .execute();
        RecordedRequest bytes = api.assertCalled("/upload/a.pdf").request();
        assertThat(bytes.headers()).doesNotContainKeys("Authorization", "X-Mine", "X-Call", "Cookie");
        assertThat(bytes.headers().toString()).doesNotContain("xox", "secret");
        assertThat(bytes.header("User-Agent")).isEqualTo("callsheet slack");
        for (String method : List.of(GET_URL, COMPLETE)) {
            RecordedRequest call = api.assertCalled(method).request();
            assertThat(call.token()).isEqualTo("xoxb-other");
            assertThat(call.headers()).containsKeys("X-Mine", "X-Call");
        }
    }

    @Test
    void failureInStep1NamesFileAndErrorCode() {
        api.when(GET_URL).fail("storage_limit_reached");
        FileUploadException failure = failure();
        assertThat(failure.step()).isEqualTo(Step.GET_URL);
        assertThat(failure.fileName()).isEqualTo("a.pdf");
        assertThat(failure.is(FilesGetUploadURLExternalError.STORAGE_LIMIT_REACHED))
                .isTrue();
        assertThat(failure)
                .hasMessageStartingWith("Upload of a.pdf failed while getting the upload URL (step 1 of 3): "
                        + "files.getUploadURLExternal failed with storage_limit_reached");
        assertThat(api.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"upload_url\": \"\", \"file_id\": \"F1\"}",
                "{\"file_id\": \"F1\"}",
                "{\"upload_url\": \"http://127.0.0.1:1/s3cret\"}",
                "{\"upload_url\": \"http://127.0.0.1/s3 cret\", \"file_id\": \"F1\"}"
            })
    void missingOrInvalidUploadUrlFailsInStep1(String response) {
        api.when(GET_URL).respond(response);
        FileUploadException failure = failure();
        assertThat(failure.step()).isEqualTo(Step.GET_URL);
        assertThat(failure)
                .hasMessageContaining("upload URL")
                .hasMessageNotContaining("s3")
                .hasNoCause();
        assertThat(api.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 403, 302})
    void errorStatusFailsInStep2(int status) {
        api.when("/upload/a.pdf").respondRaw(status, "text/html", "<h1>No</h1>");
        FileUploadException failure = failure();
        assertThat(failure.step()).isEqualTo(Step.SEND);
        assertThat(failure.fileName()).isEqualTo("a.pdf");
        assertThat(failure)
                .hasMessageStartingWith(
                        "Upload of a.pdf failed while sending the content (step 2 of 3): upload_url failed: the ")
                .hasMessageContaining("(status " + status + ", text/html)");
        assertThat(failure.getCause())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        cause -> assertThat(cause.error()).isEqualTo(new HttpStatusCode(status)));
        api.assertCalled("/upload/a.pdf").times(1);
        api.assertNotCalled(COMPLETE);
        assertThat(finished).containsExactly(GET_URL + " 200", "upload_url " + status);
    }

    @Test
    void successOtherThan200FailsInStep2() {
        api.when("/upload/a.pdf").respondRaw(204, "text/plain", "");
        assertThat(failure()).hasMessageEndingWith("(step 2 of 3): Slack responded with HTTP status 204.");
        api.assertNotCalled(COMPLETE);
    }

    @Test
    void doesNotRetryDroppedConnectionInStep2() {
        api.when("/upload/a.pdf").drop();
        assertThat(failure().step()).isEqualTo(Step.SEND);
        api.assertCalled("/upload/a.pdf").times(1);
        api.assertNotCalled(COMPLETE);
    }

    @Test
    void failureInStep3NamesErrorCode() {
        api.when(COMPLETE).fail("channel_not_found");
        FileUploadException failure = failure();
        assertThat(failure.step()).isEqualTo(Step.COMPLETE);
        assertThat(failure.fileName()).isNull();
        assertThat(failure.is(FilesCompleteUploadExternalError.CHANNEL_NOT_FOUND))
                .isTrue();
        assertThat(failure.is(FilesCompleteUploadExternalError.INVALID_CHANNEL)).isFalse();
        assertThat(failure)
                .hasMessageStartingWith("Upload failed while completing the upload (step 3 of 3): " + COMPLETE);
        api.assertCalled(COMPLETE).times(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsStep3OnceEvenIfItsResponseIsLost(boolean responds) {
        if (responds) {
            api.when(COMPLETE).respondRaw(500, "text/html", "<h1>Oops</h1>");
        } else {
            api.when(COMPLETE).drop(DropPoint.BEFORE_RESPONSE);
        }
        FileUploadException failure = failure();
        assertThat(failure.step()).isEqualTo(Step.COMPLETE);
        assertThat(failure).hasCauseInstanceOf(responds ? ErrorResponseException.class : TransportException.class);
        api.assertCalled(COMPLETE).times(1);
    }

    @ParameterizedTest
    @CsvSource({"5, 8", "9, 8", "40000, 8", "16384, 20000"})
    void contentOfWrongLengthFailsInStep2(int announced, int actual) {
        FileUpload upload = FileUpload.to(slack())
                .file(Upload.of("a.pdf", announced, () -> new ByteArrayInputStream(new byte[actual])));
        assertThatThrownBy(upload::execute)
                .isInstanceOfSatisfying(
                        FileUploadException.class,
                        failure -> assertThat(failure.step()).isEqualTo(Step.SEND))
                .hasMessageContaining("The announced length is " + announced + " bytes, the actual length is ")
                .cause()
                .isInstanceOfSatisfying(
                        TransportException.class,
                        cause -> assertThat(cause.reason()).isEqualTo(TransportException.Reason.UPLOAD));
        api.assertNotCalled(COMPLETE);
    }

    @Test
    void deletedFileFailsInStep2() throws IOException {
        Path file = Files.write(folder.resolve("a.pdf"), PDF);
        FileUpload upload = FileUpload.to(slack()).file(Upload.of(file));
        Files.delete(file);
        assertThatThrownBy(upload::execute)
                .isInstanceOfSatisfying(
                        FileUploadException.class,
                        failure -> assertThat(failure.step()).isEqualTo(Step.SEND));
        api.assertNotCalled(COMPLETE);
    }

    @Test
    void rejectsInvalidUploadsBeforeSending() {
        FileUpload upload = FileUpload.to(slack());
        assertThatThrownBy(upload::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("file(...)");
        assertThatThrownBy(() -> upload.file(Upload.of("a.pdf", () -> new ByteArrayInputStream(PDF))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The length of a.pdf is unknown, but Slack requires it."
                        + " Pass it with Upload.of(name, length, content).");
        assertThatThrownBy(() -> upload.file(Upload.of("a.pdf", new byte[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("File a.pdf is empty. Slack does not accept empty files.");
        assertThatThrownBy(() -> upload.share(r -> r.channels("C1,C2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channels");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void rejectsHttpUploadUrlIfBaseUrlIsHttps() {
        List<String> requested = new ArrayList<>();
        Slack slack = Slack.create(ClientOptions.builder()
                .token("xoxb-canary")
                .transport(request -> {
                    requested.add(request.uri().toString());
                    return TransportResponse.of(
                            200,
                            Map.of("Content-Type", List.of("application/json")),
                            "{\"ok\":true,\"upload_url\":\"http://files.invalid/s3cret\",\"file_id\":\"F1\"}"
                                    .getBytes(StandardCharsets.UTF_8));
                })
                .build());
        assertThatThrownBy(FileUpload.to(slack).file(Upload.of("a.pdf", PDF))::execute)
                .isInstanceOfSatisfying(
                        FileUploadException.class,
                        failure -> assertThat(failure.step()).isEqualTo(Step.SEND))
                .hasMessageContaining("https")
                .hasMessageNotContaining("s3cret");
        assertThat(requested).containsExactly("https://slack.com/api/files.getUploadURLExternal");
    }

    @Test
    void reportsProgress() {
        List<String> progress = new ArrayList<>();
        byte[] content = new byte[100_000];
        Upload file = Upload.of("a.pdf", content).onProgress((sent, length) -> progress.add(sent + "/" + length));
        FileUpload.to(slack()).file(file).execute();
        assertThat(progress).hasSizeGreaterThan(2).endsWith("100000/100000").doesNotHaveDuplicates();

        progress.clear();
        slack().users().setPhoto(r -> r.image(file)).execute();
        assertThat(progress).hasSizeGreaterThan(2).endsWith("100000/100000").doesNotHaveDuplicates();
        api.assertCalled("users.setPhoto").withFile("image", content);
    }

    @Test
    void exceptionInProgressCallbackEndsUpload() {
        IllegalStateException stop = new IllegalStateException("stop");
        Upload file = Upload.of("a.pdf", PDF).onProgress((sent, length) -> {
            throw stop;
        });
        assertThatThrownBy(FileUpload.to(slack()).file(file)::execute)
                .isInstanceOf(FileUploadException.class)
                .hasRootCause(stop)
                .cause()
                .isInstanceOfSatisfying(
                        TransportException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(TransportException.Reason.UPLOAD));
        api.assertNotCalled(COMPLETE);
    }
}
