package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;

/** A method with scopes sends a token. */
final class TokenCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            if (!method.auth().canHaveToken() && !method.scopes().isEmpty()) {
                checked.report(
                        DiagnosticCode.NO_TOKEN,
                        checked.at(method.position(), "scopes"),
                        "method " + quote(method.name()) + " has `scopes` but sends no token",
                        "remove `scopes`, or allow a token with `auth`");
            }
        }
    }
}
