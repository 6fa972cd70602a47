package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names are of the letters that their kind allows. What becomes a class, package or file is held to ASCII; what only travels
 * may be anything that can be seen and has no space.
 */
final class NameCheck implements Check {
    private static final Rule API = new Rule("[a-z][a-z0-9]*", "lower case letters and digits, a letter first");
    private static final Rule METHOD = new Rule(
            "[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*",
            "ASCII letters, digits and _ in parts with a dot between them, a letter first in each");
    private static final Rule TYPE = new Rule("[A-Z][A-Za-z0-9]*", "ASCII letters and digits, a capital first");
    private static final Rule TRAVELS = new Rule(
            "[^\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Zs}]{1,200}",
            "at most 200 characters, none of them a space or invisible");
    private static final Rule VALUE =
            new Rule("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{0,500}", "at most 500 characters, none of them invisible");

    @Override
    public void check(CheckedApi checked) {
        ApiModel api = checked.api();
        API.check("api", api.name(), checked.at(api.position(), "api"), checked);
        Protocol protocol = api.protocol();
        Stream.concat(Stream.of(protocol.ok(), protocol.error(), protocol.messages()), protocol.warnings().stream())
                .filter(Objects::nonNull)
                .forEach(path -> TRAVELS.check("path", path, protocol.position(), checked));
        protocol.errorDetails().forEach(key -> TRAVELS.check("path", key, protocol.position(), checked));
        api.families().forEach(family -> METHOD.check("family", family.name(), family.position(), checked));
        api.errorGroups().forEach(group -> {
            TRAVELS.check("error group", group.name(), group.position(), checked);
            codes(group.codes(), "error code", checked);
        });
        api.rateLimits().forEach(limit -> TRAVELS.check("rate limit", limit.name(), limit.position(), checked));
        api.methods().forEach(method -> method(method, checked));
        checked.fields().forEach(field -> TRAVELS.check("field", field.name(), field.position(), checked));
        api.models().forEach(model -> TYPE.check("model", model.name(), model.position(), checked));
        api.enums().forEach(type -> TYPE.check("enum", type.name(), type.position(), checked));
        api.unions().forEach(union -> {
            TYPE.check("union", union.name(), union.position(), checked);
            TRAVELS.check(
                    "discriminator", union.discriminator(), checked.at(union.position(), "discriminator"), checked);
        });
        values(checked);
    }

    private static void method(ApiMethod method, CheckedApi checked) {
        METHOD.check("method", method.name(), method.position(), checked);
        method.params().forEach(param -> TRAVELS.check("parameter", param.name(), param.position(), checked));
        codes(method.errors(), "error code", checked);
        codes(method.warnings(), "warning", checked);
    }

    private static void codes(List<CodeText> codes, String noun, CheckedApi checked) {
        codes.forEach(code -> TRAVELS.check(noun, code.code(), code.position(), checked));
    }

    private static void values(CheckedApi checked) {
        Stream<TypeRef> types = Stream.concat(
                checked.fields().stream().map(field -> field.type()),
                checked.params().stream().map(param -> param.type()));
        Stream<EnumType> inline =
                types.map(TypeRef::innermost).flatMap(type -> checked.types().enumType(type).stream());
        Stream.concat(checked.api().enums().stream(), inline)
                .flatMap(type -> type.values().stream())
                .forEach(value -> VALUE.check("value", value.value(), value.position(), checked));
    }

    /**
     * @param words what the pattern asks for, for people
     */
    private record Rule(Pattern pattern, String words) {
        Rule(String pattern, String words) {
            this(Pattern.compile(pattern), words);
        }

        void check(String noun, String name, Position position, CheckedApi checked) {
            if (!pattern.matcher(name).matches()) {
                boolean cut = name.contains(" ") && equals(TRAVELS);
                checked.report(
                        DiagnosticCode.BAD_NAME,
                        position,
                        quote(name) + " cannot be the name of this " + noun,
                        "allowed: " + words + (cut ? "; a text with a comma needs quotes" : ""));
            }
        }
    }
}
