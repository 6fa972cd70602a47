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
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.value.TextValues;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names have only the characters that their kind allows. A name that becomes a class, package or file is ASCII; a name that is only
 * sent and received may have any visible characters but spaces.
 */
final class NameCheck implements Check {
    private static final NamePattern API =
            new NamePattern("[a-z][a-z0-9]*", "use lowercase letters and digits, starting with a letter");
    private static final NamePattern METHOD = new NamePattern(
            "[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*",
            "use parts of ASCII letters, digits, and _ that start with a letter, with dots between them");
    private static final NamePattern TYPE =
            new NamePattern("[A-Z][A-Za-z0-9]*", "use ASCII letters and digits, starting with a capital");
    private static final NamePattern SENT = new NamePattern(
            "[^\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Zs}]{1,200}",
            "use at most 200 characters, without spaces or invisible characters");
    /** JSON keys and names of parameters may be anything that JSON can hold; what Java calls them is another matter. */
    private static final NamePattern KEY = new NamePattern(
            "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{0,500}", "use at most 500 characters, without control characters");

    private static final NamePattern VALUE = new NamePattern(
            "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{0,500}",
            "use at most 500 characters, without invisible characters");

    @Override
    public void check(CheckedApi checked) {
        ApiModel api = checked.api();
        API.check("API name", api.name(), checked.at(api.position(), "api"), checked);
        Protocol protocol = api.protocol();
        Stream.of(
                        Stream.of(protocol.ok(), protocol.messages(), protocol.retryAfter()),
                        protocol.errors().stream(),
                        protocol.warnings().stream())
                .flatMap(paths -> paths)
                .filter(Objects::nonNull)
                .forEach(path -> SENT.check("path", path, protocol.position(), checked));
        protocol.errorDetails().forEach(key -> SENT.check("path", key, protocol.position(), checked));
        api.families().forEach(family -> METHOD.check("family name", family.name(), family.position(), checked));
        api.errorGroups().forEach(group -> {
            SENT.check("error group name", group.name(), group.position(), checked);
            codes(group.codes(), "error code", checked);
        });
        api.rateLimits().forEach(limit -> SENT.check("rate limit name", limit.name(), limit.position(), checked));
        api.methods().forEach(method -> method(method, checked));
        checked.fields().forEach(field -> KEY.check("field name", field.name(), field.position(), checked));
        api.models().forEach(model -> TYPE.check("model name", model.name(), model.position(), checked));
        api.enums().forEach(type -> TYPE.check("enum name", type.name(), type.position(), checked));
        api.unions().forEach(union -> {
            TYPE.check("union name", union.name(), union.position(), checked);
            SENT.check("discriminator", union.discriminator(), checked.at(union.position(), "discriminator"), checked);
        });
        api.anyOfs().stream()
                .filter(union -> !union.inPlace())
                .forEach(union -> TYPE.check("union name", union.name(), union.position(), checked));
        api.webhooks().forEach(webhook -> SENT.check("webhook name", webhook.name(), webhook.position(), checked));
        values(checked);
    }

    private static void method(ApiMethod method, CheckedApi checked) {
        METHOD.check("method name", method.name(), method.position(), checked);
        method.params().forEach(param -> KEY.check("parameter name", param.name(), param.position(), checked));
        codes(method.errors(), "error code", checked);
        codes(method.warnings(), "warning", checked);
    }

    private static void codes(List<CodeText> codes, String noun, CheckedApi checked) {
        codes.forEach(code -> SENT.check(noun, code.code(), code.position(), checked));
    }

    private static void values(CheckedApi checked) {
        Stream<TypeRef> types = Stream.concat(
                checked.fields().stream().map(field -> field.type()),
                checked.params().stream().map(param -> param.type()));
        Stream<EnumType> inline =
                types.map(TypeRef::innermost).flatMap(type -> checked.types().enumType(type).stream());
        Stream.concat(checked.api().enums().stream(), inline)
                .forEach(type -> type.values().forEach(value -> value(type, value, checked)));
    }

    private static void value(EnumType type, EnumType.Value value, CheckedApi checked) {
        if (!type.isInteger()) {
            VALUE.check("value", value.value(), value.position(), checked);
        } else if (!isInteger(value.value())) {
            checked.report(
                    DiagnosticCode.BAD_NAME,
                    value.position(),
                    quote(value.value()) + " is not a valid integer value",
                    "write digits only, without leading zeros; up to 64 bits");
        }
    }

    private static boolean isInteger(String text) {
        return TextValues.problem(ScalarKind.LONG, text).isEmpty()
                && new BigInteger(text).toString().equals(text);
    }

    /**
     * @param words how to follow the pattern, for people
     */
    private record NamePattern(Pattern pattern, String words) {
        NamePattern(String pattern, String words) {
            this(Pattern.compile(pattern), words);
        }

        void check(String noun, String name, Position position, CheckedApi checked) {
            if (!pattern.matcher(name).matches()) {
                boolean cut = name.contains(" ") && equals(SENT);
                checked.report(
                        DiagnosticCode.BAD_NAME,
                        position,
                        quote(name) + " is not a valid " + noun,
                        words + (cut ? "; put a text with a comma in quotes" : ""));
            }
        }
    }
}
