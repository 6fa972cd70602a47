package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.TypeRef.Named;
import dev.callsheet.language.model.TypeRef.Nullable;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.WrittenType;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the value of {@code type}. */
final class TypeReader {
    /** A substitute for a type that could not be read: a name that nothing is declared under, of which nothing more is reported. */
    static final TypeRef FALLBACK = new Named("?");

    private static final int DEPTH = 3;
    private static final String NULL = "null";
    private static final Pattern NESTED = Pattern.compile("(list|map)<(.*)>");
    private static final Map<String, ScalarKind> SCALARS =
            Arrays.stream(ScalarKind.values()).collect(Collectors.toUnmodifiableMap(ScalarKind::word, kind -> kind));
    /** What other languages call a type of ours. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("str", "string"),
            Map.entry("int", "integer"),
            Map.entry("int32", "integer"),
            Map.entry("int64", "long"),
            Map.entry("bool", "boolean"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("bigdecimal", "decimal"),
            Map.entry("money", "decimal"),
            Map.entry("date-time", "datetime"),
            Map.entry("dateTime", "datetime"),
            Map.entry("timestamp", "instant"),
            Map.entry("epoch", "instant"),
            Map.entry("guid", "uuid"),
            Map.entry("url", "uri"),
            Map.entry("byte", "bytes"),
            Map.entry("base64", "bytes"),
            Map.entry("binary", "file"),
            Map.entry("object", "json"),
            Map.entry("any", "json"),
            Map.entry("array", "list<...>"),
            Map.entry("dict", "map<...>"));

    private final Context context;

    TypeReader(Context context) {
        this.context = context;
    }

    /**
     * Returns a type; empty if it is not valid, which is reported.
     *
     * @param name what a union declared in place is called
     */
    Optional<TypeRef> read(YamlScalar written, String name) {
        return read(written.text().strip(), written, name, 1);
    }

    private Optional<TypeRef> read(String text, YamlScalar written, String name, int depth) {
        List<String> parts = WrittenType.variants(text);
        if (parts.size() > 1) {
            return union(parts, written, name, depth);
        }
        Matcher nested = NESTED.matcher(text);
        if (nested.matches()) {
            if (depth > DEPTH) {
                return refuse(written, "lists and maps can be nested at most " + DEPTH + " levels deep", null);
            }
            boolean list = nested.group(1).equals("list");
            return read(nested.group(2).strip(), written, name + "Item", depth + 1)
                    .map(inner -> list ? new ListOf(inner) : new MapOf(inner));
        }
        if (SCALARS.containsKey(text)) {
            return Optional.of(new Scalar(SCALARS.get(text)));
        }
        if (context.declarations().types().contains(text)) {
            return Optional.of(new Named(text));
        }
        if (text.equals("list") || text.equals("map")) {
            return refuse(
                    written,
                    quote(text) + " needs the type of its elements",
                    "write a type such as " + quote(text + "<string>") + ", or declare its objects with `fields`");
        }
        return unknown(text, written);
    }

    private Optional<TypeRef> union(List<String> parts, YamlScalar written, String name, int depth) {
        List<TypeRef> variants = new ArrayList<>();
        List<String> types = parts.stream().filter(part -> !part.equals(NULL)).toList();
        for (String part : types) {
            read(part, written, name, depth).ifPresent(variants::add);
        }
        if (variants.isEmpty() || variants.size() < types.size()) {
            return types.isEmpty() ? unknown(NULL, written) : Optional.empty();
        }
        int nulls = parts.size() - types.size();
        TypeRef type = variants.size() == 1
                ? variants.get(0)
                : context.declarations().union(name, variants, written.position());
        return nulls == 0 ? Optional.of(type) : orNull(type, nulls, written);
    }

    private Optional<TypeRef> orNull(TypeRef type, int nulls, YamlScalar written) {
        boolean whole = type.is(ScalarKind.FILE) || type.is(ScalarKind.TEXT);
        if (nulls > 1 || whole) {
            String shown = whole ? type.toString() : new Nullable(type).toString();
            return refuse(written, aQuoted(shown) + (whole ? " cannot be null" : " is null already"), null);
        }
        return Optional.of(new Nullable(type));
    }

    private Optional<TypeRef> unknown(String text, YamlScalar written) {
        if (!context.declarations().isComplete()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of("list<...>", "map<...>"));
        Arrays.stream(ScalarKind.values()).map(ScalarKind::word).forEach(names::add);
        String hint = Optional.ofNullable(SYNONYMS.get(text))
                .or(() -> Words.nearest(text, context.declarations().types()))
                .or(() -> Words.nearest(text, SCALARS.keySet().stream().sorted().toList()))
                .map(near -> "did you mean " + quote(near) + "?")
                .orElse("use " + Words.anyOf(names) + ", or a model, enum, or union of the spec");
        return refuse(written, "there is no type " + quote(text), hint);
    }

    private Optional<TypeRef> refuse(
            YamlScalar written, String message, @org.jspecify.annotations.Nullable String hint) {
        context.report(DiagnosticCode.UNKNOWN_TYPE, written.position(), message, hint);
        return Optional.empty();
    }
}
