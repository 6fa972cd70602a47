package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.callsheet.runtime.http.BrokenResponseException;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Responses that are unusual, wrong or broken off, byte by byte. None makes a transport hang or return a wrong body, and
 * the socket transport uses no connection again after one that was odd.
 */
@Timeout(60)
class OddResponsesTest {
    private static final String END = "<EOF>";
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String LENGTH = OK + "Content-Length: 5\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String BODY = "hello";

    /** Responses that the JDK's client misreads (JDK 17 and 25). We cannot change that. */
    private static final Set<String> MISREAD_BY_JDK = Set.of(
            "length and chunked",
            "wrong length and chunked",
            "coding gzip, chunked",
            "coding chunked, gzip",
            "coding chunked, chunked",
            "coding xchunked",
            "coding chunked;a=b",
            "coding, quoted",
            "coding, empty list elements",
            "chunk shorter than its size",
            "chunk size empty",
            "chunk size 0x5",
            "chunk size 2^63",
            "chunk size, bare LF",
            "chunk extension with bare LF",
            "last chunk, bare LF");

    /** What must become of a response. */
    private enum Outcome {
        /** The body, and the connection is used again. */
        KEPT,
        /** The body, and the connection is not used again. */
        CLOSED,
        /** The body; the connection may be used again or not. */
        READ,
        /** The body or a failure; the connection may be used again or not. */
        ANY,
        /** The body or a failure, and the connection is not used again. */
        SAFE,
        /** A failure: part of a response came, but not a whole one. */
        BROKEN,
        /** A failure: no byte of a response came. */
        SILENT
    }

    /** A response to a request, and what must become of it. */
    private record Odd(String name, Outcome outcome, String verb, int status, String body, String response) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Odd odd(String name, Outcome outcome, String response) {
        return new Odd(name, outcome, "GET", 200, BODY, response);
    }

    private static Odd empty(String name, Outcome outcome, String verb, int status, String response) {
        return new Odd(name, outcome, verb, status, "", response);
    }

    private static Stream<Odd> framing() {
        return Stream.of(
                odd("length", Outcome.KEPT, LENGTH + "\r\nhello"),
                odd("length, lower case, no space", Outcome.KEPT, OK + "content-length:5\r\n\r\nhello"),
                odd("length, space around", Outcome.KEPT, OK + "CONTENT-LENGTH: \t 5 \t \r\n\r\nhello"),
                odd("length, leading zeros", Outcome.READ, OK + "Content-Length: 0005\r\n\r\nhello"),
                odd("length, twice the same", Outcome.READ, LENGTH + "Content-Length: 5\r\n\r\nhello"),
                odd("length, list of the same", Outcome.READ, OK + "Content-Length: 5, 5\r\n\r\nhello"),
                odd("length, two different", Outcome.BROKEN, LENGTH + "Content-Length: 6\r\n\r\nhello" + END),
                odd("length, list of different", Outcome.BROKEN, OK + "Content-Length: 5, 6\r\n\r\nhello" + END),
                odd("no length", Outcome.CLOSED, OK + "\r\nhello" + END),
                odd("no length, HTTP/1.0", Outcome.CLOSED, "HTTP/1.0 200 OK\r\n\r\nhello" + END),
                odd(
                        "no length, HTTP/1.0, keep-alive",
                        Outcome.CLOSED,
                        "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\nhello" + END),
                odd("length, HTTP/1.0", Outcome.CLOSED, "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello"),
                odd(
                        "length, HTTP/1.0, keep-alive",
                        Outcome.READ,
                        "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 5\r\n\r\nhello"),
                odd(
                        "length and chunked",
                        Outcome.SAFE,
                        LENGTH + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
                odd(
                        "wrong length and chunked",
                        Outcome.SAFE,
                        OK + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
                odd(
                        "bad length and chunked",
                        Outcome.SAFE,
                        OK + "Content-Length: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
                odd(
                        "chunked, HTTP/1.0",
                        Outcome.SAFE,
                        "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" + END));
    }

    private static Stream<Odd> lengths() {
        return Stream.concat(
                Stream.of(
                                "-1",
                                "-5",
                                "+5",
                                "5a",
                                "a5",
                                "0x5",
                                "5;5",
                                "5 5",
                                "5.0",
                                "5e0",
                                "\"5\"",
                                "\uff15",
                                "99999999999999999999",
                                "9223372036854775808",
                                "18446744073709551621",
                                "5\u00005",
                                "NaN")
                        .map(value -> odd(
                                "length " + value,
                                Outcome.BROKEN,
                                OK + "Content-Length: " + value + "\r\n\r\nhello" + END)),
                Stream.of(
                        odd("length 5,", Outcome.BROKEN, OK + "Content-Length: 5,\r\n\r\nhello"),
                        odd("length ,5", Outcome.BROKEN, OK + "Content-Length: ,5\r\n\r\nhello"),
                        odd("length empty", Outcome.BROKEN, OK + "Content-Length:\r\n\r\nhello" + END)));
    }

    private static Stream<Odd> codings() {
        String rest = "\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
        return Stream.of(
                odd("coding Chunked", Outcome.KEPT, OK + "Transfer-Encoding: Chunked" + rest),
                odd("coding CHUNKED, spaces", Outcome.KEPT, OK + "transfer-encoding:  CHUNKED " + rest),
                odd("coding identity", Outcome.SAFE, LENGTH + "Transfer-Encoding: identity\r\n\r\nhello" + END),
                odd("coding gzip, chunked", Outcome.BROKEN, OK + "Transfer-Encoding: gzip, chunked" + rest + END),
                odd("coding gzip", Outcome.BROKEN, OK + "Transfer-Encoding: gzip\r\n\r\nhello" + END),
                odd("coding chunked, gzip", Outcome.BROKEN, OK + "Transfer-Encoding: chunked, gzip" + rest + END),
                odd("coding chunked, chunked", Outcome.BROKEN, OK + "Transfer-Encoding: chunked, chunked" + rest + END),
                odd(
                        "coding chunked twice",
                        Outcome.BROKEN,
                        OK + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked" + rest + END),
                odd("coding xchunked", Outcome.BROKEN, OK + "Transfer-Encoding: xchunked" + rest + END),
                odd("coding chunked;a=b", Outcome.SAFE, OK + "Transfer-Encoding: chunked;a=b" + rest + END),
                odd("coding with vertical tab", Outcome.BROKEN, OK + "Transfer-Encoding: \u000bchunked" + rest + END),
                odd("coding, quoted", Outcome.BROKEN, OK + "Transfer-Encoding: \"chunked\"" + rest + END),
                odd("coding, space before colon", Outcome.SAFE, OK + "Transfer-Encoding : chunked" + rest + END),
                odd("coding, empty list elements", Outcome.ANY, OK + "Transfer-Encoding: , chunked ," + rest),
                odd("coding, empty, and length", Outcome.BROKEN, LENGTH + "Transfer-Encoding:\r\n\r\nhello"));
    }

    private static Stream<Odd> chunks() {
        return Stream.of(
                odd("chunks", Outcome.KEPT, CHUNKED + "1\r\nh\r\n4\r\nello\r\n0\r\n\r\n"),
                odd("chunk size with zeros", Outcome.KEPT, CHUNKED + "0005\r\nhello\r\n0000\r\n\r\n"),
                odd("chunk extension", Outcome.KEPT, CHUNKED + "5;a=b;c=\"d;\\\"e\"\r\nhello\r\n0;x\r\n\r\n"),
                odd("chunk extension after space", Outcome.READ, CHUNKED + "5 ; a = b\r\nhello\r\n0 ;x\r\n\r\n"),
                odd("trailers", Outcome.KEPT, CHUNKED + "5\r\nhello\r\n0\r\nX-A: b\r\nX-C: d\r\n\r\n"),
                odd("trailer length", Outcome.KEPT, CHUNKED + "5\r\nhello\r\n0\r\nContent-Length: 3\r\n\r\n"),
                odd(
                        "trailer coding",
                        Outcome.READ,
                        CHUNKED + "5\r\nhello\r\n0\r\nTransfer-Encoding: gzip\r\nConnection: x\r\n\r\n"),
                odd("chunk size, trailing space", Outcome.READ, CHUNKED + "5  \r\nhello\r\n0 \r\n\r\n"),
                odd("chunk size, leading space", Outcome.SAFE, CHUNKED + " 5\r\nhello\r\n0\r\n\r\n"),
                odd("chunk size, bare LF", Outcome.SAFE, CHUNKED + "5\nhello\r\n0\r\n\r\n"),
                odd("chunk size, bare CR", Outcome.BROKEN, CHUNKED + "5\rhello\r\n0\r\n\r\n" + END),
                odd("chunk extension with bare LF", Outcome.SAFE, CHUNKED + "5;a\nhello\r\n0\r\n\r\n"),
                odd("chunk extension with bare CR", Outcome.SAFE, CHUNKED + "5;a\rb\r\nhello\r\n0\r\n\r\n"),
                odd("chunk end, bare LF", Outcome.SAFE, CHUNKED + "5\r\nhello\n0\r\n\r\n"),
                odd("chunk end missing", Outcome.BROKEN, CHUNKED + "5\r\nhello0\r\n\r\n" + END),
                odd("chunk longer than its size", Outcome.BROKEN, CHUNKED + "4\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk shorter than its size", Outcome.BROKEN, CHUNKED + "6\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size empty", Outcome.BROKEN, CHUNKED + "\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size only extension", Outcome.BROKEN, CHUNKED + ";5\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size negative", Outcome.BROKEN, CHUNKED + "-5\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size with sign", Outcome.BROKEN, CHUNKED + "+5\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size 0x5", Outcome.BROKEN, CHUNKED + "0x5\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size g", Outcome.BROKEN, CHUNKED + "g\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size 5 5", Outcome.BROKEN, CHUNKED + "5 5\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size of 64 bits", Outcome.BROKEN, CHUNKED + "10000000000000005\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size of 32 bits", Outcome.BROKEN, CHUNKED + "100000005\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size 2^63", Outcome.BROKEN, CHUNKED + "8000000000000000\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size 2^63-1", Outcome.BROKEN, CHUNKED + "7fffffffffffffff\r\nhello\r\n0\r\n\r\n" + END),
                odd("chunk size of many zeros", Outcome.SAFE, CHUNKED + "0".repeat(90) + "5\r\nhello\r\n0\r\n\r\n"),
                odd("chunk size, fullwidth digit", Outcome.BROKEN, CHUNKED + "\uff15\r\nhello\r\n0\r\n\r\n" + END),
                odd("last chunk, bare LF", Outcome.SAFE, CHUNKED + "5\r\nhello\r\n0\n\n"),
                odd("last chunk missing", Outcome.BROKEN, CHUNKED + "5\r\nhello\r\n" + END),
                odd("last line missing", Outcome.BROKEN, CHUNKED + "5\r\nhello\r\n0\r\n" + END),
                odd("trailer broken off", Outcome.BROKEN, CHUNKED + "5\r\nhello\r\n0\r\nX-A: b\r\n" + END),
                odd("trailer without colon", Outcome.SAFE, CHUNKED + "5\r\nhello\r\n0\r\nrubbish\r\n\r\n"),
                odd(
                        "endless chunk extension",
                        Outcome.BROKEN,
                        CHUNKED + "5;" + "a".repeat(3_000_000) + "\r\nhello\r\n0\r\n\r\n" + END),
                odd(
                        "endless trailers",
                        Outcome.BROKEN,
                        CHUNKED + "5\r\nhello\r\n0\r\n" + "X-A: b\r\n".repeat(400_000) + "\r\n" + END));
    }

    private static Stream<Odd> statuses() {
        String rest = "\r\nContent-Length: 5\r\n\r\nhello";
        return Stream.of(
                odd("no reason", Outcome.KEPT, "HTTP/1.1 200 " + rest),
                odd("no reason, no space", Outcome.KEPT, "HTTP/1.1 200" + rest),
                odd("long reason", Outcome.KEPT, "HTTP/1.1 200 " + "very ".repeat(100) + "OK" + rest),
                odd("reason not ASCII", Outcome.KEPT, "HTTP/1.1 200 \u00e9\u20ac\t!" + rest),
                odd("two spaces", Outcome.SAFE, "HTTP/1.1  200 OK" + rest),
                odd("tab", Outcome.SAFE, "HTTP/1.1\t200\tOK" + rest),
                odd("leading line", Outcome.SAFE, "\r\nHTTP/1.1 200 OK" + rest),
                odd("leading space", Outcome.SAFE, " HTTP/1.1 200 OK" + rest),
                odd("reason with NUL", Outcome.SAFE, "HTTP/1.1 200 O\u0000K" + rest),
                odd("reason with CR", Outcome.SAFE, "HTTP/1.1 200 O\rK" + rest),
                odd("HTTP/1.2", Outcome.READ, "HTTP/1.2 200 OK" + rest),
                odd("http/1.1", Outcome.SAFE, "http/1.1 200 OK" + rest),
                odd("HTTP/1", Outcome.SAFE, "HTTP/1 200 OK" + rest),
                odd("HTTP/1.10", Outcome.SAFE, "HTTP/1.10 200 OK" + rest),
                odd("HTTP/2.0", Outcome.SAFE, "HTTP/2.0 200 OK" + rest),
                odd("HTTP/2", Outcome.BROKEN, "HTTP/2 200" + rest + END),
                odd("HTTP/0.9", Outcome.BROKEN, "hello" + END),
                odd("ICY", Outcome.BROKEN, "ICY 200 OK" + rest + END),
                odd("no version", Outcome.BROKEN, "HTTP 200 OK" + rest + END),
                odd("no status", Outcome.BROKEN, "HTTP/1.1 OK" + rest + END),
                odd("only version", Outcome.BROKEN, "HTTP/1.1" + rest + END),
                odd("status 20", Outcome.BROKEN, "HTTP/1.1 20 OK" + rest + END),
                odd("status 2000", Outcome.BROKEN, "HTTP/1.1 2000 OK" + rest + END),
                odd("status 099", Outcome.BROKEN, "HTTP/1.1 099 OK" + rest + END),
                odd("status -200", Outcome.BROKEN, "HTTP/1.1 -200 OK" + rest + END),
                odd("status +20", Outcome.BROKEN, "HTTP/1.1 +20 OK" + rest + END),
                odd("status 2x0", Outcome.BROKEN, "HTTP/1.1 2x0 OK" + rest + END),
                odd("status, other digits", Outcome.BROKEN, "HTTP/1.1 \u0662\u0660\u0660 OK" + rest + END),
                odd("status without space", Outcome.BROKEN, "HTTP/1.1 200OK" + rest + END),
                odd("SSH", Outcome.BROKEN, "SSH-2.0-OpenSSH_9.6\r\n" + END),
                odd("NULs", Outcome.BROKEN, "\u0000\u0000\u0000\u0000\u0000\u0000" + END),
                odd("line ends", Outcome.BROKEN, "\r\n\r\n\r\n\r\n" + END),
                odd("endless status line", Outcome.BROKEN, "HTTP/1.1 200 " + "O".repeat(3_000_000) + rest + END),
                odd("endless line", Outcome.BROKEN, "x".repeat(3_000_000) + END),
                odd("endless line ends", Outcome.BROKEN, "\r\n".repeat(1_500_000) + END));
    }

    private static Stream<Odd> headers() {
        String rest = "\r\n\r\nhello";
        String length = OK + "Content-Length: 5\r\n";
        return Stream.of(
                odd("header without value", Outcome.KEPT, length + "X-A:" + rest),
                odd("header not ASCII", Outcome.KEPT, length + "X-A: \u00e9\u20ac" + rest),
                odd("header many times", Outcome.KEPT, length + "X-A: b\r\n".repeat(50) + "X-B: c" + rest),
                odd("header of 7,000 bytes", Outcome.KEPT, length + "X-A: " + "b".repeat(7000) + rest),
                odd("folded header", Outcome.READ, length + "X-A: b\r\n c\r\n\td" + rest),
                odd("folded length", Outcome.READ, OK + "Content-Length:\r\n 5" + rest),
                odd(
                        "folded coding",
                        Outcome.READ,
                        OK + "Transfer-Encoding:\r\n chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
                odd("length continued", Outcome.BROKEN, OK + "Content-Length: 5\r\n 5" + rest + END),
                odd("first header folded", Outcome.SAFE, OK + " X-A: b\r\nContent-Length: 5" + rest + END),
                odd("header without colon", Outcome.SAFE, length + "rubbish" + rest + END),
                odd("header without name", Outcome.SAFE, length + ": b" + rest),
                odd("space in name", Outcome.SAFE, length + "X A: b" + rest),
                odd("space before colon", Outcome.SAFE, length + "X-A : b" + rest),
                odd("length, space before colon", Outcome.SAFE, OK + "Content-Length : 5" + rest + END),
                odd("NUL in value", Outcome.SAFE, length + "X-A: b\u0000c" + rest),
                odd("NUL in name", Outcome.SAFE, length + "X-\u0000: b" + rest),
                odd("control character in value", Outcome.READ, length + "X-A: b\u0001\u007fc" + rest),
                odd("bare CR in value", Outcome.SAFE, length + "X-A: b\rX-B: c" + rest),
                odd("bare CR hides length", Outcome.SAFE, length + "X-A: b\rContent-Length: 3" + rest + END),
                odd("bare LF in value", Outcome.SAFE, length + "X-A: b\nX-B: c" + rest),
                odd("bare LF hides length", Outcome.SAFE, length + "X-A: b\nContent-Length: 5" + rest + END),
                odd("bare LFs", Outcome.SAFE, "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello"),
                odd("LF CR", Outcome.SAFE, "HTTP/1.1 200 OK\n\rContent-Length: 5\n\r\n\rhello" + END),
                odd("CR CR LF", Outcome.SAFE, "HTTP/1.1 200 OK\r\r\nContent-Length: 5\r\r\n\r\r\nhello" + END),
                odd("header of 3 MB", Outcome.BROKEN, length + "X-A: " + "b".repeat(3_000_000) + rest + END),
                odd("name of 3 MB", Outcome.BROKEN, length + "X".repeat(3_000_000) + ": b" + rest + END),
                odd("400,000 headers", Outcome.BROKEN, length + "X-A: b\r\n".repeat(400_000) + "X-B: c" + rest + END),
                odd(
                        "400,000 folds",
                        Outcome.BROKEN,
                        length + "X-A: b\r\n" + " c\r\n".repeat(800_000) + "X-B: c" + rest + END));
    }

    private static Stream<Odd> closing() {
        String rest = "\r\nContent-Length: 5\r\n\r\nhello";
        return Stream.concat(
                Stream.of(
                                "Connection: close",
                                "connection:CLOSE",
                                "Connection: Close, x",
                                "Connection: x,close",
                                "Connection: x\r\nConnection: close",
                                "Connection: close\r\nConnection: keep-alive",
                                "Connection: keep-alive, close",
                                "Connection:  close ,")
                        .map(header -> odd(
                                header.replace("\r\n", " and "), Outcome.CLOSED, OK.strip() + "\r\n" + header + rest)),
                Stream.of(
                                "Connection: keep-alive",
                                "Connection: closed",
                                "X-Connection: close",
                                "Keep-Alive: timeout=600")
                        .map(header -> odd(header, Outcome.KEPT, OK.strip() + "\r\n" + header + rest)));
    }

    private static Stream<Odd> interim() {
        String length = LENGTH + "\r\nhello";
        return Stream.of(
                odd("100", Outcome.KEPT, "HTTP/1.1 100 Continue\r\n\r\n" + length),
                odd("102 and 103", Outcome.KEPT, "HTTP/1.1 102 A\r\n\r\nHTTP/1.1 103 B\r\nLink: </x>\r\n\r\n" + length),
                odd("100 with length", Outcome.READ, "HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n\r\n" + length),
                odd("199", Outcome.READ, "HTTP/1.1 199 Odd\r\n\r\n" + length),
                odd("five 1xx", Outcome.KEPT, "HTTP/1.1 102 Processing\r\n\r\n".repeat(5) + length),
                odd("endless 1xx", Outcome.BROKEN, "HTTP/1.1 102 Processing\r\n\r\n".repeat(100_000) + END),
                odd("100 and the end", Outcome.BROKEN, "HTTP/1.1 100 Continue\r\n\r\n" + END),
                odd(
                        "101",
                        Outcome.BROKEN,
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n" + length),
                empty("204", Outcome.KEPT, "GET", 204, "HTTP/1.1 204 No Content\r\n\r\n"),
                empty(
                        "204 with length",
                        Outcome.CLOSED,
                        "GET",
                        204,
                        "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n"),
                empty(
                        "204 with coding",
                        Outcome.CLOSED,
                        "GET",
                        204,
                        "HTTP/1.1 204 X\r\nTransfer-Encoding: chunked\r\n\r\n"),
                empty("204 with body", Outcome.SAFE, "GET", 204, "HTTP/1.1 204 X\r\nContent-Length: 5\r\n\r\nhello"),
                empty(
                        "304 with length",
                        Outcome.KEPT,
                        "GET",
                        304,
                        "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"),
                empty(
                        "304 with coding",
                        Outcome.KEPT,
                        "GET",
                        304,
                        "HTTP/1.1 304 X\r\nTransfer-Encoding: chunked\r\n\r\n"),
                empty("205 with length 0", Outcome.KEPT, "GET", 205, "HTTP/1.1 205 X\r\nContent-Length: 0\r\n\r\n"),
                empty("HEAD with length", Outcome.KEPT, "HEAD", 200, LENGTH + "\r\n"),
                empty("HEAD with coding", Outcome.KEPT, "HEAD", 200, CHUNKED),
                empty("HEAD without length", Outcome.READ, "HEAD", 200, OK + "\r\n"),
                empty("HEAD with huge length", Outcome.KEPT, "HEAD", 200, OK + "Content-Length: 9999999999\r\n\r\n"),
                empty("HEAD with body", Outcome.SAFE, "HEAD", 200, LENGTH + "\r\nhello"));
    }

    private static Stream<Odd> rubbish() {
        return Stream.of(
                odd("rubbish after length", Outcome.CLOSED, LENGTH + "\r\nhelloXXXX"),
                odd("rubbish after chunks", Outcome.CLOSED, CHUNKED + "5\r\nhello\r\n0\r\n\r\nXXXX"),
                odd("line end after length", Outcome.CLOSED, LENGTH + "\r\nhello\r\n"),
                odd("second response", Outcome.CLOSED, LENGTH + "\r\nhello" + LENGTH + "\r\nwrong"),
                odd(
                        "second response after chunks",
                        Outcome.CLOSED,
                        CHUNKED + "5\r\nhello\r\n0\r\n\r\n" + LENGTH + "\r\nwrong"),
                odd("100 after response", Outcome.CLOSED, LENGTH + "\r\nhelloHTTP/1.1 100 Continue\r\n\r\n"),
                empty("response after 304", Outcome.SAFE, "GET", 304, "HTTP/1.1 304 X\r\n\r\n" + LENGTH + "\r\nwrong"));
    }

    private static Stream<Odd> ends() {
        return Stream.of(
                odd("end at once", Outcome.SILENT, END),
                odd("end in status line", Outcome.BROKEN, "HTTP/1.1 20" + END),
                odd("end after status line", Outcome.BROKEN, OK + END),
                odd("end in header", Outcome.BROKEN, OK + "Content-Le" + END),
                odd("end after header", Outcome.BROKEN, LENGTH + END),
                odd("end before body", Outcome.BROKEN, LENGTH + "\r\n" + END),
                odd("end in body", Outcome.BROKEN, LENGTH + "\r\nhell" + END),
                odd("end before chunk", Outcome.BROKEN, CHUNKED + END),
                odd("end in chunk size", Outcome.BROKEN, CHUNKED + "5" + END),
                odd("end in chunk", Outcome.BROKEN, CHUNKED + "5\r\nhell" + END));
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                        framing(),
                        lengths(),
                        codings(),
                        chunks(),
                        statuses(),
                        headers(),
                        closing(),
                        interim(),
                        rubbish(),
                        ends())
                .flatMap(odd -> odd)
                .flatMap(odd -> Stream.of(TransportKind.values()).map(transport -> Arguments.of(transport, odd)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("odd")
    void givesRightBodyOrFailureAndKeepsOnlySoundConnections(TransportKind kind, Odd odd) throws Exception {
        assumeFalse(kind == TransportKind.JDK && MISREAD_BY_JDK.contains(odd.name()), "misread by the JDK's client");
        Transport transport = kind.create();
        try (WireServer server = new WireServer(wire -> serve(wire, odd.response()))) {
            TransportResponse response = null;
            Exception failure = null;
            try {
                response = transport.send(
                        Requests.of(odd.verb(), server.url() + "odd").once().build());
            } catch (IOException | RuntimeException broken) {
                failure = broken;
            }
            check(odd, response, failure);
            if (kind == TransportKind.SOCKET) {
                checkExactly(odd, response, failure);
            }
            // The JDK's client may not have noticed the end of a connection, and then has to send a request again.
            TransportResponse next = transport.send(Requests.get(server.url() + "next")
                    .once(kind == TransportKind.SOCKET)
                    .build());
            assertThat(next.status()).isEqualTo(201);
            assertThat(next.bytes()).isEqualTo("next".getBytes(StandardCharsets.UTF_8));
            assertThat(server.requests())
                    .extracting(WireServer.Request::line)
                    .containsExactly(odd.verb() + " /odd HTTP/1.1", "GET /next HTTP/1.1");
            if (kind == TransportKind.SOCKET) {
                checkConnection(odd, server.requests());
            }
        } finally {
            TransportKind.close(transport);
        }
    }

    private static void serve(WireServer.Wire wire, String response) throws IOException {
        for (String head = wire.request(); head != null; head = wire.request()) {
            if (head.contains(" /next ")) {
                wire.write("HTTP/1.1 201 Created\r\nContent-Length: 4\r\n\r\nnext");
            } else if (response.endsWith(END)) {
                wire.write(response.substring(0, response.length() - END.length()));
                wire.end();
                return;
            } else {
                wire.write(response);
            }
        }
    }

    /** What holds for any transport: it neither hangs nor returns a wrong body. */
    private static void check(Odd odd, @Nullable TransportResponse response, @Nullable Exception failure) {
        assertThat(failure instanceof HttpTimeoutException).as("hang").isFalse();
        if (response != null) {
            assertThat(new String(response.bytes(), StandardCharsets.UTF_8)).isEqualTo(odd.body());
            assertThat(response.status()).isEqualTo(odd.status());
        }
    }

    private static void checkExactly(Odd odd, @Nullable TransportResponse response, @Nullable Exception failure) {
        switch (odd.outcome()) {
            case KEPT, CLOSED, READ -> assertThat(failure).isNull();
            case ANY, SAFE -> {
                if (response == null) {
                    assertThat(failure).isInstanceOf(BROKEN);
                }
            }
            case BROKEN -> assertThat(failure).isInstanceOf(BROKEN);
            case SILENT -> assertThat(failure).isNotNull().isNotInstanceOfAny(BROKEN, ConnectException.class);
        }
    }

    private static final Class<? extends IOException> BROKEN = BrokenResponseException.class;

    private static void checkConnection(Odd odd, List<WireServer.Request> requests) {
        boolean kept = requests.get(0).connection() == requests.get(1).connection();
        switch (odd.outcome()) {
            case KEPT -> assertThat(kept).isTrue();
            case CLOSED, SAFE, BROKEN, SILENT -> assertThat(kept).isFalse();
            case READ, ANY -> {
                // Either is right: RFC 9112 leaves it to the client.
            }
        }
    }
}
