package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.allOf;
import static dev.callsheet.language.diagnostic.Words.anyOf;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.Bounds.MaxOf;
import dev.callsheet.language.model.SpecWord;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one element. Each method takes a key of the element's row in {@link Element} and throws
 * {@link IllegalArgumentException} for any other. A value that is not what its key asks for is reported once and then treated as
 * absent.
 */
final class ElementReader {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    /** What other languages call a key of ours. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "description", "summary",
            "doc", "summary",
            "enum", "values",
            "properties", "fields",
            "minimum", "min",
            "maximum", "max",
            "always", "required",
            "tier", "rateLimit",
            "parameters", "params");

    private final YamlMapping mapping;
    private final Position position;
    private final Element element;
    private final Context context;

    /**
     * @param position the position that the element will have in the model
     */
    ElementReader(YamlMapping mapping, Position position, Element element, Context context) {
        this.mapping = mapping;
        this.position = position;
        this.element = element;
        this.context = context;
        for (Entry entry : mapping.entries()) {
            if (element.names().contains(entry.name())) {
                context.positions().put(position, entry.name(), entry.value().position());
            } else {
                // The key that was meant counts as present, so it is not reported as missing as well.
                reportUnknown(entry, element, context)
                        .ifPresent(meant -> context.positions()
                                .put(position, meant, entry.value().position()));
            }
        }
    }

    /**
     * Returns a reader of the element that an entry declares; empty if its value is not a mapping, which is reported.
     *
     * @param wanted what the value must be, in the words of the message
     */
    static Optional<ElementReader> of(Entry entry, Element element, String wanted, Context context) {
        if (entry.value() instanceof YamlMapping mapping) {
            return Optional.of(new ElementReader(mapping, entry.position(), element, context));
        }
        NodeReader.wrongKind(entry.value(), element.noun(), wanted, context);
        return Optional.empty();
    }

    /** Reports a key that the element does not have; returns the key that was probably meant. */
    static Optional<String> reportUnknown(Entry entry, Element element, Context context) {
        String name = entry.name();
        List<String> known = element.names();
        Optional<String> meant =
                Optional.ofNullable(SYNONYMS.get(name)).filter(known::contains).or(() -> Words.nearest(name, known));
        String hint = meant.map(near -> "did you mean " + quote(near) + "?").orElse("known keys: " + allOf(known));
        context.report(
                DiagnosticCode.UNKNOWN_KEY,
                entry.position(),
                "unknown key " + quote(name) + " in " + element.noun(),
                name.contains(" ") ? "put a text with a comma in quotes" : hint);
        return meant;
    }

    /**
     * Reports the required keys that are missing.
     *
     * @param what the element and its name
     */
    void reportMissing(String what) {
        for (Key key : element.keys()) {
            if (key.required() && !has(key.name())) {
                context.report(DiagnosticCode.MISSING_KEY, position, what + " has no " + quote(key.name()));
            }
        }
    }

    /** Returns the position that the element has in the model. */
    Position position() {
        return position;
    }

    /** Returns the position of a key's value; that of the element if the key is absent. */
    Position at(String key) {
        return context.positions().of(position, key);
    }

    boolean has(String key) {
        return entry(key).isPresent();
    }

    private Optional<Entry> entry(String key) {
        if (element.key(key).isEmpty()) {
            throw new IllegalArgumentException(element + " has no key " + key);
        }
        return mapping.entry(key);
    }

    /** Returns the value of a key, whatever it is. */
    Optional<YamlNode> node(String key) {
        return entry(key).map(Entry::value).filter(value -> !(value instanceof Refused));
    }

    /** Returns the value of a key that must be a text for people. */
    @Nullable
    String text(String key) {
        return scalar(key).map(scalar -> NodeReader.prose(scalar, context)).orElse(null);
    }

    /** Returns the value of a key that must be a name or the like, as it is written. */
    @Nullable
    String word(String key) {
        return scalar(key).map(YamlScalar::text).orElse(null);
    }

    /** Returns the value of a key that is a value of the API, as it is written; the empty string only if it is in quotes. */
    @Nullable
    String literal(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isPresent() && node.get() instanceof YamlScalar scalar && !scalar.isAbsent()) {
            return scalar.text();
        }
        return word(key);
    }

    /** Returns the value of a key that must be a text that is not empty. */
    Optional<YamlScalar> scalar(String key) {
        return entry(key).flatMap(entry -> NodeReader.scalar(entry.value(), quote(key), context));
    }

    /** Returns the value of a key that must be {@code true} or {@code false}; false if the key is absent. */
    boolean flag(String key) {
        return scalar(key)
                .filter(scalar -> isOneOf(List.of("true", "false"), key, scalar))
                .map(scalar -> scalar.text().equals("true"))
                .orElse(false);
    }

    /** Returns the value of a key that is true or false; null without the key. */
    @Nullable
    Boolean flagIfSet(String key) {
        return has(key) ? flag(key) : null;
    }

    /** Returns which of the words of its row a key has as its value; all of them must be of the type. */
    <T extends SpecWord> Optional<T> word(String key, Class<T> type) {
        List<SpecWord> words = element.key(key).map(Key::words).orElse(List.of());
        return scalar(key)
                .filter(scalar -> isOneOf(words.stream().map(SpecWord::word).toList(), key, scalar))
                .flatMap(scalar -> words.stream()
                        .filter(word -> word.word().equals(scalar.text()))
                        .map(type::cast)
                        .findFirst());
    }

    private boolean isOneOf(List<String> words, String key, YamlScalar scalar) {
        if (!words.contains(scalar.text())) {
            context.report(
                    DiagnosticCode.UNKNOWN_WORD,
                    scalar.position(),
                    quote(key) + " must be " + anyOf(words) + " (was " + quote(scalar.text()) + ")");
        }
        return words.contains(scalar.text());
    }

    /** Returns the value of a key that must be a number. */
    @Nullable
    BigDecimal number(String key) {
        return scalar(key).map(scalar -> number(key, scalar)).orElse(null);
    }

    private @Nullable BigDecimal number(String key, YamlScalar scalar) {
        if (NUMBER.matcher(scalar.text()).matches()) {
            return new BigDecimal(scalar.text());
        }
        context.report(
                DiagnosticCode.BAD_NUMBER,
                scalar.position(),
                quote(key) + " must be a number (was " + quote(scalar.text()) + ")",
                "write digits only, such as 100 or 0.5");
        return null;
    }

    /** Returns the value of a key that must be a map of names to numbers. */
    List<MaxOf> maxOf(String key) {
        List<MaxOf> bounds = new ArrayList<>();
        for (Entry entry : entry(key)
                .map(entry -> NodeReader.entries(entry.value(), quote(key), context))
                .orElse(List.of())) {
            BigDecimal max = NodeReader.scalar(entry.value(), quote(entry.name()), context)
                    .map(scalar -> number(entry.name(), scalar))
                    .orElse(null);
            if (max != null) {
                bounds.add(new MaxOf(entry.name(), max));
            }
        }
        return bounds;
    }

    /** Returns the value of a key that must be a regular expression. */
    @Nullable
    String pattern(String key) {
        Optional<YamlScalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return null;
        }
        String text = scalar.get().text();
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException e) {
            context.report(
                    DiagnosticCode.BAD_PATTERN,
                    scalar.get().position(),
                    quote(text) + " is not a valid regular expression: " + e.getDescription());
            return null;
        }
    }

    /** Returns the value of a key that must be a list of words; empty if the key is absent. */
    List<YamlScalar> words(String key) {
        return entry(key)
                .map(entry -> NodeReader.words(entry.value(), quote(key), context))
                .orElse(List.of());
    }

    /** Returns the value of a key that must be a word or a list of words; empty if the key is absent. */
    List<YamlScalar> wordOrWords(String key) {
        return entry(key)
                .map(entry -> entry.value() instanceof YamlScalar one
                        ? NodeReader.scalar(one, quote(key), context).stream().toList()
                        : NodeReader.words(entry.value(), quote(key), context))
                .orElse(List.of());
    }

    /** Returns the entries of a key that must be a mapping; empty if the key is absent. */
    List<Entry> entries(String key) {
        return entry(key)
                .map(entry -> NodeReader.entries(entry.value(), quote(key), context))
                .orElse(List.of());
    }
}
