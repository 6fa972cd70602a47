package dev.callsheet.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.Http;
import dev.callsheet.testkit.Specs;
import dev.callsheet.testkit.exchange.ReceivedBytes;
import dev.callsheet.testkit.exchange.ReceivedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String HEAD = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n\"\r\n\r\n";

    @Test
    void readsTextsAndFilesInAnyOrder() throws Exception {
        ReceivedParameters parameters =
                read("preamble\r\n--b\r\nContent-Disposition: form-data; name=\"isbn\"\r\n\r\n1\r\n"
                        + "--b \t\r\ncontent-type: image/png\r\nCONTENT-DISPOSITION: form-data; filename=cover.png; name=image\r\n\r\n"
                        + "\r\n--\r\n--c\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"isbn\"\r\n\r\n\r\n--b--\r\nepilogue");

        assertThat(parameters.texts()).hasToString("{isbn=[1, ]}");
        ReceivedFile image = parameters.files().get("image").get(0);
        assertThat(image.filename()).isEqualTo("cover.png");
        assertThat(image.contentType()).isEqualTo("image/png");
        assertThat(image.content().text()).isEqualTo("\r\n--\r\n--c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            filename="a;b=c.png"                      | a;b=c.png
            filename="say \\"hi\\".png"               | say "hi".png
            filename="say %22hi%22.png"               | say "hi".png
            filename="süß.png"                        | süß.png
            filename="x"; filename*=UTF-8''s%C3%BC+.p | sü+.p
            filename*=utf-8'de'%41; filename="x"      | A
            """)
    void readsFileNamesInEveryNotation(String parameter, String name) throws Exception {
        ReceivedParameters parameters =
                read("--b\r\nContent-Disposition: form-data; name=\"f\"; " + parameter + "\r\n\r\nx\r\n--b--");

        assertThat(parameters.files().get("f").get(0).filename()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_529, 65_530, 65_531, 65_532, 65_533, 65_534, 65_535, 65_536, 65_537, 200_000})
    void findsBoundaryAnywhereInBuffer(int size) throws Exception {
        byte[] file = new byte[size];
        new Random(size).nextBytes(file);

        // A stream that hands out a few bytes at a time must not matter.
        ReceivedParameters parameters = new ReceivedParameters();
        MultipartReader.read(new Trickle(body(file)), "b", parameters);

        assertThat(parameters.files().get("f").get(0).content().bytes()).isEqualTo(file);
    }

    @Test
    void keepsOnlySizeAndDigestOfLargeFile() throws Exception {
        byte[] file = new byte[ServerLimits.KEPT_FILE + 1];
        new Random(1).nextBytes(file);
        ReceivedParameters parameters = new ReceivedParameters();

        MultipartReader.read(body(file), "b", parameters);

        ReceivedBytes content = parameters.files().get("f").get(0).content();
        assertThat(content.size()).isEqualTo(file.length);
        assertThat(content.kept()).isFalse();
        assertThat(content.held()).isZero();
        assertThat(content.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThatIllegalStateException()
                .isThrownBy(content::bytes)
                .withMessage("1048577 bytes were too many to keep. "
                        + "Compare size() and sha256() instead, which cover all of them.");
    }

    @Test
    void rejectsBodiesAboveLimits() {
        assertThat(refusal("--b\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n"
                        + "x".repeat(ServerLimits.BODY + 1) + "\r\n--b--"))
                .isEqualTo("the text parts of the body have more than 16777216 bytes");
        assertThat(refusal((HEAD + "\r\n").repeat(ServerLimits.PARTS + 1) + "--b--"))
                .isEqualTo("the body has more than 1000 parts");
        assertThat(refusal("--b\r\n" + "x".repeat(ServerLimits.HEADER_LINE + 1) + "\r\n"))
                .isEqualTo("a header line of a part is longer than 8192 bytes");
        assertThat(refusal("--b\r\n" + "X: y\r\n".repeat(ServerLimits.HEADER_LINES + 1)))
                .isEqualTo("a part has more than 50 header lines");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no boundary            | the multipart body ends before its last boundary
            --b                    | the multipart body ends before its last boundary
            --b~x~--b--            | the multipart body ends before its last boundary
            --bx~                  | a boundary must be followed by a line break
            --b-~                  | a boundary must be followed by a line break
            --b~Content-Disposition: form-data; name*=utf-8''%4~~x~--b-- | the name of a part is not percent-encoded: URLDecoder: Incomplete trailing escape (%) pattern
            --b~X: y~~x~--b--      | a part has no Content-Disposition header with a name
            """)
    void rejectsMalformedBodies(String body, String message) {
        assertThat(refusal(body.replace("~", "\r\n"))).isEqualTo(message);
    }

    @Test
    void acceptsUploadOverHttp() {
        byte[] picture = {1, 2, '\r', '\n', '-', '-', 0};
        try (FakeApi api = FakeApi.of(Specs.LIBRARY)) {
            String body = "--x\r\nContent-Disposition: form-data; name=\"isbn\"\r\n\r\n1\r\n--x\r\n"
                    + "Content-Disposition: form-data; name=\"image\"; filename=\"p.png\"\r\n\r\n"
                    + new String(picture, StandardCharsets.ISO_8859_1) + "\r\n--x--\r\n";

            Http http = new Http(api);
            assertThat(Http.json(http.post("books.setCover", "multipart/form-data; boundary=\"x\"", body))
                            .toString())
                    .isEqualTo("{\"ok\":true}");
            api.assertCalled("books.setCover").with("isbn", "1").withFile("image", picture);
            assertThat(api.requests().get(0)).hasToString("books.setCover (POST) isbn=1 image=p.png (7 bytes)");

            String wrong = "--x\r\nContent-Disposition: form-data; name=\"isbn\"; filename=\"p\"\r\n\r\n\r\n--x--\r\n";
            assertThat(Http.json(http.post("books.setCover", "multipart/form-data; boundary=x", wrong))
                            .at("meta", "messages")
                            .toString())
                    .isEqualTo("[\"[ERROR] missing required parameter: image\",\"[ERROR] isbn must not be a file\"]");
        }
    }

    private static InputStream body(byte[] file) {
        return new SequenceInputStream(java.util.Collections.enumeration(List.of(
                stream(HEAD.getBytes(StandardCharsets.UTF_8)),
                stream(file),
                stream("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static ReceivedParameters read(String body) throws IOException, UnreadableRequestException {
        ReceivedParameters parameters = new ReceivedParameters();
        MultipartReader.read(stream(body.getBytes(StandardCharsets.UTF_8)), "b", parameters);
        return parameters;
    }

    private static String refusal(String body) {
        UnreadableRequestException[] refused = new UnreadableRequestException[1];
        assertThatExceptionOfType(UnreadableRequestException.class)
                .isThrownBy(() -> read(body))
                .satisfies(e -> refused[0] = e);
        return refused[0].getMessage();
    }

    /** Hands out at most 7 bytes a read. */
    private static final class Trickle extends InputStream {
        private final InputStream in;

        Trickle(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return in.read(bytes, offset, Math.min(7, length));
        }
    }
}
