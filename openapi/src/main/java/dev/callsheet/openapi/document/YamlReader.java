package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SeparatingTabs;
import dev.callsheet.language.source.SourceText;
import dev.callsheet.language.source.YamlCharacters;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.language.source.YamlSyntaxError;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a YAML file. Aliases and merge keys are resolved, tags are ignored. */
final class YamlReader {
    /** Tags that make a text of a plain scalar. */
    private static final Set<String> TEXT_TAGS = Set.of("!", "tag:yaml.org,2002:str");

    private final SourceText source;
    private final Diagnostics diagnostics;
    private final Findings findings;
    private final Anchors anchors = new Anchors();
    private final Parser parser;
    /** Where the last event ends: the only position known of an error that has none. */
    private int lastIndex;

    private YamlReader(SourceText source, Diagnostics diagnostics, Findings findings) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.findings = findings;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // our own limit was checked before
        this.parser = new ParserImpl(new StreamReader(SeparatingTabs.toSpaces(source.text())), options);
    }

    /** Returns the root of the file; empty if it is not valid, which is reported. */
    static Optional<YamlNode> read(SourceText source, Diagnostics diagnostics, Findings findings) {
        if (!YamlCharacters.areAllowed(source, diagnostics)) {
            return Optional.empty();
        }
        YamlReader reader = new YamlReader(source, diagnostics, findings);
        try {
            return reader.document();
        } catch (YAMLException e) {
            return reader.invalid(YamlSyntaxError.of(e, reader.lastIndex));
        } catch (IllegalArgumentException e) {
            // SnakeYAML turns the digits of an escape into a character without checking them.
            return reader.invalid(YamlSyntaxError.invalidEscape(reader.lastIndex));
        } catch (UnreadableException e) {
            e.reportTo(diagnostics);
            return Optional.empty();
        }
    }

    private Optional<YamlNode> invalid(YamlSyntaxError error) {
        diagnostics.report(DiagnosticCode.YAML_SYNTAX, source.position(error.index()), error.message(), error.hint());
        return Optional.empty();
    }

    private Optional<YamlNode> document() {
        parser.getEvent(); // start of the stream
        if (!parser.checkEvent(Event.ID.DocumentStart)) {
            diagnostics.report(DiagnosticCode.EMPTY_FILE, Position.ofFile(source.name()), "the file is empty");
            return Optional.empty();
        }
        parser.getEvent();
        YamlNode root = node(1);
        parser.getEvent(); // end of the document
        if (parser.checkEvent(Event.ID.DocumentStart)) {
            findings.add(
                    FindingKind.FAULT,
                    position(parser.getEvent()),
                    "the file has several YAML documents; only the first is read");
        }
        return Optional.of(root);
    }

    private YamlNode node(int depth) {
        Event event = parser.getEvent();
        lastIndex = event.getEndMark().getIndex();
        Position position = position(event);
        String anchor = ((NodeEvent) event).getAnchor();
        if (event instanceof AliasEvent) {
            return anchors.use(anchor, depth, position);
        }
        YamlNode node = event instanceof ScalarEvent scalar ? scalar(scalar, position) : collection(event, depth);
        if (anchor != null) {
            anchors.define(anchor, node);
        }
        return node;
    }

    private static YamlScalar scalar(ScalarEvent event, Position position) {
        boolean plain = event.isPlain() && !TEXT_TAGS.contains(String.valueOf(event.getTag()));
        return new YamlScalar(event.getValue(), plain, null, position);
    }

    private YamlNode collection(Event event, int depth) {
        Position position = position(event);
        if (depth > Limits.DEPTH) {
            throw UnreadableException.tooDeep(position);
        }
        return event instanceof MappingStartEvent ? mapping(position, depth) : sequence(position, depth);
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
        MappingBuilder mapping = new MappingBuilder(findings);
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(depth + 1);
            YamlNode value = node(depth + 1);
            if (!(key instanceof YamlScalar name)) {
                findings.add(FindingKind.FAULT, key.position(), "a key is not a text; it was left out");
            } else if (name.plain() && name.text().equals("<<")) {
                merge(mapping, value);
            } else {
                mapping.put(name, value);
            }
        }
        parser.getEvent();
        return mapping.build(position);
    }

    private void merge(MappingBuilder mapping, YamlNode value) {
        List<YamlNode> sources = value instanceof YamlSequence list ? list.items() : List.of(value);
        for (YamlNode from : sources) {
            if (from instanceof YamlMapping other) {
                mapping.merge(other);
            } else {
                findings.add(FindingKind.FAULT, from.position(), "a merge key has no mapping; it was left out");
            }
        }
    }

    private Position position(Event event) {
        return source.position(event.getStartMark().getIndex());
    }
}
