package dev.callsheet.language.describe;

import static dev.callsheet.language.diagnostic.Words.count;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a resolved API as text: a line for each method, and below it one for each parameter and one for its error codes. */
public final class TextDescription {
    private static final TypeText TYPES = new TypeText(model -> "object");

    private TextDescription() {}

    /** Describes an API; the text ends without a line break. */
    public static String of(ApiModel api) {
        List<String> lines = new ArrayList<>();
        lines.add(api.title() + ": " + count(api.methods().size(), "method") + ", "
                + count(api.models().size(), "model") + ", "
                + count(api.unions().size() + api.anyOfs().size(), "union") + ", "
                + count(api.enums().size(), "enum"));
        for (ApiMethod method : api.methods()) {
            describe(method, lines);
        }
        return String.join("\n", lines);
    }

    private static void describe(ApiMethod method, List<String> lines) {
        List<String> facts = new ArrayList<>();
        facts.add(method.verb().name());
        facts.add(method.effect().word());
        if (method.rateLimit() != null) {
            facts.add(method.rateLimit() + (method.rateLimitBy() == null ? "" : " by " + method.rateLimitBy()));
        }
        if (method.deprecated() != null) {
            facts.add("deprecated");
        }
        lines.add("");
        lines.add(method.name() + " (" + String.join(", ", facts) + ")" + text(method.summary()));
        for (Parameter param : method.params()) {
            lines.add("    " + param.name() + ": " + param.type().accept(TYPES) + (param.required() ? ", required" : "")
                    + text(param.summary()));
        }
        if (!method.errors().isEmpty()) {
            lines.add("    errors: "
                    + String.join(
                            ", ", method.errors().stream().map(CodeText::code).toList()));
        }
    }

    private static String text(@Nullable String summary) {
        return summary == null ? "" : "  " + summary;
    }
}
