package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.anyOf;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one element, with their values as the kind that a key asks for. What does not fit is reported once and then as
 * good as absent.
 */
final class Keys {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    /** What other languages call a key of ours. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "description", "summary",
            "doc", "summary",
            "enum", "values",
            "properties", "fields",
            "minimum", "min",
            "maximum", "max",
            "required", "always",
            "always", "required",
            "tier", "rateLimit",
            "parameters", "params");

    private final YamlMapping mapping;
    private final Position element;
    private final Context context;

    /**
     * @param element the position that the element will have in the model
     * @param what what the element is, with its article
     * @param known all keys that it may have
     */
    Keys(YamlMapping mapping, Position element, String what, List<String> known, Context context) {
        this.mapping = mapping;
        this.element = element;
        this.context = context;
        for (Entry entry : mapping.entries()) {
            if (known.contains(entry.name())) {
                context.places().put(element, entry.name(), entry.value().position());
            } else {
                // What was meant is not missed as well.
                reportUnknown(entry, what, known, context)
                        .ifPresent(meant -> context.places()
                                .put(element, meant, entry.value().position()));
            }
        }
    }

    /** Reports a key; what was probably meant by it. */
    static Optional<String> reportUnknown(Entry entry, String what, List<String> known, Context context) {
        String name = entry.name();
        Optional<String> meant =
                Optional.ofNullable(SYNONYMS.get(name)).filter(known::contains).or(() -> Words.nearest(name, known));
        String hint = meant.map(near -> "did you mean " + quote(near) + "?").orElse("it may have " + anyOf(known));
        context.report(
                DiagnosticCode.UNKNOWN_KEY,
                entry.position(),
                "unknown key " + quote(name) + " in " + what,
                name.contains(" ") ? "a text with a comma needs quotes" : hint);
        return meant;
    }

    /** The position that the element has in the model. */
    Position element() {
        return element;
    }

    /** Where a key's value stands; the element where the key is missing. */
    Position at(String key) {
        return context.places().of(element, key);
    }

    boolean has(String key) {
        return mapping.entry(key).isPresent();
    }

    /** A key's value, whatever it is. */
    Optional<YamlNode> node(String key) {
        return mapping.entry(key).map(Entry::value).filter(value -> !(value instanceof Refused));
    }

    /** A text for people: nothing may have cut it. */
    @Nullable
    String text(String key) {
        return scalar(key).map(scalar -> prose(scalar, context)).orElse(null);
    }

    /** A text for people, without the space around it. */
    static String prose(YamlScalar scalar, Context context) {
        if (scalar.comment() != null) {
            context.report(
                    DiagnosticCode.CUT_TEXT,
                    scalar.comment(),
                    "a comment ends this text",
                    "`#` after a space starts a comment: quote the text, or move the comment to a line of its own");
        }
        return scalar.text().strip();
    }

    /** A word, number or name, as it is written. */
    @Nullable
    String word(String key) {
        return scalar(key).map(YamlScalar::text).orElse(null);
    }

    /** The value of a key that must be a text and not an empty one. */
    Optional<YamlScalar> scalar(String key) {
        return mapping.entry(key).flatMap(entry -> scalar(entry.value(), quote(key), context));
    }

    /** The node as a text that is not empty. */
    static Optional<YamlScalar> scalar(YamlNode node, String what, Context context) {
        if (node instanceof YamlScalar scalar) {
            if (!scalar.text().isBlank()) {
                return Optional.of(scalar);
            }
            context.report(DiagnosticCode.EMPTY_VALUE, scalar.position(), what + " has no value");
        } else {
            wrongKind(node, what, "a text", context);
        }
        return Optional.empty();
    }

    /** The value of a key that is {@code true} or {@code false}; false where it is missing. */
    boolean flag(String key) {
        return choice(key, Map.of("true", true, "false", false)).orElse(false);
    }

    /** What one of some words stands for. */
    <T> Optional<T> choice(String key, Map<String, T> words) {
        Optional<YamlScalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        T found = words.get(scalar.get().text());
        if (found == null) {
            context.report(
                    DiagnosticCode.UNKNOWN_WORD,
                    scalar.get().position(),
                    quote(key) + " cannot be " + quote(scalar.get().text()),
                    "write " + anyOf(words.keySet().stream().sorted().toList()));
        }
        return Optional.ofNullable(found);
    }

    @Nullable
    BigDecimal number(String key) {
        Optional<YamlScalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(scalar.get().text()).matches()) {
            context.report(
                    DiagnosticCode.BAD_NUMBER,
                    scalar.get().position(),
                    quote(key) + " must be a number, but is "
                            + quote(scalar.get().text()),
                    "digits alone, such as 100 or 0.5");
            return null;
        }
        return new BigDecimal(scalar.get().text());
    }

    /** A list of words that differ; empty where the key is missing. */
    List<YamlScalar> words(String key) {
        return mapping.entry(key)
                .map(entry -> words(entry.value(), quote(key), context))
                .orElse(List.of());
    }

    /** The values of a key that may be one word or a list of words that differ; empty if the key is missing. */
    List<YamlScalar> wordOrWords(String key) {
        return mapping.entry(key)
                .map(entry -> entry.value() instanceof YamlScalar one
                        ? scalar(one, quote(key), context).stream().toList()
                        : words(entry.value(), quote(key), context))
                .orElse(List.of());
    }

    /** The node as a list of words that differ. */
    static List<YamlScalar> words(YamlNode node, String what, Context context) {
        if (!(node instanceof YamlSequence sequence)) {
            wrongKind(node, what, "a list", context);
            return List.of();
        }
        List<YamlScalar> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode item : sequence.items()) {
            Optional<YamlScalar> word = scalar(item, "an item of " + what, context);
            if (word.isPresent() && seen.add(word.get().text())) {
                words.add(word.get());
            } else if (word.isPresent()) {
                context.report(
                        DiagnosticCode.LISTED_TWICE,
                        word.get().position(),
                        quote(word.get().text()) + " is in " + what + " twice");
            }
        }
        return words;
    }

    /** A mapping's entries; empty where the key is missing. */
    List<Entry> entries(String key) {
        return mapping.entry(key)
                .map(entry -> entries(entry.value(), quote(key), context))
                .orElse(List.of());
    }

    /** The node as a mapping's entries. */
    static List<Entry> entries(YamlNode node, String what, Context context) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries();
        }
        wrongKind(node, what, "a mapping of keys to values", context);
        return List.of();
    }

    /** Says that a node is of the wrong kind, unless it was refused before. */
    static void wrongKind(YamlNode node, String what, String wanted, Context context) {
        if (node instanceof Refused) {
            return;
        }
        String kind;
        if (node instanceof YamlMapping) {
            kind = "a mapping";
        } else if (node instanceof YamlSequence) {
            kind = "a list";
        } else {
            kind = ((YamlScalar) node).isAbsent() ? "empty" : "a text";
        }
        context.report(DiagnosticCode.WRONG_KIND, node.position(), what + " must be " + wanted + ", but is " + kind);
    }
}
