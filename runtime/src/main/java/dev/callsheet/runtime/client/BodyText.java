package dev.callsheet.runtime.client;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes the body of a response that is a text. */
final class BodyText {
    /** The parameter of a content type that names its charset (RFC 9110 section 8.3.2). */
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:+-]+)\"?", Pattern.CASE_INSENSITIVE);

    private static final int MOST_CHARACTERS = 1 << 16;
    /** No charset takes more bytes for a character. */
    private static final int MOST = 4 * MOST_CHARACTERS;

    private BodyText() {}

    /** Returns the text; in UTF-8 if the content type names no charset that this JVM knows. */
    static String of(byte[] body, @Nullable String contentType) {
        String text = new String(body, charset(contentType));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Returns the first characters of a text: of a failed response, so that no failure keeps megabytes. */
    static String start(byte[] body, @Nullable String contentType) {
        String text = of(body.length <= MOST ? body : Arrays.copyOf(body, MOST), contentType);
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }

    private static Charset charset(@Nullable String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        return named.find() && Charset.isSupported(named.group(1))
                ? Charset.forName(named.group(1))
                : StandardCharsets.UTF_8;
    }
}
