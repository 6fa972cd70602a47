package dev.callsheet.language.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;

/** A paged method has the parameters and response fields that its paging names, with fitting types. */
final class PagingCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            boolean unreadable = method.response() instanceof ResponseShape.Body body
                    && checked.types().isUnknown(body.type());
            if (method.paging() != null && !unreadable) {
                new PagingKindCheck(method, method.paging(), checked).check();
            }
        }
    }
}
