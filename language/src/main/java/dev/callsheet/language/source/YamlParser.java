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
import org.yaml.snakeyaml.error.YAMLException;
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
 * Parses the YAML of one file. It works on the events of the library, not on its node graph: events show every alias, tag and
 * duplicate key with its position, and need no recursion before our own limit of depth is checked.
 */
final class YamlParser {
    private final SourceText source;
    private final Diagnostics diagnostics;
    private final Parser parser;
    /** Where the last event ends: the only position known of an error that has none. */
    private int lastIndex;

    private YamlParser(SourceText source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // our own limit was checked before
        this.parser = new ParserImpl(new StreamReader(SeparatingTabs.toSpaces(source.text())), options);
    }

    /** Returns the root of the file; empty if it cannot be parsed, which is reported. */
    static Optional<YamlNode> parse(SourceText source, Diagnostics diagnostics) {
        if (!YamlCharacters.areAllowed(source, diagnostics)) {
            return Optional.empty();
        }
        YamlParser parser = new YamlParser(source, diagnostics);
        try {
            return parser.document();
        } catch (YAMLException e) {
            return syntaxError(YamlSyntaxError.of(e, parser.lastIndex), source, diagnostics);
        } catch (IllegalArgumentException e) {
            // SnakeYAML turns the digits of an escape into a character without checking them.
            return syntaxError(YamlSyntaxError.invalidEscape(parser.lastIndex), source, diagnostics);
        } catch (TooDeepException e) {
            diagnostics.report(
                    DiagnosticCode.TOO_BIG,
                    e.position,
                    "mappings and lists can be nested at most " + Limits.DEPTH + " levels deep");
            return Optional.empty();
        }
    }

    private static Optional<YamlNode> syntaxError(YamlSyntaxError error, SourceText source, Diagnostics diagnostics) {
        diagnostics.report(DiagnosticCode.YAML_SYNTAX, source.position(error.index()), error.message(), error.hint());
        return Optional.empty();
    }

    private Optional<YamlNode> document() {
        parser.getEvent(); // start of the stream
        if (!parser.checkEvent(Event.ID.DocumentStart)) {
            diagnostics.report(DiagnosticCode.EMPTY_FILE, Position.ofFile(source.name()), "the file is empty");
            return Optional.empty();
        }
        DocumentStartEvent start = (DocumentStartEvent) parser.getEvent();
        if (start.getTags() != null && !start.getTags().isEmpty()) {
            report(DiagnosticCode.TAG, start.getStartMark(), "tags are not part of the language");
        }
        YamlNode root = node(1);
        parser.getEvent(); // end of the document
        if (parser.checkEvent(Event.ID.DocumentStart)) {
            Mark second = parser.getEvent().getStartMark();
            diagnostics.report(
                    DiagnosticCode.SEVERAL_DOCUMENTS,
                    source.position(second.getIndex()),
                    "a second YAML document starts here",
                    "move it to a file of its own");
        }
        return Optional.of(root);
    }

    private YamlNode node(int depth) {
        Event event = parser.getEvent();
        lastIndex = event.getEndMark().getIndex();
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
                    "remove it: values need no tags; put a text that starts with `!` in quotes");
        }
    }

    private void reportAnchor(Position position, String written) {
        diagnostics.report(
                DiagnosticCode.ANCHOR,
                position,
                "anchors and aliases are not part of the language (was " + quote(written) + ")",
                "use shared parameters, `errorTexts`, or `include`; put a text that starts with `&` or `*` in quotes");
    }

    private YamlNode scalar(ScalarEvent event, Position position) {
        String text = event.getValue();
        if (text.length() > Limits.TEXT) {
            diagnostics.report(
                    DiagnosticCode.TOO_BIG,
                    position,
                    "the text has " + text.length() + " characters; at most " + Limits.TEXT + " are allowed");
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
                    key instanceof YamlScalar ? "a key is missing before the `:`" : "a key must be a string",
                    key instanceof YamlScalar ? "write '' for an empty key" : null);
            return false;
        }
        if (name.plain() && name.text().equals("<<")) {
            diagnostics.report(
                    DiagnosticCode.MERGE_KEY,
                    key.position(),
                    "merge keys are not part of the language",
                    "use `like` for parameters and `include` for models");
            return false;
        }
        if (name.text().length() > Limits.KEY) {
            diagnostics.report(
                    DiagnosticCode.TOO_BIG,
                    key.position(),
                    "the key has " + name.text().length() + " characters; at most " + Limits.KEY + " are allowed");
            return false;
        }
        Entry first = before.get(name.text());
        if (first != null) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_KEY,
                    key.position(),
                    "duplicate key " + quote(name.text()) + ", first used in line "
                            + first.position().line());
        }
        return first == null;
    }

    private void report(DiagnosticCode code, Mark mark, String message) {
        diagnostics.report(code, source.position(mark.getIndex()), message);
    }

    /** Stops parsing a file: the time that the library takes for nested brackets grows with the square of their number. */
    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Position position;

        TooDeepException(Position position) {
            this.position = position;
        }
    }
}
