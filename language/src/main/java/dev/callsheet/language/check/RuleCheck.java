package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Rule;

/** A rule names two or more parameters, all of them optional. */
final class RuleCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            method.rules().forEach(rule -> check(rule, method, checked));
        }
    }

    private static void check(Rule rule, ApiMethod method, CheckedApi checked) {
        if (rule.params().size() < 2) {
            checked.report(
                    DiagnosticCode.BAD_RULE,
                    rule.position(),
                    quote(rule.kind().word()) + " must name at least two parameters",
                    "use `required: true` for a single parameter");
        }
        for (Parameter param : method.params()) {
            if ((param.required() || param.constant() != null) && rule.params().contains(param.name())) {
                checked.report(
                        DiagnosticCode.BAD_RULE,
                        rule.position(),
                        "the rule names the " + (param.required() ? "required" : "constant") + " parameter "
                                + quote(param.name()),
                        "remove it from the rule, or make it optional");
            }
        }
    }
}
