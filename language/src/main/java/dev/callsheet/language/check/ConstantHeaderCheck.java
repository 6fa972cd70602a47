package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Addresses.Header;
import dev.callsheet.language.value.HeaderText;

/** Constant headers can be sent, and are none that the client sets itself. */
final class ConstantHeaderCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Header header : checked.api().addresses().headers()) {
            if (!HeaderText.isName(header.name()) || HeaderText.isOfClient(header.name())) {
                checked.report(
                        DiagnosticCode.BAD_HEADER,
                        header.position(),
                        quote(header.name())
                                + (HeaderText.isName(header.name())
                                        ? " is a header that the client sets itself"
                                        : " is not a valid name of a header"),
                        HeaderText.isName(header.name()) ? "remove it; `auth` is for credentials" : null);
            } else if (!HeaderText.isValue(header.value())) {
                checked.report(
                        DiagnosticCode.BAD_HEADER,
                        header.position(),
                        "the value of the header " + quote(header.name()) + " cannot be sent",
                        "use printable ASCII characters only");
            }
        }
    }
}
