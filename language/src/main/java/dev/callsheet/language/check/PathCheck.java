package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.allOf;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path stays below the base URL, and each of its placeholders is a required parameter with a single value. */
final class PathCheck implements Check {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}+]*)\\+?}");
    /** RFC 3986 section 3.3: pchar and the slash. */
    private static final Pattern PLAIN = Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=:@-]+/?|%[0-9A-Fa-f]{2}/?)+");

    @Override
    public void check(CheckedApi checked) {
        checked.api().methods().forEach(method -> check(method, checked));
    }

    private static void check(ApiMethod method, CheckedApi checked) {
        if (!checked.writes(method.position(), "path")) {
            return; // the path is the name, which has a check of its own
        }
        Position place = checked.at(method.position(), "path");
        String filled = PLACEHOLDER.matcher(method.path()).replaceAll("x");
        boolean leadsUp = List.of(filled.split("/")).stream().anyMatch(part -> part.equals("..") || part.equals("."));
        boolean plain = method.path().equals("/") || PLAIN.matcher(filled).matches();
        if (!plain || leadsUp || filled.contains("://")) {
            checked.report(
                    DiagnosticCode.BAD_PATH,
                    place,
                    quote(method.path()) + " is not a valid path below the base URL",
                    "write a path such as users/{user}/photo, without a leading slash, spaces, ?, or #");
        }
        Matcher placeholders = PLACEHOLDER.matcher(method.path());
        while (placeholders.find()) {
            placeholder(placeholders.group(1), method, place, checked);
        }
    }

    private static void placeholder(String name, ApiMethod method, Position place, CheckedApi checked) {
        Optional<Parameter> param = method.params().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (param.isEmpty()) {
            List<String> required = method.params().stream()
                    .filter(Parameter::required)
                    .map(Parameter::name)
                    .toList();
            checked.report(
                    DiagnosticCode.BAD_PATH,
                    place,
                    "the path has the placeholder " + quote("{" + name + "}")
                            + ", but the method has no such parameter",
                    required.isEmpty()
                            ? "declare it under `params` with `required: true`"
                            : "required parameters: " + allOf(required));
        } else if (param.get().location() != Location.PATH) {
            checked.report(
                    DiagnosticCode.BAD_PATH,
                    checked.at(param.get().position(), "in"),
                    "the parameter " + quote(name) + " is part of the path, but has `in: "
                            + param.get().location().word() + "`",
                    "remove `in`; for a second parameter of this name, use another key and `as: " + name + "`");
        } else if (!param.get().required() && param.get().constant() == null) {
            checked.report(
                    DiagnosticCode.BAD_PATH,
                    place,
                    "the parameter " + quote(name) + " must be required: it is part of the path",
                    "add `required: true`");
        } else if (!isOneValue(param.get().type(), checked)) {
            checked.report(
                    DiagnosticCode.BAD_PATH,
                    place,
                    "the parameter " + quote(name) + " must be a single value: it is part of the path (was "
                            + aQuoted(param.get().type().toString()) + ")");
        }
    }

    private static boolean isOneValue(TypeRef type, CheckedApi checked) {
        return (checked.types().isText(type) && !type.is(ScalarKind.FILE))
                || checked.types()
                        .anyOf(type)
                        .filter(union -> union.variants().stream().allMatch(checked.types()::isText))
                        .isPresent();
    }
}
