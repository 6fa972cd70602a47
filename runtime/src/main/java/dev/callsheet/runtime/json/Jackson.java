package dev.callsheet.runtime.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The shared set-up of the streaming parser. Its limits on depth, numbers and names are the library's own defaults. */
final class Jackson {
    /** One for all: it keeps the table of names that parsers share. */
    static final JsonFactory FACTORY = new JsonFactory();

    private Jackson() {}

    /**
     * A parser before the first token of UTF-8 text; a byte order mark is passed over. Byte offsets count from
     * {@code from}, after the mark.
     *
     * @throws JsonSyntaxException where the bytes start like UTF-16 or UTF-32, which the library would read, but whose
     *     offsets it does not know (RFC 8259 section 8.1 allows UTF-8 only)
     */
    static JsonParser parser(byte[] source, int from, int to) {
        if (isWide(source, from, to)) {
            throw new JsonSyntaxException("The text is not UTF-8.");
        }
        return FACTORY.createParser(ObjectReadContext.empty(), source, from, to - from);
    }

    /** Where the text starts: behind a UTF-8 byte order mark if there is one. */
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

    /** What the library says, without the parts of the text that it quotes. */
    static JsonSyntaxException translate(JacksonException fault) {
        TokenStreamLocation location = fault.getLocation();
        String place = location == null || location.getByteOffset() < 0 ? "" : " at byte " + location.getByteOffset();
        if (fault instanceof StreamConstraintsException) {
            return new JsonSyntaxException("The JSON passes a limit" + place + ": " + fault.getOriginalMessage());
        }
        if (fault instanceof UnexpectedEndOfInputException) {
            return new JsonSyntaxException("The JSON ends too early" + place + ".");
        }
        return new JsonSyntaxException("The text is no JSON" + place + ".");
    }

    /**
     * Walks over a text that must be exactly one JSON value.
     *
     * @throws JsonSyntaxException where it is not
     */
    static void check(byte[] source, int from, int to) {
        try (JsonParser parser = parser(source, from, to)) {
            if (parser.nextToken() == null) {
                throw empty();
            }
            parser.skipChildren();
            parser.finishToken();
            end(parser);
        } catch (JacksonException fault) {
            throw translate(fault);
        }
    }

    /** Says that there is nothing to read. */
    static JsonSyntaxException empty() {
        return new JsonSyntaxException("The text is empty.");
    }

    /** Refuses what follows the one value of a text. */
    static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new JsonSyntaxException("The JSON goes on after its end at byte "
                    + parser.currentTokenLocation().getByteOffset() + ".");
        }
    }
}
