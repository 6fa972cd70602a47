package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.Protocol.Encoding;
import dev.callsheet.language.model.Protocol.TokenAuth;
import dev.callsheet.language.model.RequestError;
import dev.callsheet.language.model.Wire;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that only {@code api.yaml} has. */
final class HeadReader {
    /** The language version that this reader knows. */
    static final String VERSION = "1";

    static final List<String> KEYS = List.of(
            "callsheet",
            "api",
            "title",
            "baseUrl",
            "reference",
            "protocol",
            "paging",
            "defaults",
            "rateLimits",
            "tokens",
            "errors",
            "errorTexts",
            "params");

    private static final Map<String, HttpVerb> VERBS =
            Stream.of(HttpVerb.values()).collect(Collectors.toUnmodifiableMap(HttpVerb::name, verb -> verb));
    static final List<String> PROTOCOL_KEYS = List.of(
            "auth", "encoding", "lists", "ok", "error", "errorDetails", "messages", "warnings", "requestErrors");
    static final List<String> REQUEST_ERRORS_KEYS =
            Stream.of(RequestError.values()).map(RequestError::word).toList();
    static final List<String> DEFAULTS_KEYS = List.of("errorGroups", "verb");

    private final Context context;

    HeadReader(Context context) {
        this.context = context;
    }

    /** Whether the file begins with a language version that we know; reported where it does not. */
    boolean isKnownVersion(YamlMapping file) {
        boolean first =
                !file.entries().isEmpty() && file.entries().get(0).name().equals("callsheet");
        if (!first) {
            context.report(
                    DiagnosticCode.LANGUAGE_VERSION,
                    file.position(),
                    "the file does not say which version of the language it is in",
                    "its first line is `callsheet: " + VERSION + "`");
            return true;
        }
        YamlNode value = file.entries().get(0).value();
        if (value instanceof YamlScalar scalar && scalar.text().equals(VERSION)) {
            return true;
        }
        context.report(
                DiagnosticCode.LANGUAGE_VERSION,
                value.position(),
                "this version of the language is not known",
                "this generator knows `callsheet: " + VERSION + "`");
        return false;
    }

    Head read(YamlMapping file) {
        require(file, "api.yaml", List.of("api", "title", "baseUrl", "protocol"));
        file.entry("protocol")
                .filter(entry -> entry.value() instanceof YamlMapping)
                .ifPresent(entry -> require((YamlMapping) entry.value(), "`protocol`", List.of("auth", "encoding")));
        return head(file);
    }

    private void require(YamlMapping mapping, String what, List<String> required) {
        for (String key : required) {
            if (mapping.entry(key).isEmpty()) {
                context.report(DiagnosticCode.MISSING_KEY, mapping.position(), what + " has no " + quote(key));
            }
        }
    }

    /** What stands in for {@code api.yaml} where it could not be read. */
    Head missing() {
        return head(new YamlMapping(List.of(), Position.ofFile("api.yaml")));
    }

    private Head head(YamlMapping file) {
        List<String> known =
                Stream.concat(KEYS.stream(), Section.keys().stream()).toList();
        Position position = file.position();
        Keys keys = new Keys(file, position, "api.yaml", known, context);
        Keys defaults = mapping(keys, "defaults", DEFAULTS_KEYS);
        return new Head(
                Objects.requireNonNullElse(keys.word("api"), "api"),
                Objects.requireNonNullElse(keys.text("title"), "API"),
                Objects.requireNonNullElse(keys.word("baseUrl"), "https://api.invalid/"),
                keys.word("reference"),
                protocol(keys),
                keys.node("paging"),
                verb(defaults, HttpVerb.POST),
                groups(defaults, context),
                position);
    }

    private Protocol protocol(Keys file) {
        Keys keys = mapping(file, "protocol", PROTOCOL_KEYS);
        return new Protocol(
                keys.choice("auth", Map.of("bearer", TokenAuth.BEARER, "none", TokenAuth.NONE))
                        .orElse(TokenAuth.BEARER),
                keys.choice("encoding", Map.of("form", Encoding.FORM, "json", Encoding.JSON))
                        .orElse(Encoding.FORM),
                keys.choice("lists", ParameterReader.WIRES).orElse(Wire.COMMA),
                keys.word("ok"),
                keys.word("error"),
                keys.words("errorDetails").stream().map(YamlScalar::text).toList(),
                keys.word("messages"),
                keys.wordOrWords("warnings").stream().map(YamlScalar::text).toList(),
                requestErrors(keys),
                file.at("protocol"));
    }

    private Map<RequestError, List<String>> requestErrors(Keys protocol) {
        Keys keys = mapping(protocol, "requestErrors", REQUEST_ERRORS_KEYS);
        Map<RequestError, List<String>> codes = new EnumMap<>(RequestError.class);
        for (RequestError error : RequestError.values()) {
            if (keys.has(error.word())) {
                codes.put(
                        error,
                        keys.words(error.word()).stream().map(YamlScalar::text).toList());
            }
        }
        return codes;
    }

    private Keys mapping(Keys file, String key, List<String> known) {
        Optional<YamlNode> node = file.node(key);
        if (node.isPresent() && node.get() instanceof YamlMapping mapping) {
            return new Keys(mapping, mapping.position(), quote(key), known, context);
        }
        node.ifPresent(other -> Keys.wrongKind(other, quote(key), "a mapping", context));
        return new Keys(new YamlMapping(List.of(), file.at(key)), file.at(key), quote(key), known, context);
    }

    /** Returns the verb that {@code verb} names, else a default. */
    static HttpVerb verb(Keys keys, HttpVerb missing) {
        return keys.choice("verb", VERBS).orElse(missing);
    }

    /** The error groups that {@code errorGroups} lists. */
    static List<String> groups(Keys keys, Context context) {
        return keys.words("errorGroups").stream()
                .flatMap(name -> context.names().use(Section.ERRORS, name.text(), name.position()).stream())
                .map(YamlNode.Entry::name)
                .toList();
    }
}
