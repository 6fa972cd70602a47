package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.MediaTypes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decodes the body of a response that is a text. */
final class BodyText {
    private static final int MOST_CHARACTERS = 1 << 16;
    /** No charset takes more bytes for a character. */
    private static final int MOST = 4 * MOST_CHARACTERS;

    private BodyText() {}

    /** Returns the text; in UTF-8 if the content type names no charset that this JVM knows. */
    static String of(byte[] body, @Nullable String contentType) {
        String text = new String(body, MediaTypes.charset(contentType));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Returns the first characters of a text: of a failed response, so that no failure keeps megabytes. */
    static String start(byte[] body, @Nullable String contentType) {
        String text = of(body.length <= MOST ? body : Arrays.copyOf(body, MOST), contentType);
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}
