package dev.callsheet.language.read;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads parameters and resolves the shared parameters that they use. */
final class ParameterReader {
    private final Context context;
    private final ShapeReader shapes;
    private final Wire lists;
    private final Wire objects;

    /**
     * @param protocol how lists and objects are sent unless a parameter has a {@code wire} of its own
     */
    ParameterReader(Context context, Protocol protocol) {
        this.context = context;
        this.shapes = new ShapeReader(context);
        this.lists = protocol.lists();
        this.objects = protocol.objects();
    }

    /** Reads the shared parameters themselves, used or not, to report what is wrong with them. */
    void readShared() {
        for (Entry entry : context.declarations().all(DeclarationKind.PARAMS)) {
            read(entry, declared(entry), Element.SHARED_PARAMETER, "", name -> Location.BODY);
        }
    }

    /**
     * @param owner the method's name in upper camel case
     * @param usual the place of a parameter of a name by default
     */
    Parameter read(Entry entry, String owner, Function<String, Location> usual) {
        return read(entry, resolved(entry), Element.PARAMETER, owner, usual);
    }

    private Parameter read(
            Entry entry, YamlMapping mapping, Element element, String owner, Function<String, Location> usual) {
        Position position = entry.position();
        ElementReader keys = new ElementReader(mapping, position, element, context);
        TypeRef type = shapes.type(keys, position, owner + CamelCase.upper(entry.name()));
        Location location = keys.word("in", Location.class).orElse(usual.apply(entry.name()));
        return builder(entry.name(), type, keys)
                .defaultValue(keys.literal("default"))
                .location(location)
                .wireName(Objects.requireNonNullElse(keys.word("as"), entry.name()))
                .contentType(keys.word("contentType"))
                .wire(wire(keys, type, location))
                .build();
    }

    /** Returns a builder with what both parameters and bodies can say. */
    private static Parameter.Builder builder(String name, TypeRef type, ElementReader keys) {
        return Parameter.builder(name, type, keys.position())
                .javaName(keys.word("name"))
                .required(keys.flag("required"))
                .constant(keys.literal("const"))
                .example(keys.literal("example"))
                .secret(keys.flag("secret"))
                .bounds(ShapeReader.bounds(keys))
                .summary(keys.text("summary"))
                .deprecated(keys.text("deprecated"));
    }

    private @Nullable Wire wire(ElementReader keys, TypeRef type, Location location) {
        Optional<Wire> written = keys.word("wire", Wire.class);
        return written.isPresent() ? written.get() : defaultWire(type, location);
    }

    private @Nullable Wire defaultWire(TypeRef type, Location location) {
        boolean inHead = switch (location) {
            case HEADER, COOKIE, PATH -> true;
            case QUERY, BODY, WHOLE_BODY -> false;
        };
        if (type.innermost().is(ScalarKind.FILE)) {
            return null;
        } else if (type.withoutNull() instanceof ListOf list) {
            boolean words = !list.element().accept(new IsSentAsJson());
            Wire object = objects == Wire.SPREAD ? Wire.JSON : objects;
            return words ? (inHead ? Wire.COMMA : lists) : (inHead ? Wire.JSON : object);
        }
        Wire object = inHead ? Wire.JSON : objects;
        return type.accept(new IsSentAsJson()) ? object : null;
    }

    /**
     * Reads the whole body of a method.
     *
     * @param owner the method's name in upper camel case
     * @param spread whether it is a form, which has the fields of an object side by side
     */
    Parameter body(YamlMapping mapping, String owner, boolean spread) {
        Position position = mapping.position();
        ElementReader keys = new ElementReader(mapping, position, Element.BODY, context);
        TypeRef type = shapes.type(keys, position, owner + "Body");
        boolean plain = !type.accept(new IsSentAsJson());
        return builder("body", type, keys)
                .location(Location.WHOLE_BODY)
                .wire(plain ? null : spread ? Wire.SPREAD : Wire.JSON)
                .build();
    }

    private final class IsSentAsJson implements TypeRef.Visitor<Boolean> {
        @Override
        public Boolean scalar(TypeRef.Scalar scalar) {
            return scalar.kind() == ScalarKind.JSON;
        }

        @Override
        public Boolean list(ListOf list) {
            return true;
        }

        @Override
        public Boolean map(TypeRef.MapOf map) {
            return true;
        }

        @Override
        public Boolean nullable(TypeRef.Nullable nullable) {
            return nullable.value().accept(this);
        }

        @Override
        public Boolean named(TypeRef.Named named) {
            return !context.declarations().has(DeclarationKind.ENUMS, named.name());
        }

        @Override
        public Boolean inlineModel(TypeRef.InlineModel inline) {
            return true;
        }

        @Override
        public Boolean inlineEnum(TypeRef.InlineEnum inline) {
            return false;
        }
    }

    /** Returns the keys of a parameter, its own before those of the shared parameter. */
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

    /** Returns a substitute for a parameter that could not be read: it accepts any value, so nothing more is reported. */
    private static YamlMapping nothing(Position position) {
        YamlScalar any = new YamlScalar(ScalarKind.JSON.word(), true, null, position);
        return new YamlMapping(List.of(entry("type", any), entry("summary", new YamlNode.Refused(position))), position);
    }

    private static Entry entry(String key, YamlNode value) {
        return new Entry(new YamlScalar(key, true, null, value.position()), value);
    }
}
