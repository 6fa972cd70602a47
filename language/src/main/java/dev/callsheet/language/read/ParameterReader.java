package dev.callsheet.language.read;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.TypeRef.Named;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parameters, with what they take over from shared ones. */
final class ParameterReader {
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
        for (Entry entry : context.declarations().all(DeclarationKind.PARAMS)) {
            read(entry, declared(entry), Element.SHARED_PARAMETER, "");
        }
    }

    /**
     * @param owner the method's name in upper camel case
     */
    Parameter read(Entry entry, String owner) {
        return read(entry, resolved(entry), Element.PARAMETER, owner);
    }

    private Parameter read(Entry entry, YamlMapping mapping, Element element, String owner) {
        Position position = entry.position();
        ElementReader keys = new ElementReader(mapping, position, element, context);
        TypeRef type = shapes.type(keys, position, owner + CamelCase.upper(entry.name()));
        return Parameter.builder(entry.name(), type, position)
                .javaName(keys.word("name"))
                .required(keys.flag("required"))
                .defaultValue(literal(keys, "default"))
                .example(literal(keys, "example"))
                .wire(wire(keys, type))
                .secret(keys.flag("secret"))
                .bounds(ShapeReader.bounds(keys))
                .summary(keys.text("summary"))
                .deprecated(keys.text("deprecated"))
                .build();
    }

    /** A value as it is written; the empty text is one too when it is quoted. */
    private @Nullable String literal(ElementReader keys, String key) {
        Optional<YamlNode> node = keys.node(key);
        if (node.isPresent() && node.get() instanceof YamlScalar scalar && !scalar.isAbsent()) {
            return scalar.text();
        }
        return keys.word(key);
    }

    private @Nullable Wire wire(ElementReader keys, TypeRef type) {
        Optional<Wire> written = keys.word("wire", Wire.class);
        return written.isPresent() ? written.get() : defaultWire(type);
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
            return !context.declarations().has(DeclarationKind.ENUMS, named.name());
        }
        return type instanceof ListOf || type instanceof MapOf || type instanceof TypeRef.InlineModel;
    }

    /** The keys that a parameter has in the end: its own over those of the shared one. */
    private YamlMapping resolved(Entry entry) {
        if (entry.value() instanceof YamlScalar scalar && scalar.isAbsent()) {
            return shared(entry.name(), entry.position());
        }
        YamlMapping own = declared(entry);
        return own.entry("like")
                .flatMap(like -> NodeReader.scalar(like.value(), "`like`", context))
                .map(like -> merge(shared(like.text(), like.position()), own))
                .orElse(own);
    }

    private YamlMapping declared(Entry entry) {
        if (entry.value() instanceof YamlMapping mapping) {
            return mapping;
        }
        NodeReader.wrongKind(entry.value(), "a parameter", "a mapping", context);
        return nothing(entry.position());
    }

    private YamlMapping shared(String name, Position where) {
        return context.declarations()
                .use(DeclarationKind.PARAMS, name, where)
                .map(this::declared)
                .orElse(nothing(where));
    }

    private static YamlMapping merge(YamlMapping base, YamlMapping own) {
        List<Entry> entries = new ArrayList<>(base.entries());
        entries.removeIf(entry -> own.entry(entry.name()).isPresent());
        entries.addAll(own.entries());
        return new YamlMapping(entries, own.position());
    }

    /** What stands in for a parameter that could not be read: of any type, so nothing more is said about it. */
    private static YamlMapping nothing(Position position) {
        YamlScalar any = new YamlScalar(ScalarKind.JSON.word(), true, null, position);
        return new YamlMapping(List.of(entry("type", any), entry("summary", new YamlNode.Refused(position))), position);
    }

    private static Entry entry(String key, YamlNode value) {
        return new Entry(new YamlScalar(key, true, null, value.position()), value);
    }
}
