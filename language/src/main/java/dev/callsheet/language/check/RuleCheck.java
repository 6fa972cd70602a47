package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Rule;

/** A rule is about two parameters or more, each of which may be left out. */
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
                    quote(rule.kind().word()) + " needs two parameters or more",
                    "one that must always be there has `required: true`");
        }
        for (Parameter param : method.params()) {
            if (param.required() && rule.params().contains(param.name())) {
                checked.report(
                        DiagnosticCode.BAD_RULE,
                        rule.position(),
                        "the rule names " + quote(param.name()) + ", which is required anyway",
                        "leave it out of the rule, or make it optional");
            }
        }
    }
}
