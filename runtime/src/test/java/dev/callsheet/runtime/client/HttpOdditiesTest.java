package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.runtime.socket.TransportKind;
import dev.callsheet.sample.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unusual but legal HTTP is read; what cannot be read is named in the failure. */
@ParameterizedClass(name = "{0}")
@EnumSource(TransportKind.class)
@Timeout(60)
class HttpOdditiesTest {
    private static final String USER = "{\"ok\":true,\"user\":{\"id\":\"U1\"}}";

    @RegisterExtension
    private final TestServer server;

    private final Sample sample;

    HttpOdditiesTest(TransportKind transports) {
        server = new TestServer(transports);
        sample = Sample.create(server.options().retry(RetryPolicy.none()).build());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] user() {
        return USER.getBytes(StandardCharsets.UTF_8);
    }

    private void encoded(byte[] body, String coding) {
        server.then(new TestServer.Answer(200, "application/json", body, "Content-Encoding", coding));
    }

    private void assertRead() {
        assertThat(sample.users().info("U1").execute().user().id()).isEqualTo("U1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", " X-Gzip ", "identity, gzip", "gzip, identity", ",gzip,"})
    void unpacksGzipUnderAllItsNames(String coding) throws IOException {
        encoded(gzip(user()), coding);
        assertRead();
    }

    @Test
    void unpacksStackedGzip() throws IOException {
        encoded(gzip(gzip(user())), "gzip, x-gzip");
        assertRead();
        server.then(new TestServer.Answer(
                200, "application/json", gzip(gzip(user())), "Content-Encoding", "gzip", "Content-Encoding", "gzip"));
        assertRead();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "", "utf-8", "none", "IDENTITY, identity"})
    void readsPlainBodyWhateverCodingItClaims(String coding) {
        encoded(user(), coding);
        assertRead();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "br", "zstd", "compress", "aes128gcm"})
    void namesCodingThatWasNotAskedFor(String coding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(user());
        }
        encoded(out.toByteArray(), coding);
        encoded(gzip(out.toByteArray()), coding + ", gzip");
        for (int i = 0; i < 2; i++) {
            CallException failure =
                    catchThrowableOfType(CallException.class, sample.users().info("U1")::execute);
            assertThat(failure).hasMessageContaining("content coding " + coding + ")");
        }
    }

    @Test
    void doesNotUnpackEndlessLayers() throws IOException {
        byte[] body = user();
        for (int i = 0; i < 10; i++) {
            body = gzip(body);
        }
        encoded(body, "gzip,".repeat(10));
        CallException failure =
                catchThrowableOfType(CallException.class, sample.users().info("U1")::execute);
        assertThat(failure).hasMessageContaining("content coding gzip, gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/api/x?user=U1&sig=s3cret#a, https://other.example/api/x",
        "https://me:pw@other.example:8443/, https://other.example:8443/",
        "//other.example/x, //other.example/x",
        "/elsewhere?a=b, /elsewhere",
        "https://other.example/" + TestServer.TOKEN + "/x, https://other.example/***/x",
        "javascript:alert(1), javascript:alert(1)",
        "'', no address",
        "'a  b', a b",
    })
    void saysWhereRedirectLeadsWithoutSecrets(String location, String shown) {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            server.then(TestServer.Answer.of(status, null, "", "Location", location));
            ErrorResponseException failure = catchThrowableOfType(
                    ErrorResponseException.class, sample.users().info("U1")::execute);
            assertThat(failure.error()).isEqualTo(new HttpStatusCode(status));
            assertThat(failure)
                    .hasMessage("users.info failed: the response is a redirect to " + shown
                            + ", which is not followed (status " + status + ", no content type).");
        }
    }

    @Test
    void saysThatRedirectLeadsNowhere() {
        server.then(TestServer.Answer.of(302, null, ""));
        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class, sample.users().info("U1")::execute);
        assertThat(failure).hasMessageContaining("a redirect to no address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: #\r\n\r\n@",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: #\r\n\r\n@",
                "HTTP/1.1 102 A\r\n\r\nHTTP/1.1 102 B\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: #\r\n\r\n@",
                "HTTP/1.0 200 OK\r\n\r\n@",
                "HTTP/1.1 200\r\nContent-Length: #\r\n\r\n@",
                "HTTP/1.1 200 \r\nContent-Length: #\r\n\r\n@",
                "HTTP/1.1 200 Tout va bien é\r\nContent-Length: #\r\n\r\n@",
                "HTTP/1.1 299 Odd\r\nContent-Length: #\r\n\r\n@",
                "HTTP/1.1 200 OK\r\nContent-Length: #\r\nContent-Length: #\r\nX-A:\r\nX-B: a\r\n b\r\n\r\n@",
                "HTTP/1.1 200 OK\r\ntransfer-encoding: CHUNKED\r\n\r\n1e;x=y\r\n@\r\n0\r\nX-T: 1\r\n\r\n",
            })
    void readsUnusualButLegalHttp(String answer) throws Exception {
        assertThat(USER).hasSize(0x1e);
        try (RawServer odd = new RawServer((number, socket, out) -> {
            RawServer.write(
                    out, answer.replace("#", String.valueOf(USER.length())).replace("@", USER));
            return false;
        })) {
            Sample reading = Sample.create(server.options().baseUrl(odd.url()).build());
            assertThat(reading.users().info("U1").execute().user().id()).isEqualTo("U1");
            assertThat(odd.heads()).hasSize(1);
        }
    }
}
