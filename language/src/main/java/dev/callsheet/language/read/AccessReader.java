package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.RateLimit;
import dev.callsheet.language.model.TokenKind;
import dev.callsheet.language.model.TokenScopes;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads kinds of token, scopes and rate limits. */
final class AccessReader {
    private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,8})/(s|min|h)");
    private static final Map<String, Duration> PERIODS = Map.of(
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1));
    private final Context context;

    AccessReader(Context context) {
        this.context = context;
    }

    List<RateLimit> rateLimits() {
        List<RateLimit> limits = new ArrayList<>();
        for (Entry entry : context.declarations().all(DeclarationKind.RATE_LIMITS)) {
            NodeReader.scalar(entry.value(), quote(entry.name()), context)
                    .flatMap(written -> rateLimit(entry, written))
                    .ifPresent(limits::add);
        }
        return limits;
    }

    private Optional<RateLimit> rateLimit(Entry entry, YamlScalar written) {
        if (written.text().equals("none")) {
            return Optional.of(new RateLimit(entry.name(), 0, null, entry.position()));
        }
        Matcher rate = RATE.matcher(written.text());
        if (rate.matches()) {
            int calls = Integer.parseInt(rate.group(1));
            return Optional.of(new RateLimit(entry.name(), calls, PERIODS.get(rate.group(2)), entry.position()));
        }
        context.report(
                DiagnosticCode.BAD_RATE_LIMIT,
                written.position(),
                quote(written.text()) + " is not a valid rate limit",
                "write the number of calls and the period (s, min, or h), such as 20/min, or `none`");
        return Optional.empty();
    }

    List<TokenKind> tokens() {
        List<TokenKind> kinds = new ArrayList<>();
        for (Entry entry : context.declarations().all(DeclarationKind.TOKENS)) {
            NodeReader.scalar(entry.value(), quote(entry.name()), context)
                    .map(text -> new TokenKind(entry.name(), NodeReader.prose(text, context)))
                    .ifPresent(kinds::add);
        }
        return kinds;
    }

    /**
     * Reads the scopes of a method.
     *
     * @param usual the kinds of token that a plain list is for; empty if it is for all
     * @param schemes the schemes that it is for if the API has no kinds of token
     */
    List<TokenScopes> scopes(YamlNode node, List<String> usual, List<String> schemes) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .flatMap(entry -> forKind(entry).stream())
                    .toList();
        }
        if (!(node instanceof YamlSequence)) {
            NodeReader.wrongKind(node, "`scopes`", "a list, or a mapping of kinds of token to lists", context);
            return List.of();
        }
        List<String> scopes = texts(node);
        List<String> kinds = context.declarations().all(DeclarationKind.TOKENS).stream()
                .map(Entry::name)
                .toList();
        if (kinds.isEmpty() && schemes.isEmpty() && context.declarations().isComplete()) {
            context.report(
                    DiagnosticCode.UNKNOWN_NAME,
                    node.position(),
                    "the API has no kinds of token for these scopes",
                    "declare `tokens` in api.yaml");
        }
        List<String> all = kinds.isEmpty() ? schemes : kinds;
        return (usual.isEmpty() ? all : usual)
                .stream().map(kind -> new TokenScopes(kind, scopes)).toList();
    }

    private Optional<TokenScopes> forKind(Entry entry) {
        List<String> scopes = texts(entry.value());
        Optional<Entry> scheme = context.declarations().find(DeclarationKind.AUTH, entry.name());
        return scheme.or(() -> context.declarations().use(DeclarationKind.TOKENS, entry.name(), entry.position()))
                .map(kind -> new TokenScopes(kind.name(), scopes));
    }

    private List<String> texts(YamlNode node) {
        return NodeReader.words(node, "`scopes`", context).stream()
                .map(YamlScalar::text)
                .toList();
    }
}
