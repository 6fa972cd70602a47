package dev.callsheet.language.source;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * One file's YAML to a tree. Works on the library's events rather than on its node graph: events keep every alias, tag and
 * duplicate key visible, with its place, and need no recursion before our own depth limit is looked at.
 */
final class YamlParser {
    private final SourceText source;
    private final Diagnostics diagnostics;
    private final Parser parser;

    private YamlParser(SourceText source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // ours came first
        this.parser = new ParserImpl(new StreamReader(source.text()), options);
    }

    /** The file's tree; empty, with a finding, where it has none. */
    static Optional<YamlNode> parse(SourceText source, Diagnostics diagnostics) {
        if (hasForbiddenCharacters(source, diagnostics)) {
            return Optional.empty();
        }
        try {
            return new YamlParser(source, diagnostics).document();
        } catch (MarkedYAMLException e) {
            SyntaxFault fault = SyntaxFault.of(e);
            diagnostics.report(
                    DiagnosticCode.YAML_SYNTAX, source.position(fault.index()), fault.message(), fault.hint());
            return Optional.empty();
        } catch (TooDeepException e) {
            diagnostics.report(
                    DiagnosticCode.TOO_BIG,
                    e.position,
                    "more than " + Limits.DEPTH + " mappings and lists inside one another");
            return Optional.empty();
        }
    }

    private static boolean hasForbiddenCharacters(SourceText source, Diagnostics diagnostics) {
        String text = source.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (!StreamReader.isPrintable(codePoint)) {
                diagnostics.report(
                        DiagnosticCode.BAD_CHARACTER,
                        source.positionOfChar(i),
                        String.format("YAML does not allow the character U+%04X", codePoint),
                        String.format("in double quotes it may be written as \\u%04X", codePoint));
                return true;
            }
        }
        return false;
    }

    private Optional<YamlNode> document() {
        parser.getEvent(); // the stream's start
        if (!parser.checkEvent(Event.ID.DocumentStart)) {
            diagnostics.report(
                    DiagnosticCode.EMPTY_FILE, Position.ofFile(source.name()), "there is nothing in this file");
            return Optional.empty();
        }
        DocumentStartEvent start = (DocumentStartEvent) parser.getEvent();
        if (start.getTags() != null && !start.getTags().isEmpty()) {
            report(DiagnosticCode.TAG, start.getStartMark(), "tags are not part of the language");
        }
        YamlNode root = node(1);
        parser.getEvent(); // the document's end
        if (parser.checkEvent(Event.ID.DocumentStart)) {
            Mark second = parser.getEvent().getStartMark();
            diagnostics.report(
                    DiagnosticCode.SEVERAL_DOCUMENTS,
                    source.position(second.getIndex()),
                    "a second YAML document begins here",
                    "one file holds one document: make this a file of its own");
        }
        return Optional.of(root);
    }

    private YamlNode node(int depth) {
        Event event = parser.getEvent();
        Position position = source.position(event.getStartMark().getIndex());
        if (event instanceof AliasEvent alias) {
            reportAnchor(position, "*" + alias.getAnchor());
            return new Refused(position);
        }
        refuseProperties((NodeEvent) event, position);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, position);
        }
        if (depth > Limits.DEPTH) {
            throw new TooDeepException(position);
        }
        return event instanceof MappingStartEvent ? mapping(position, depth) : sequence(position, depth);
    }

    private void refuseProperties(NodeEvent event, Position position) {
        if (event.getAnchor() != null) {
            reportAnchor(position, "&" + event.getAnchor());
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            diagnostics.report(
                    DiagnosticCode.TAG,
                    position,
                    "tags are not part of the language",
                    "leave it out: every value is a text until a key asks for more; a text that begins with `!` needs quotes");
        }
    }

    private void reportAnchor(Position position, String written) {
        diagnostics.report(
                DiagnosticCode.ANCHOR,
                position,
                "anchors and aliases are not part of the language: " + quote(written),
                "shared parameters, `errorTexts` and `include` do it; a text that begins with `&` or `*` needs quotes");
    }

    private YamlNode scalar(ScalarEvent event, Position position) {
        String text = event.getValue();
        if (text.length() > Limits.TEXT) {
            diagnostics.report(
                    DiagnosticCode.TOO_BIG,
                    position,
                    "a text of " + text.length() + " characters; at most " + Limits.TEXT + " are allowed");
            return new Refused(position);
        }
        return new YamlScalar(text, event.isPlain(), event.isPlain() ? commentAfter(event) : null, position);
    }

    private @Nullable Position commentAfter(ScalarEvent event) {
        return event.getValue().isEmpty()
                ? null
                : source.commentAfter(event.getEndMark().getIndex());
    }

    private YamlSequence sequence(Position position, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return new YamlSequence(items, position);
    }

    private YamlMapping mapping(Position position, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(depth + 1);
            YamlNode value = node(depth + 1);
            if (isGoodKey(key, entries)) {
                YamlScalar name = (YamlScalar) key;
                entries.put(name.text(), new Entry(name, value));
            }
        }
        parser.getEvent();
        return new YamlMapping(List.copyOf(entries.values()), position);
    }

    private boolean isGoodKey(YamlNode key, Map<String, Entry> before) {
        if (key instanceof Refused) {
            return false;
        }
        if (!(key instanceof YamlScalar name) || name.isAbsent()) {
            diagnostics.report(
                    DiagnosticCode.KEY_NOT_TEXT,
                    key.position(),
                    key instanceof YamlScalar ? "a key is missing before the `:`" : "a key must be a text",
                    key instanceof YamlScalar ? "an empty key is written ''" : null);
            return false;
        }
        if (name.plain() && name.text().equals("<<")) {
            diagnostics.report(
                    DiagnosticCode.MERGE_KEY,
                    key.position(),
                    "merge keys are not part of the language",
                    "parameters take over from a shared one with `like`, models from others with `include`");
            return false;
        }
        if (name.text().length() > Limits.KEY) {
            diagnostics.report(
                    DiagnosticCode.TOO_BIG,
                    key.position(),
                    "a key of " + name.text().length() + " characters; at most " + Limits.KEY + " are allowed");
            return false;
        }
        Entry first = before.get(name.text());
        if (first != null) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_KEY,
                    key.position(),
                    "the key " + quote(name.text()) + " is in this mapping twice, first in line "
                            + first.position().line());
        }
        return first == null;
    }

    private void report(DiagnosticCode code, Mark mark, String message) {
        diagnostics.report(code, source.position(mark.getIndex()), message);
    }

    /** Gives a file up: the library's time to read brackets in brackets grows with the square of their number. */
    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Position position;

        TooDeepException(Position position) {
            this.position = position;
        }
    }
}
