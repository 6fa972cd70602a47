package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Rule;
import org.jspecify.annotations.Nullable;

/** A rule names two or more parameters of a method, or fields of a model, all of which may be given or not. */
final class RuleCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            for (Rule rule : method.rules()) {
                size(rule, "parameter", checked);
                method.params().forEach(param -> fixed(rule, "parameter " + quote(param.name()), param, checked));
            }
        }
        for (Model model : checked.api().models()) {
            for (Rule rule : model.rules()) {
                size(rule, "field", checked);
                model.fields().forEach(field -> fixed(rule, "field " + quote(field.name()), field, checked));
            }
        }
    }

    private static void size(Rule rule, String noun, CheckedApi checked) {
        if (rule.names().size() < 2) {
            checked.report(
                    DiagnosticCode.BAD_RULE,
                    rule.position(),
                    quote(rule.kind().word()) + " must name at least two " + noun + "s",
                    "use `required: true` for a single " + noun);
        }
    }

    private static void fixed(Rule rule, String what, Parameter param, CheckedApi checked) {
        if (rule.names().contains(param.name())) {
            fixed(rule, what, param.required(), param.constant(), checked);
        }
    }

    private static void fixed(Rule rule, String what, Field field, CheckedApi checked) {
        if (!rule.names().contains(field.name())) {
            return;
        }
        fixed(rule, what, field.required(), field.constant(), checked);
        if (!field.isSent()) {
            checked.report(
                    DiagnosticCode.BAD_RULE,
                    rule.position(),
                    "the rule names the " + what + ", which is never sent",
                    "remove it from the rule");
        }
    }

    private static void fixed(Rule rule, String what, boolean required, @Nullable String constant, CheckedApi checked) {
        if (required || constant != null) {
            checked.report(
                    DiagnosticCode.BAD_RULE,
                    rule.position(),
                    "the rule names the " + (required ? "required " : "constant ") + what,
                    "remove it from the rule, or make it optional");
        }
    }
}
