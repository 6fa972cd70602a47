package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.anyOf;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Auth;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.AuthScheme.AuthType;
import dev.callsheet.language.model.AuthScheme.CredentialPlace;
import dev.callsheet.language.model.AuthScheme.KeyPlace;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.Refused;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the ways to authenticate, and which of them methods use. */
final class AuthReader {
    private static final String NONE = "none";
    private static final String OPTIONAL = "optional";
    /** Stands in for a URL that is missing, which is reported. */
    private static final String UNKNOWN_URL = "https://token.invalid/";

    private static final List<String> SHORT = List.of(AuthType.BEARER.word(), NONE);

    private final Context context;

    AuthReader(Context context) {
        this.context = context;
    }

    /** Reads the schemes of the API: {@code auth: bearer}, {@code auth: none}, or named ones. */
    List<AuthScheme> schemes(Optional<YamlNode> node) {
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlScalar scalar) {
            return shortForm(scalar);
        }
        return context.declarations().all(DeclarationKind.AUTH).stream()
                .flatMap(entry -> scheme(entry).stream())
                .toList();
    }

    private List<AuthScheme> shortForm(YamlScalar scalar) {
        if (!SHORT.contains(scalar.text())) {
            context.report(
                    DiagnosticCode.UNKNOWN_WORD,
                    scalar.position(),
                    "`auth` must be " + anyOf(SHORT) + " (was " + quote(scalar.text()) + ")",
                    "give any other scheme a name: `auth: {key: {type: apiKey, in: header, header: X-Api-Key}}`");
        }
        return scalar.text().equals(NONE) ? List.of() : List.of(AuthScheme.token(scalar.position()));
    }

    private Optional<AuthScheme> scheme(Entry entry) {
        if (!(entry.value() instanceof YamlMapping mapping)) {
            NodeReader.wrongKind(entry.value(), "a scheme", "a mapping", context);
            return Optional.empty();
        }
        return type(entry.name(), mapping, entry.position()).map(type -> {
            ElementReader keys = new ElementReader(mapping, entry.position(), element(type), context);
            return new AuthScheme(entry.name(), keys.text("summary"), kind(type, entry.name(), keys), entry.position());
        });
    }

    private Optional<AuthType> type(String name, YamlMapping mapping, Position position) {
        Optional<Entry> written = mapping.entry("type");
        if (written.isEmpty()) {
            context.report(DiagnosticCode.MISSING_KEY, position, "the scheme " + quote(name) + " has no `type`");
            return Optional.empty();
        }
        Optional<YamlScalar> text = NodeReader.scalar(written.get().value(), "`type`", context);
        Optional<AuthType> type = text.flatMap(word -> Arrays.stream(AuthType.values())
                .filter(known -> known.word().equals(word.text()))
                .findFirst());
        if (type.isEmpty() && text.isPresent()) {
            List<String> words =
                    Arrays.stream(AuthType.values()).map(AuthType::word).toList();
            context.report(
                    DiagnosticCode.UNKNOWN_WORD,
                    text.get().position(),
                    "`type` must be " + anyOf(words) + " (was "
                            + quote(text.get().text()) + ")");
        }
        return type;
    }

    private static Element element(AuthType type) {
        return switch (type) {
            case BEARER -> Element.BEARER_AUTH;
            case API_KEY -> Element.API_KEY_AUTH;
            case BASIC -> Element.BASIC_AUTH;
            case CLIENT_CREDENTIALS -> Element.CLIENT_CREDENTIALS_AUTH;
            case CUSTOM -> Element.CUSTOM_AUTH;
        };
    }

    private AuthScheme.Kind kind(AuthType type, String name, ElementReader keys) {
        keys.reportMissing("the scheme " + quote(name));
        return switch (type) {
            case BEARER ->
                new AuthScheme.Bearer(Objects.requireNonNullElse(keys.word("format"), AuthScheme.Bearer.FORMAT));
            case API_KEY -> apiKey(name, keys);
            case BASIC -> new AuthScheme.Basic();
            case CLIENT_CREDENTIALS -> clientCredentials(keys);
            case CUSTOM -> new AuthScheme.Custom();
        };
    }

    private AuthScheme.Kind clientCredentials(ElementReader keys) {
        Map<String, String> params = new LinkedHashMap<>();
        for (Entry entry : keys.entries("params")) {
            NodeReader.scalar(entry.value(), quote(entry.name()), context)
                    .ifPresent(value -> params.put(entry.name(), value.text()));
        }
        return new AuthScheme.ClientCredentials(
                Objects.requireNonNullElse(keys.word("tokenUrl"), UNKNOWN_URL),
                keys.word("credentials", CredentialPlace.class).orElse(CredentialPlace.BASIC),
                params,
                keys.words("scopes").stream().map(YamlScalar::text).toList());
    }

    private AuthScheme.Kind apiKey(String name, ElementReader keys) {
        KeyPlace in = keys.word("in", KeyPlace.class).orElse(KeyPlace.HEADER);
        for (KeyPlace place : KeyPlace.values()) {
            if (place != in && place != KeyPlace.PATH && keys.has(place.word())) {
                context.report(
                        DiagnosticCode.UNKNOWN_KEY,
                        keys.at(place.word()),
                        quote(place.word()) + " has no meaning with `in: " + in.word() + "`",
                        "remove it, or write `in: " + place.word() + "`");
            }
        }
        String key = in == KeyPlace.PATH ? null : keys.word(in.word());
        return new AuthScheme.ApiKey(in, Objects.requireNonNullElse(key, name));
    }

    /** Returns how methods authenticate if they do not say: with the only scheme, or not at all. */
    Auth usual(List<AuthScheme> schemes, ElementReader defaults) {
        Auth alone = schemes.isEmpty()
                ? Auth.NONE
                : new Auth(List.of(List.of(schemes.get(0).name())));
        Optional<YamlNode> written = defaults.node("auth");
        if (written.isEmpty() && schemes.size() > 1) {
            context.report(
                    DiagnosticCode.MISSING_KEY,
                    schemes.get(1).position(),
                    "the API has more than one scheme, and `defaults` has no `auth`",
                    "write `defaults: {auth: " + schemes.get(0).name() + "}` for the methods without `auth`");
        }
        return written.map(node -> auth(node, schemes, alone)).orElse(alone);
    }

    /**
     * Reads how a method authenticates: a scheme, a word for a method that may do without, or a list of alternatives.
     *
     * @param usual how methods authenticate that do not say
     */
    Auth auth(YamlNode node, List<AuthScheme> schemes, Auth usual) {
        if (node instanceof YamlSequence sequence) {
            List<List<String>> alternatives = new ArrayList<>();
            sequence.items().forEach(item -> add(alternative(item, schemes), item, alternatives));
            return alternatives.isEmpty() ? usual : new Auth(alternatives);
        }
        if (node instanceof YamlScalar scalar && scalar.text().equals(OPTIONAL) && !isScheme(OPTIONAL, schemes)) {
            return usual.orNone();
        }
        return alternative(node, schemes).map(one -> new Auth(List.of(one))).orElse(usual);
    }

    private void add(Optional<List<String>> one, YamlNode item, List<List<String>> alternatives) {
        if (one.isPresent() && alternatives.contains(one.get())) {
            context.report(DiagnosticCode.LISTED_TWICE, item.position(), "an item of `auth` is listed twice");
        } else {
            one.ifPresent(alternatives::add);
        }
    }

    private Optional<List<String>> alternative(YamlNode node, List<AuthScheme> schemes) {
        if (node instanceof YamlMapping mapping) {
            ElementReader keys = new ElementReader(mapping, mapping.position(), Element.ALL_OF_AUTH, context);
            keys.reportMissing("an item of `auth`");
            List<String> names = keys.words("all").stream()
                    .flatMap(word -> scheme(word, schemes).stream())
                    .toList();
            return names.isEmpty() ? Optional.empty() : Optional.of(names);
        }
        if (node instanceof Refused || node instanceof YamlSequence) {
            NodeReader.wrongKind(node, "an item of `auth`", "a scheme or `{all: [...]}`", context);
            return Optional.empty();
        }
        return NodeReader.scalar(node, "`auth`", context)
                .flatMap(word -> word.text().equals(NONE)
                        ? Optional.of(List.<String>of())
                        : scheme(word, schemes).map(List::of));
    }

    private Optional<String> scheme(YamlScalar word, List<AuthScheme> schemes) {
        if (isScheme(word.text(), schemes)) {
            return Optional.of(word.text());
        }
        List<String> known = Stream.concat(schemes.stream().map(AuthScheme::name), Stream.of(OPTIONAL, NONE))
                .toList();
        if (context.declarations().all(DeclarationKind.AUTH).stream()
                .noneMatch(entry -> entry.name().equals(word.text()))) {
            context.declarations().unknown("scheme", word.text(), known, word.position());
        }
        return Optional.empty();
    }

    private static boolean isScheme(String name, List<AuthScheme> schemes) {
        return schemes.stream().anyMatch(scheme -> scheme.name().equals(name));
    }
}
