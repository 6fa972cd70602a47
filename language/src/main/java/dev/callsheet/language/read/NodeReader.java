package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a YAML node as what its place asks for. A node that is something else is reported once and then treated as absent. */
final class NodeReader {
    private NodeReader() {}

    /** Returns a text for people without the space around it; reports a comment that has cut it. */
    static String prose(YamlScalar scalar, Context context) {
        if (scalar.comment() != null) {
            context.report(
                    DiagnosticCode.CUT_TEXT,
                    scalar.comment(),
                    "a comment cuts this text off",
                    "`#` after a space starts a comment: put the text in quotes, or the comment on a line of its own");
        }
        return scalar.text().strip();
    }

    /** Returns the node as a text that is not empty. */
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

    /** Returns the node as a list of words, none of them twice. */
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

    /** Returns the entries of a node that must be a mapping. */
    static List<Entry> entries(YamlNode node, String what, Context context) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries();
        }
        wrongKind(node, what, "a mapping", context);
        return List.of();
    }

    /** Reports that a node is of the wrong kind, unless it was reported before. */
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
        context.report(DiagnosticCode.WRONG_KIND, node.position(), what + " must be " + wanted + " (was " + kind + ")");
    }
}
