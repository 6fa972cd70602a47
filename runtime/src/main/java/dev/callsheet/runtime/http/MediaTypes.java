package dev.callsheet.runtime.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads media types (RFC 9110 section 8.3.1). */
public final class MediaTypes {
    /** The parameter that names the charset (RFC 9110 section 8.3.2). */
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:+-]+)\"?", Pattern.CASE_INSENSITIVE);

    private MediaTypes() {}

    /**
     * Returns the charset of a media type; UTF-8 if it has none, or one that this JVM does not know.
     *
     * @param mediaType null for one without parameters
     */
    public static Charset charset(@Nullable String mediaType) {
        Matcher named = CHARSET.matcher(mediaType == null ? "" : mediaType);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
