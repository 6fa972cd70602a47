package dev.callsheet.runtime.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** The problems of one response: only the first hundred, because a response can have as many as it has bytes. */
final class Problems {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;

    private @Nullable List<DecodeProblem> problems;

    void add(String path, String message) {
        if (problems == null) {
            problems = new ArrayList<>();
        }
        if (problems.size() < MOST) {
            problems.add(new DecodeProblem(path, message));
        }
    }

    List<DecodeProblem> list() {
        return problems == null ? List.of() : List.copyOf(problems);
    }

    /** Returns the path of a parser's current value below that of a base. At the start of an object the parser is inside. */
    static String path(JsonParser parser, String base) {
        TokenStreamContext context = parser.streamReadContext();
        boolean inside =
                parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY;
        StringBuilder path = new StringBuilder(base);
        append(path, inside ? context.getParent() : context);
        return path.toString();
    }

    /** Appends the path of a context's current value, such as {@code members[0].profile}. */
    static void append(StringBuilder path, @Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.currentName() != null) {
            path.append(path.isEmpty() ? "" : ".").append(printable(context.currentName()));
        }
    }

    /** Makes a name printable: it comes from the server and may go to a log. */
    private static String printable(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), LONGEST_NAME); i++) {
            char c = name.charAt(i);
            text.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c);
        }
        return text.toString();
    }
}
