package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Addresses.Header;
import dev.callsheet.language.value.HeaderText;
import org.jspecify.annotations.Nullable;

/** Constant headers can be sent, and are none that the client sets itself. */
final class ConstantHeaderCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Header header : checked.api().addresses().headers()) {
            String name = quote(header.name());
            if (!HeaderText.isName(header.name())) {
                report(header, name + " is not a valid name of a header", null, checked);
            } else if (HeaderText.isOfClient(header.name())) {
                report(
                        header,
                        name + " is a header that the client sets itself",
                        "remove it; `auth` is for credentials",
                        checked);
            } else if (!HeaderText.isValue(header.value())) {
                report(
                        header,
                        "the value of the header " + name + " cannot be sent",
                        "use printable ASCII characters only",
                        checked);
            }
        }
    }

    private static void report(Header header, String message, @Nullable String hint, CheckedApi checked) {
        checked.report(DiagnosticCode.BAD_HEADER, header.position(), message, hint);
    }
}
