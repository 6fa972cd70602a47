package dev.callsheet.runtime.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The shared streaming parser factory. Its limits on nesting, numbers and names are the library's defaults. */
final class Jackson {
    /** One factory for all parsers, because it holds their shared table of names. */
    static final JsonFactory FACTORY = new JsonFactory();

    private Jackson() {}

    /**
     * Returns a parser before the first token of UTF-8 text. Byte offsets count from {@code from}.
     *
     * @throws JsonSyntaxException if the bytes start like UTF-16 or UTF-32: the library would read them, but without
     *     byte offsets (RFC 8259 section 8.1 allows only UTF-8)
     */
    static JsonParser parser(byte[] source, int from, int to) {
        if (isWide(source, from, to)) {
            throw new JsonSyntaxException("The text is not UTF-8.");
        }
        return FACTORY.createParser(ObjectReadContext.empty(), source, from, to - from);
    }

    /** Returns the offset of the text: after a UTF-8 byte order mark if there is one. */
    static int start(byte[] source) {
        boolean mark =
                source.length >= 3 && source[0] == (byte) 0xEF && source[1] == (byte) 0xBB && source[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    private static boolean isWide(byte[] source, int from, int to) {
        for (int i = from; i < Math.min(from + 2, to); i++) {
            if (source[i] == 0 || source[i] == (byte) 0xFE || source[i] == (byte) 0xFF) {
                return true;
            }
        }
        return false;
    }

    /** Returns an exception with the library's message, without the parts of the text that it quotes. */
    static JsonSyntaxException translate(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        String place = location == null || location.getByteOffset() < 0 ? "" : " at byte " + location.getByteOffset();
        if (failure instanceof StreamConstraintsException) {
            return new JsonSyntaxException("The JSON exceeds a limit" + place + ": " + failure.getOriginalMessage());
        }
        if (failure instanceof UnexpectedEndOfInputException) {
            return new JsonSyntaxException("The JSON ends too early" + place + ".");
        }
        return new JsonSyntaxException("The text is not valid JSON" + place + ".");
    }

    /**
     * Checks that a text is exactly one JSON value.
     *
     * @throws JsonSyntaxException if it is not
     */
    static void check(byte[] source, int from, int to) {
        try (JsonParser parser = parser(source, from, to)) {
            if (parser.nextToken() == null) {
                throw empty();
            }
            parser.skipChildren();
            parser.finishToken();
            end(parser);
        } catch (JacksonException failure) {
            throw translate(failure);
        }
    }

    /** Returns the exception for an empty text. */
    static JsonSyntaxException empty() {
        return new JsonSyntaxException("The text is empty.");
    }

    /**
     * Checks that nothing follows the one value of a text.
     *
     * @throws JsonSyntaxException if something does
     */
    static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new JsonSyntaxException("The JSON continues after its end at byte "
                    + parser.currentTokenLocation().getByteOffset() + ".");
        }
    }
}
