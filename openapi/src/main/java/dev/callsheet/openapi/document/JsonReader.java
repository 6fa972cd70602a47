package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SourceText;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.finding.Findings;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON file, RFC 8259. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;
    private final Findings findings;

    private JsonReader(String file, JsonParser parser, Findings findings) {
        this.file = file;
        this.parser = parser;
        this.findings = findings;
    }

    /** Returns the root of the file; empty if it is not valid, which is reported. */
    static Optional<YamlNode> read(SourceText source, Diagnostics diagnostics, Findings findings) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new StringReader(source.text()))) {
            return Optional.of(new JsonReader(source.name(), parser, findings).root());
        } catch (JacksonException e) {
            diagnostics.report(
                    DiagnosticCode.YAML_SYNTAX,
                    at(source.name(), e.getLocation()),
                    "this is not valid JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
        } catch (UnreadableException e) {
            e.reportTo(diagnostics);
        }
        return Optional.empty();
    }

    private YamlNode root() {
        parser.nextToken();
        YamlNode root = value(1);
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "there is more text after the value");
        }
        return root;
    }

    private YamlNode value(int depth) {
        Position position = position();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(position, depth);
            case START_ARRAY -> array(position, depth);
            case VALUE_STRING -> new YamlScalar(parser.getString(), false, null, position);
            default -> new YamlScalar(parser.getString(), true, null, position);
        };
    }

    private YamlMapping object(Position position, int depth) {
        checkDepth(position, depth);
        MappingBuilder mapping = new MappingBuilder(findings);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            YamlScalar key = new YamlScalar(parser.currentName(), false, null, position());
            parser.nextToken();
            mapping.put(key, value(depth + 1));
        }
        return mapping.build(position);
    }

    private YamlSequence array(Position position, int depth) {
        checkDepth(position, depth);
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return new YamlSequence(items, position);
    }

    private static void checkDepth(Position position, int depth) {
        if (depth > Limits.DEPTH) {
            throw UnreadableException.tooDeep(position);
        }
    }

    private Position position() {
        return at(file, parser.currentTokenLocation());
    }

    private static Position at(String file, TokenStreamLocation location) {
        return new Position(file, location.getLineNr(), location.getColumnNr());
    }
}
