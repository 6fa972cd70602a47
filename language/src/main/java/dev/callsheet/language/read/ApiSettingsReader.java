package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.Protocol.Encoding;
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

/** Reads the keys that only {@code api.yaml} has. */
final class ApiSettingsReader {
    /** The version of the language that this reader knows. */
    static final String VERSION = "1";

    private final Context context;

    ApiSettingsReader(Context context) {
        this.context = context;
    }

    /** Returns whether the file is in a version of the language that this reader knows; reports it if not. */
    boolean isKnownVersion(YamlMapping file) {
        boolean first =
                !file.entries().isEmpty() && file.entries().get(0).name().equals("callsheet");
        if (!first) {
            context.report(
                    DiagnosticCode.LANGUAGE_VERSION,
                    file.position(),
                    "the version of the language is missing",
                    "start the file with `callsheet: " + VERSION + "`");
            return true;
        }
        YamlNode value = file.entries().get(0).value();
        if (value instanceof YamlScalar scalar && scalar.text().equals(VERSION)) {
            return true;
        }
        context.report(
                DiagnosticCode.LANGUAGE_VERSION,
                value.position(),
                "unknown version of the language",
                "this release of Callsheet reads `callsheet: " + VERSION + "`");
        return false;
    }

    ApiSettings read(YamlMapping file) {
        ElementReader keys = new ElementReader(file, file.position(), Element.API, context);
        keys.reportMissing("api.yaml");
        return settings(keys);
    }

    /** Returns what stands in for {@code api.yaml} if it could not be read. */
    ApiSettings missing() {
        return settings(nothing(Position.ofFile("api.yaml"), Element.API));
    }

    private ApiSettings settings(ElementReader keys) {
        ElementReader defaults = mapping(keys, "defaults", Element.DEFAULTS);
        AuthReader auth = new AuthReader(context);
        List<AuthScheme> schemes = auth.schemes(keys.node("auth"));
        return new ApiSettings(
                Objects.requireNonNullElse(keys.word("api"), "api"),
                Objects.requireNonNullElse(keys.text("title"), "API"),
                Objects.requireNonNullElse(keys.word("baseUrl"), "https://api.invalid/"),
                keys.word("reference"),
                schemes,
                auth.usual(schemes, defaults),
                new AddressReader(context).addresses(keys),
                protocol(keys),
                keys.node("paging"),
                keys.node("failures")
                        .map(node -> new StatusReader(context).failures(node, Optional.empty()))
                        .orElse(List.of()),
                defaults.word("verb", HttpVerb.class).orElse(HttpVerb.POST),
                groups(defaults, context),
                tokens(defaults),
                keys.position());
    }

    private Protocol protocol(ElementReader file) {
        ElementReader keys = mapping(file, "protocol", Element.PROTOCOL);
        if (file.node("protocol").isPresent()) {
            keys.reportMissing("`protocol`");
        }
        return new Protocol(
                keys.word("encoding", Encoding.class).orElse(Encoding.FORM),
                keys.word("lists", Wire.class).orElse(Wire.COMMA),
                keys.word("objects", Wire.class).orElse(Wire.JSON),
                keys.word("accept"),
                keys.word("contentType"),
                keys.word("ok"),
                keys.wordOrWords("error").stream().map(YamlScalar::text).toList(),
                keys.words("errorDetails").stream().map(YamlScalar::text).toList(),
                keys.word("messages"),
                keys.wordOrWords("warnings").stream().map(YamlScalar::text).toList(),
                keys.word("retryAfter"),
                keys.flag("acceptsPost"),
                requestErrors(keys),
                file.at("protocol"));
    }

    private Map<RequestError, List<String>> requestErrors(ElementReader protocol) {
        ElementReader keys = mapping(protocol, "requestErrors", Element.REQUEST_ERRORS);
        Map<RequestError, List<String>> codes = new EnumMap<>(RequestError.class);
        if (protocol.node("requestErrors")
                .filter(node ->
                        node instanceof YamlMapping mapping && mapping.entries().isEmpty())
                .isPresent()) {
            context.report(
                    DiagnosticCode.NOTHING_IN_IT, protocol.at("requestErrors"), "`requestErrors` must not be empty");
        }
        for (RequestError error : RequestError.values()) {
            if (keys.has(error.word())) {
                codes.put(
                        error,
                        keys.words(error.word()).stream().map(YamlScalar::text).toList());
            }
        }
        return codes;
    }

    private ElementReader mapping(ElementReader file, String key, Element element) {
        Optional<YamlNode> node = file.node(key);
        if (node.isPresent() && node.get() instanceof YamlMapping mapping) {
            return new ElementReader(mapping, mapping.position(), element, context);
        }
        node.ifPresent(other -> NodeReader.wrongKind(other, quote(key), "a mapping", context));
        return nothing(file.at(key), element);
    }

    private ElementReader nothing(Position position, Element element) {
        return new ElementReader(new YamlMapping(List.of(), position), position, element, context);
    }

    private List<String> tokens(ElementReader defaults) {
        return defaults.words("tokens").stream()
                .flatMap(name ->
                        context.declarations().use(DeclarationKind.TOKENS, name.text(), name.position()).stream())
                .map(YamlNode.Entry::name)
                .toList();
    }

    /** Returns the error groups that {@code errorGroups} lists. */
    static List<String> groups(ElementReader keys, Context context) {
        return keys.words("errorGroups").stream()
                .flatMap(name ->
                        context.declarations().use(DeclarationKind.ERRORS, name.text(), name.position()).stream())
                .map(YamlNode.Entry::name)
                .toList();
    }
}
