package dev.callsheet.openapi.operation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the path of an operation into one of the language, which has neither a leading slash, a query nor a fragment. */
final class PathTranslator {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");
    /** RFC 3986 section 3.3: what may stand in a segment as it is. */
    private static final Pattern NOT_PLAIN = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:@/%-]+");

    private final Context context;

    PathTranslator(Context context) {
        this.context = context;
    }

    /**
     * A path.
     *
     * @param text the path as the language has it
     * @param placeholders the names of its placeholders, in order
     * @param query names and values of the query that the path of the document has
     */
    record Translated(String text, List<String> placeholders, Map<String, String> query) {}

    Translated translate(Operation operation) {
        String path = operation.path();
        int hash = path.indexOf('#');
        if (hash >= 0) {
            context.approximated(
                    operation.position(), "a path has a fragment, which is never sent: it was removed", path);
            path = path.substring(0, hash);
        }
        int mark = path.replaceAll("\\{[^{}]*}", "{}").indexOf('?') < 0 ? -1 : questionMark(path);
        Map<String, String> query = mark < 0 ? Map.of() : query(path.substring(mark + 1));
        String plain = mark < 0 ? path : path.substring(0, mark);
        String stripped = plain.replaceFirst("^/+", "");
        String single = stripped.replaceAll("/{2,}", "/");
        if (!single.equals(stripped)) {
            context.fault(operation.position(), "a path has an empty segment; it was removed", path);
        }
        List<String> placeholders = new ArrayList<>();
        String text = encoded(single, placeholders);
        return new Translated(text.isEmpty() ? "/" : text, placeholders, query);
    }

    /** Returns the first question mark that is in no placeholder. */
    private static int questionMark(String path) {
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '?' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                query.put(parts[0], parts.length == 1 ? "" : parts[1]);
            }
        }
        return query;
    }

    private static String encoded(String path, List<String> placeholders) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(path);
        int end = 0;
        while (matcher.find()) {
            text.append(encoded(path.substring(end, matcher.start())));
            end = matcher.end();
            String name = name(matcher.group(1));
            if (!name.isEmpty()) {
                placeholders.add(name);
                text.append('{').append(name).append(keepsSlashes(matcher.group(1)) ? "+}" : "}");
            }
        }
        return text.append(encoded(path.substring(end))).toString();
    }

    /** Returns the name of a placeholder without the operators of RFC 6570; empty if it stands for a part of the query. */
    static String name(String placeholder) {
        return placeholder.startsWith("?") || placeholder.startsWith("&")
                ? ""
                : placeholder
                        .replaceFirst("^[+#./;]", "")
                        .replaceFirst("[+*]$", "")
                        .strip();
    }

    private static boolean keepsSlashes(String placeholder) {
        return placeholder.startsWith("+") || placeholder.endsWith("+");
    }

    private static String encoded(String text) {
        return NOT_PLAIN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(percent(found.group())));
    }

    private static String percent(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%%02X", b));
        }
        return encoded.toString();
    }
}
