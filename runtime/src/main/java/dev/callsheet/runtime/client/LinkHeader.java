package dev.callsheet.runtime.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Link} header (RFC 8288 section 3). What is malformed ends it. */
final class LinkHeader {
    private final String text;
    private int at;

    private LinkHeader(String text) {
        this.text = text;
    }

    /**
     * Returns the target of the first link with a relation type; null if there is none. A link whose context is not the
     * response, which {@code anchor} says, does not count.
     *
     * @param header the values of the header, separated by commas
     */
    static @Nullable String target(String header, String relation) {
        LinkHeader links = new LinkHeader(header);
        while (links.skipTo('<')) {
            String target = links.until('>');
            if (target == null) {
                return null;
            }
            if (links.parameters(relation)) {
                return target.strip();
            }
        }
        return null;
    }

    /** Reads the parameters of a link. Returns whether they hold the relation type. */
    private boolean parameters(String relation) {
        String rel = null;
        boolean elsewhere = false;
        while (skipTo(';')) {
            String name = name();
            String value = value();
            if (name.equals("rel") && rel == null) {
                rel = value;
            }
            elsewhere |= name.equals("anchor");
        }
        List<String> relations =
                rel == null ? new ArrayList<>() : Arrays.asList(rel.strip().split("\\s+"));
        return !elsewhere && relations.stream().anyMatch(relation::equalsIgnoreCase);
    }

    /** Moves behind a character that stands next, after commas and spaces. */
    private boolean skipTo(char wanted) {
        int from = at;
        boolean separators = wanted == '<';
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || (separators && text.charAt(at) == ','))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        at = from;
        return false;
    }

    private @Nullable String until(char end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            return null;
        }
        String part = text.substring(at, found);
        at = found + 1;
        return part;
    }

    private String name() {
        int from = at;
        while (at < text.length() && "=;,".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at).strip().toLowerCase(Locale.ROOT);
    }

    /** Reads a value: a token or a quoted string; empty if there is none. */
    private String value() {
        if (at >= text.length() || text.charAt(at) != '=') {
            return "";
        }
        at++;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '"' ? quoted() : name();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
            value.append(text.charAt(at));
            at++;
        }
        at++;
        return value.toString();
    }
}
