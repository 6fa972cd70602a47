package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each parameter can be sent where it should be, and no two are sent under one name in one place. */
final class PlaceCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            Set<String> names = new HashSet<>();
            for (Parameter param : method.params()) {
                place(param, method, checked);
                text(param, checked);
                if (!names.add(key(param))) {
                    checked.report(
                            DiagnosticCode.BAD_PLACE,
                            checked.at(param.position(), "as"),
                            "two parameters are sent as " + quote(param.wireName()) + " in the "
                                    + param.location().word());
                }
            }
        }
    }

    /** Names of headers ignore case (RFC 9110 section 5.1). */
    private static String key(Parameter param) {
        String name =
                param.location() == Location.HEADER ? param.wireName().toLowerCase(Locale.ROOT) : param.wireName();
        return param.location() + " " + name;
    }

    private static void place(Parameter param, ApiMethod method, CheckedApi checked) {
        if (param.location() != Location.PATH) {
            return;
        }
        if (Location.usual(method.verb(), method.path(), param.name()) != Location.PATH) {
            checked.report(
                    DiagnosticCode.BAD_PLACE,
                    checked.at(param.position(), "in"),
                    "the path has no placeholder " + quote("{" + param.name() + "}"),
                    "add it to `path`, or remove `in: path`");
        } else if (!param.wireName().equals(param.name())) {
            checked.report(
                    DiagnosticCode.BAD_PLACE,
                    checked.at(param.position(), "as"),
                    "a parameter in the path has no name when it is sent",
                    "remove `as`");
        }
    }

    private static void text(Parameter param, CheckedApi checked) {
        String fault = switch (param.location()) {
            case HEADER, COOKIE -> textFault(param);
            case PATH, QUERY, BODY, WHOLE_BODY -> null;
        };
        if (fault != null) {
            checked.report(
                    DiagnosticCode.BAD_PLACE,
                    checked.at(param.position(), checked.writes(param.position(), "wire") ? "wire" : "type"),
                    "a " + param.location().word() + " cannot be " + fault);
        }
    }

    private static @Nullable String textFault(Parameter param) {
        if (param.wire() == null || param.type().innermost().is(ScalarKind.FILE)) {
            return null; // one text, or a file, which FileCheck reports
        }
        return switch (param.wire()) {
            case COMMA, JSON -> null;
            case PIPE, SPACE, REPEAT, BRACKETS, SPREAD ->
                (param.type() instanceof ListOf ? aQuoted(param.type().toString()) : "an object") + " with `wire: "
                        + param.wire().word() + "`: it is one text, so use " + quote(Wire.COMMA.word()) + " or "
                        + quote(Wire.JSON.word());
        };
    }
}
