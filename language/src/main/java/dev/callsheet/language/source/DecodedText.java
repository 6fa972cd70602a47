package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file in UTF-8, without its byte order mark.
 *
 * @param valid whether the file is valid UTF-8; if not, the text is good enough to show it in messages
 */
public record DecodedText(SourceText text, boolean valid) {
    /**
     * Decodes a file and reports its first byte that is not valid.
     *
     * @param file the file as messages show it
     */
    public static DecodedText of(String file, byte[] bytes, Diagnostics diagnostics) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        SourceText source = new SourceText(file, withoutMark(text));
        // The character that stands for an invalid byte may also be in the file.
        int validBytes = text.indexOf('\uFFFD') < 0 ? bytes.length : validBytes(bytes);
        if (validBytes == bytes.length) {
            return new DecodedText(source, true);
        }
        String before = withoutMark(new String(bytes, 0, validBytes, StandardCharsets.UTF_8));
        diagnostics.report(
                DiagnosticCode.BAD_CHARACTER,
                source.positionOfChar(before.length()),
                String.format("the byte 0x%02X is not valid UTF-8", bytes[validBytes]),
                "save the file as UTF-8");
        return new DecodedText(source, false);
    }

    private static int validBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, CharBuffer.allocate(bytes.length), true);
        return in.position();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
