package dev.callsheet.runtime.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** Reads media types (RFC 9110 section 8.3.1). */
public final class MediaTypes {
    private static final String CHARSET = "charset=";

    private MediaTypes() {}

    /** Returns the charset of a media type; UTF-8 if it has none, or one that this JVM does not know. */
    public static Charset charset(String mediaType) {
        for (String parameter : mediaType.split(";")) {
            String text = parameter.strip();
            if (text.toLowerCase(Locale.ROOT).startsWith(CHARSET)) {
                String name = text.substring(CHARSET.length()).replace("\"", "").strip();
                try {
                    return Charset.forName(name);
                } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                    return StandardCharsets.UTF_8;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }
}
