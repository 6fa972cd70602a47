package dev.callsheet.generator.read;

import static dev.callsheet.generator.diagnostic.Words.quote;

import dev.callsheet.generator.diagnostic.DiagnosticCode;
import dev.callsheet.generator.diagnostic.Position;
import dev.callsheet.generator.model.Parameter;
import dev.callsheet.generator.model.TypeRef;
import dev.callsheet.generator.model.TypeRef.ListOf;
import dev.callsheet.generator.model.TypeRef.MapOf;
import dev.callsheet.generator.model.TypeRef.Named;
import dev.callsheet.generator.model.TypeRef.Scalar;
import dev.callsheet.generator.model.TypeRef.ScalarKind;
import dev.callsheet.generator.model.Wire;
import dev.callsheet.generator.source.YamlNode;
import dev.callsheet.generator.source.YamlNode.Entry;
import dev.callsheet.generator.source.YamlNode.YamlMapping;
import dev.callsheet.generator.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters, with what they take over from shared ones. */
final class ParameterReader {
    static final Map<String, Wire> WIRES =
            Arrays.stream(Wire.values()).collect(Collectors.toUnmodifiableMap(Wire::word, wire -> wire));

    private static final int CHAIN = 20;
    private static final List<String> KEYS = List.of(
            "type",
            "summary",
            "deprecated",
            "name",
            "required",
            "default",
            "example",
            "like",
            "wire",
            "values",
            "min",
            "max",
            "secret",
            "fields");

    private final Context context;
    private final ShapeReader shapes;
    private final Wire lists;

    /**
     * @param lists how lists travel unless a parameter says otherwise
     */
    ParameterReader(Context context, Wire lists) {
        this.context = context;
        this.shapes = new ShapeReader(context);
        this.lists = lists;
    }

    /** Looks at the shared parameters themselves, whether they are used or not. */
    void readShared() {
        context.names().all(Section.PARAMS).forEach(entry -> read(entry, ""));
    }

    /**
     * @param owner the method's name in upper camel case
     */
    Parameter read(Entry entry, String owner) {
        Position position = entry.position();
        Keys keys = new Keys(resolve(entry, 0), position, "a parameter", KEYS, context);
        TypeRef type = shapes.type(keys, position, owner + CamelCase.upper(entry.name()));
        return new Parameter(
                entry.name(),
                keys.word("name"),
                type,
                keys.flag("required"),
                literal(keys, "default"),
                literal(keys, "example"),
                keys.choice("wire", WIRES, defaultWire(type)),
                keys.flag("secret"),
                ShapeReader.bounds(keys),
                keys.text("summary"),
                keys.text("deprecated"),
                position);
    }

    /** A value as it is written; the empty text is one too when it is quoted. */
    private @Nullable String literal(Keys keys, String key) {
        Optional<YamlNode> node = keys.node(key);
        if (node.isPresent() && node.get() instanceof YamlScalar scalar && !scalar.isAbsent()) {
            return scalar.text();
        }
        return keys.word(key);
    }

    private @Nullable Wire defaultWire(TypeRef type) {
        if (type instanceof ListOf list) {
            return travelsAsJson(list.element()) ? Wire.JSON : lists;
        }
        return travelsAsJson(type) ? Wire.JSON : null;
    }

    private boolean travelsAsJson(TypeRef type) {
        if (type instanceof Scalar scalar) {
            return scalar.kind() == ScalarKind.JSON;
        }
        if (type instanceof Named named) {
            return !context.names().has(Section.ENUMS, named.name());
        }
        return type instanceof ListOf || type instanceof MapOf || type instanceof TypeRef.InlineModel;
    }

    /** The keys that a parameter has in the end: its own over those of the shared one. */
    private YamlMapping resolve(Entry entry, int depth) {
        YamlNode value = entry.value();
        if (value instanceof YamlScalar scalar) {
            return scalar.isAbsent()
                    ? shared(entry.name(), entry.position(), depth)
                    : new YamlMapping(List.of(typeOnly(scalar)), scalar.position());
        }
        if (!(value instanceof YamlMapping own)) {
            Keys.wrongKind(value, "a parameter", "a type or a mapping", context);
            return nothing(entry.position());
        }
        return own.entry("like")
                .flatMap(like -> Keys.scalar(like.value(), "`like`", context))
                .map(like -> merge(shared(like.text(), like.position(), depth), own))
                .orElse(own);
    }

    private YamlMapping shared(String name, Position where, int depth) {
        if (depth == CHAIN) {
            context.report(DiagnosticCode.CIRCLE, where, "the shared parameter " + quote(name) + " is like itself");
            return nothing(where);
        }
        return context.names()
                .use(Section.PARAMS, name, where)
                .map(entry -> resolve(entry, depth + 1))
                .orElse(nothing(where));
    }

    private static YamlMapping merge(YamlMapping base, YamlMapping own) {
        List<Entry> entries = new ArrayList<>(base.entries());
        entries.removeIf(entry -> own.entry(entry.name()).isPresent());
        entries.addAll(own.entries());
        return new YamlMapping(entries, own.position());
    }

    private static Entry typeOnly(YamlScalar type) {
        return new Entry(new YamlScalar("type", true, null, type.position()), type);
    }

    /** What stands in for a parameter that could not be read: of any type, so nothing more is said about it. */
    private static YamlMapping nothing(Position position) {
        YamlNode refused = new YamlNode.Refused(position);
        return new YamlMapping(
                List.of(
                        typeOnly(new YamlScalar("json", true, null, position)),
                        new Entry(new YamlScalar("summary", true, null, position), refused)),
                position);
    }
}
