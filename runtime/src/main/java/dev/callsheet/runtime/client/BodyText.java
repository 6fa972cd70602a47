package dev.callsheet.runtime.client;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes the body of a response that is a text. */
final class BodyText {
    /** The parameter of a content type that names its charset (RFC 9110 section 8.3.2). */
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:+-]+)\"?", Pattern.CASE_INSENSITIVE);

    private BodyText() {}

    /** Returns the text; in UTF-8 if the content type names no charset that this JVM knows. */
    static String of(byte[] body, @Nullable String contentType) {
        String text = new String(body, charset(contentType));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(@Nullable String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        return named.find() && Charset.isSupported(named.group(1))
                ? Charset.forName(named.group(1))
                : StandardCharsets.UTF_8;
    }
}
