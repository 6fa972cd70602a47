package dev.callsheet.openapi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects the blocks of a text as paragraphs of sentences; items of a list join the paragraph before it. */
final class Blocks {
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;\u3002\u2026][\"'\u2019\u201d)\\]`]*$");
    private static final Pattern POINTER = Pattern.compile(
            "(?i).*\\b(see|here|more|read|visit|at|docs?|documentation|guide|reference|article|page|refer|consult)\\b.*");
    private static final int LONGEST_CODE = 200;

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private final List<String> items = new ArrayList<>();
    private String heading = "";
    private String link = "";
    private int linkStart;
    private int lists;
    private boolean inCode;
    private boolean inBlockOfCode;
    private boolean inHeading;
    private boolean headers;
    private boolean firstCell = true;

    void text(String text) {
        (inCode || inBlockOfCode ? code : run).append(inCode || inBlockOfCode ? text : text.replace('`', '\''));
    }

    void code(boolean starts) {
        if (inBlockOfCode) {
            return;
        }
        if (!starts && inCode) {
            endCode(LONGEST_CODE);
        }
        inCode = starts;
    }

    /** Adds code as it is in backticks; too long a piece is left out. */
    private void endCode(int longest) {
        String text = Characters.seen(code.toString()).strip().replace('`', '\'');
        code.setLength(0);
        if (!text.isEmpty() && text.length() <= longest) {
            int before = run.lastIndexOf("`");
            boolean touches =
                    before >= 0 && Characters.seen(run.substring(before + 1)).isEmpty();
            run.append(touches ? " `" : "`").append(text).append('`');
        }
    }

    void preformatted(boolean starts) {
        if (inCode) {
            code(false);
        }
        if (!starts && inBlockOfCode) {
            inBlockOfCode = false;
            if (code.toString().strip().lines().count() == 1) {
                run.append(' ');
                endCode(LONGEST_CODE);
            }
            code.setLength(0);
        } else if (starts) {
            flush();
            inBlockOfCode = true;
        }
    }

    void link(String target) {
        if (!link.isEmpty()) {
            String text = run.substring(Math.min(linkStart, run.length()));
            String before = run.substring(Math.max(0, linkStart - 20), Math.min(linkStart, run.length()));
            if (!text.contains("://") && POINTER.matcher(before + text).matches()) {
                run.append(" (").append(link.replace('`', '\'')).append(')');
            }
        }
        link = target.matches("(?i)https?://.*") ? target : "";
        linkStart = run.length();
    }

    void heading(boolean starts) {
        flush();
        inHeading = starts;
    }

    void list(boolean starts) {
        flush();
        lists = Math.max(0, lists + (starts ? 1 : -1));
        if (lists == 0) {
            endList();
        }
    }

    void item() {
        if (headers) {
            run.setLength(0);
        }
        headers = false;
        flush();
        firstCell = true;
        if (lists > 0) {
            items.add("");
        }
    }

    /** Starts a cell of a table; a row of nothing but headers is left out. */
    void cell(boolean header) {
        headers = header;
        String text = run.toString().strip();
        run.setLength(0);
        run.append(text);
        if (!text.isEmpty()) {
            run.append(firstCell ? ": " : ", ");
            firstCell = false;
        }
    }

    void paragraph() {
        flush();
    }

    void end() {
        code(false);
        preformatted(false);
        link("");
        flush();
        lists = 0;
        endList();
        if (!heading.isEmpty()) {
            paragraphs.add(sentence(heading));
        }
    }

    List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    private void flush() {
        if (inCode) {
            endCode(LONGEST_CODE);
        }
        linkStart = 0;
        String text = Characters.seen(run.toString()).strip();
        run.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (inHeading) {
            if (!heading.isEmpty()) {
                paragraphs.add(sentence(heading));
            }
            heading = text;
        } else if (!items.isEmpty()) {
            int last = items.size() - 1;
            String item = items.get(last);
            items.set(last, item.isEmpty() ? text : sentence(item) + " " + text);
        } else {
            add(text);
        }
    }

    private void add(String text) {
        String start = heading;
        heading = "";
        if (start.isEmpty()) {
            paragraphs.add(sentence(text));
        } else if (paragraphs.isEmpty()) {
            paragraphs.add(sentence(start));
            paragraphs.add(sentence(text));
        } else {
            paragraphs.add((SENTENCE_END.matcher(start).matches() ? start : start + ":") + " " + sentence(text));
        }
    }

    private void endList() {
        List<String> written = items.stream().filter(item -> !item.isEmpty()).toList();
        items.clear();
        if (written.isEmpty()) {
            return;
        }
        boolean sentences = written.stream().anyMatch(item -> item.matches(".*[.!?](\\s.*|$)"));
        String joined = sentences
                ? written.stream().map(Blocks::sentence).collect(Collectors.joining(" "))
                : sentence(written.stream()
                        .map(item -> item.replaceAll("[,;:]$", ""))
                        .collect(Collectors.joining("; ")));
        int last = paragraphs.size() - 1;
        if (heading.isEmpty() && last >= 0 && paragraphs.get(last).endsWith(":")) {
            paragraphs.set(last, paragraphs.get(last) + " " + joined);
        } else {
            add(joined);
        }
    }

    private static String sentence(String text) {
        return SENTENCE_END.matcher(text).matches() ? text : text + ".";
    }
}
