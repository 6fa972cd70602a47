package dev.callsheet.openapi.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTML of any quality: names of elements that do not exist are text, and nothing needs to be closed. */
final class HtmlReader {
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(?:-->|$)|<(/?)([A-Za-z][A-Za-z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", Pattern.DOTALL);
    private static final Pattern HREF =
            Pattern.compile("\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))", Pattern.CASE_INSENSITIVE);
    private static final Set<String> IGNORED = Set.of("script", "style", "thead", "template", "head");
    private static final Set<String> INLINE = Set.of(
            "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i", "img", "input", "ins",
            "label", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "u", "wbr", "button",
            "iframe", "svg", "video", "source", "time");
    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt", "var");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "figcaption",
            "footer",
            "form",
            "header",
            "hr",
            "html",
            "main",
            "nav",
            "p",
            "section",
            "summary",
            "tbody",
            "tfoot",
            "table");

    private final String html;
    private final Blocks blocks = new Blocks();
    private String ignored = "";

    HtmlReader(String html) {
        this.html = html;
    }

    /** Returns the text: paragraphs, each in one line. */
    Blocks read() {
        Matcher tag = TAG.matcher(html);
        int end = 0;
        while (tag.find()) {
            if (tag.group(2) == null || isKnown(name(tag))) {
                text(html.substring(end, tag.start()));
                if (tag.group(2) != null) {
                    tag(name(tag), !tag.group(1).isEmpty(), tag.group(3));
                }
                end = tag.end();
            }
        }
        text(html.substring(end));
        blocks.end();
        return blocks;
    }

    private static String name(Matcher tag) {
        return tag.group(2).toLowerCase(Locale.ROOT);
    }

    private static boolean isKnown(String name) {
        return INLINE.contains(name)
                || CODE.contains(name)
                || BLOCKS.contains(name)
                || IGNORED.contains(name)
                || name.matches("a|h[1-6]|li|ul|ol|pre|tr|td|th");
    }

    private void text(String raw) {
        if (ignored.isEmpty() && !raw.isEmpty()) {
            blocks.text(Entities.decode(raw));
        }
    }

    private void tag(String name, boolean closes, String attributes) {
        if (!ignored.isEmpty()) {
            ignored = closes && name.equals(ignored) ? "" : ignored;
        } else if (IGNORED.contains(name)) {
            ignored = closes ? "" : name;
        } else if (CODE.contains(name)) {
            blocks.code(!closes);
        } else if (name.equals("a")) {
            blocks.link(closes ? "" : href(attributes));
        } else if (!INLINE.contains(name)) {
            block(name, closes);
        }
    }

    private void block(String name, boolean closes) {
        switch (name) {
            case "pre" -> blocks.preformatted(!closes);
            case "li", "tr", "dt" -> blocks.item();
            case "td", "th", "dd" -> {
                if (!closes) {
                    blocks.cell(name.equals("th"));
                }
            }
            case "ul", "ol", "table", "dl" -> blocks.list(!closes);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.heading(!closes);
            default -> blocks.paragraph();
        }
    }

    private static String href(String attributes) {
        Matcher href = HREF.matcher(attributes);
        if (!href.find()) {
            return "";
        }
        String value = href.group(1) == null ? href.group(2) == null ? href.group(3) : href.group(2) : href.group(1);
        return Entities.decode(value);
    }
}
