package dev.callsheet.language.check;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;

/** A paged method has the parameters and response fields that its paging names, with fitting types. */
final class PagingCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            boolean unreadable = method.response() instanceof ResponseShape.Body body
                    && checked.types().isUnknown(body.type());
            boolean stream = method.response() instanceof ResponseShape.Stream; // which StreamCheck reports
            if (method.paging() != null && method.response() instanceof ResponseShape.ByStatus) {
                checked.report(
                        DiagnosticCode.BAD_PAGING,
                        method.paging().position(),
                        "a method with `paging` cannot have responses of several kinds",
                        "a page is the same kind of response for every status");
            } else if (method.paging() != null && !unreadable && !stream) {
                new PagingKindCheck(method, method.paging(), checked).check();
            }
        }
    }
}
