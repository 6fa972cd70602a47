package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Auth;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.ResponseHeader;
import dev.callsheet.language.model.TokenScopes;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that the spec says about a method, as the comment of its first overload. */
final class EndpointDoc {
    private static final Map<Duration, String> UNITS =
            Map.of(Duration.ofSeconds(1), "second", Duration.ofMinutes(1), "minute", Duration.ofHours(1), "hour");

    private final EmitContext context;
    private final ParameterDoc parameters;

    EndpointDoc(EmitContext context) {
        this.context = context;
        this.parameters = new ParameterDoc(context);
    }

    JavadocComment of(ApiMethod method, MethodTypes types, List<Argument> arguments) {
        JavadocComment doc = JavadocComment.of(summary(method)).paragraphs(method.description());
        doc.list(
                Markup.raw("Optional parameters:"),
                Argument.optional(arguments).stream()
                        .map(argument -> optional(argument, types))
                        .toList());
        method.rules().forEach(rule -> doc.paragraph(RuleCode.doc(rule)));
        Markup auth = context.api().auth().isEmpty() ? Markup.EMPTY : auth(method);
        doc.paragraph(Markup.sentences(auth, rateLimit(method)));
        doc.list(Markup.raw("Error codes specific to this method:"), ownErrors(method, types));
        doc.paragraph(sharedErrors(method));
        doc.list(
                Markup.raw("Warnings:"),
                method.warnings().stream().map(EndpointDoc::warning).toList());
        doc.list(
                Markup.raw("Response headers, which {@code response().info().header(name)} returns:"),
                method.responseHeaders().stream().map(EndpointDoc::header).toList());
        Argument.required(arguments).forEach(argument -> doc.param(argument.name(), parameters.tag(argument)));
        doc.returns("a call, ready to execute" + (types.paging().isPresent() ? "; it can iterate over all pages" : ""));
        if (isChecked(method)) {
            doc.tag(
                    "@throws IllegalArgumentException",
                    Markup.raw("if a parameter is out of bounds or a rule is broken"));
        }
        reference(method, doc);
        return doc.deprecated(method.deprecated());
    }

    /** Returns the method's first sentence. */
    static Markup summary(ApiMethod method) {
        Markup summary = Markup.sentence(method.summary());
        return summary.isEmpty()
                ? Markup.raw("Calls ").and(Markup.code(method.name())).and(".")
                : summary;
    }

    private Markup optional(Argument argument, MethodTypes types) {
        ClassName builder = types.builder();
        Markup text = Markup.sentences(
                parameters.item(argument),
                FieldDoc.deprecated(argument.parameter().deprecated()));
        Markup link = Markup.link(builder, argument.name(), argument.parameter().name());
        return text.isEmpty() ? link : link.and(": ").and(text);
    }

    private Markup auth(ApiMethod method) {
        Auth usual = context.api().usualAuth();
        if (!method.auth().canHaveToken()) {
            return Markup.raw("No credential is sent.");
        }
        if (method.auth().equals(usual)) {
            return scopes(method);
        }
        return Markup.sentences(
                method.auth().canBeMissing()
                        ? Markup.raw("Works without a credential.")
                        : Markup.raw("Authenticates with ")
                                .and(ways(method.auth()))
                                .and("."),
                scopes(method));
    }

    private static Markup ways(Auth auth) {
        return Markup.join(
                " or ",
                auth.anyOf().stream()
                        .map(all -> Markup.join(
                                " and ", all.stream().map(Markup::code).toList()))
                        .toList());
    }

    /** Returns the scopes that each kind of token needs; kinds that need the same are named together. */
    private static Markup scopes(ApiMethod method) {
        Map<List<String>, List<String>> kinds = new LinkedHashMap<>();
        for (TokenScopes scope : method.scopes()) {
            kinds.computeIfAbsent(scope.scopes(), scopes -> new ArrayList<>()).add(scope.tokenKind());
        }
        List<Markup> ways = new ArrayList<>();
        kinds.forEach((scopes, tokens) -> {
            Markup names = scopes.isEmpty()
                    ? Markup.raw("none")
                    : Markup.join(" or ", scopes.stream().map(Markup::code).toList());
            ways.add(names.and(" (").and(Markup.of(String.join(" or ", tokens))).and(" token)"));
        });
        return ways.isEmpty()
                ? Markup.EMPTY
                : Markup.raw("Scopes: ").and(Markup.join(", ", ways)).and(".");
    }

    private Markup rateLimit(ApiMethod method) {
        Markup counted = method.rateLimitBy() == null
                ? Markup.EMPTY
                : Markup.raw(", counted for each ").and(Markup.code(method.rateLimitBy()));
        if (method.rateLimit() == null) {
            return counted.isEmpty()
                    ? counted
                    : Markup.raw("Rate limited").and(counted).and(".");
        }
        Markup name = Markup.raw("Rate limit: ").and(Markup.code(method.rateLimit()));
        return context.rateLimit(method.rateLimit())
                .map(limit -> limit.period() == null ? name : name.and(", " + frequency(limit.calls(), limit.period())))
                .orElse(name)
                .and(counted)
                .and(".");
    }

    private static String frequency(int calls, Duration period) {
        String per = UNITS.getOrDefault(period, period.toSeconds() + " seconds");
        return calls + (calls == 1 ? " call" : " calls") + " per " + per;
    }

    private List<Markup> ownErrors(ApiMethod method, MethodTypes types) {
        return method.errors().stream()
                .map(code -> {
                    String constant = context.names().constant(types.names().error(), code.code());
                    return Markup.link(types.error(), constant, code.code())
                            .and(": ")
                            .and(ErrorEnumEmitter.doc(code));
                })
                .toList();
    }

    private Markup sharedErrors(ApiMethod method) {
        List<Markup> groups = method.errorGroups().stream()
                .map(group -> Markup.link(JavaTypes.className(context.names().errorGroup(group))))
                .toList();
        return groups.isEmpty()
                ? Markup.EMPTY
                : Markup.raw("Shared error codes: ")
                        .and(Markup.join(", ", groups))
                        .and(".");
    }

    private static Markup warning(CodeText warning) {
        return Markup.code(warning.code()).and(": ").and(ErrorEnumEmitter.doc(warning));
    }

    private static Markup header(ResponseHeader header) {
        return Markup.code(header.name()).and(": ").and(Markup.sentence(header.summary()));
    }

    private static boolean isChecked(ApiMethod method) {
        return !method.rules().isEmpty()
                || method.params().stream()
                        .anyMatch(parameter -> !parameter.bounds().equals(Bounds.NONE));
    }

    private void reference(ApiMethod method, JavadocComment doc) {
        String reference = context.api().reference();
        if (reference != null) {
            String name = URLEncoder.encode(method.name(), StandardCharsets.UTF_8);
            url(reference.replace("{method}", name)).ifPresent(url -> {
                Markup start = Markup.raw("<a href=\"" + JavadocEscaper.attribute(url) + "\">");
                doc.tag("@see", start.and(Markup.escaped(method.name())).and("</a>"));
            });
        }
    }

    /** Returns the URL, escaped so that doclint takes it in a comment; empty if it is not a valid URL. */
    private static Optional<String> url(String text) {
        String ascii = text.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.charAt(0) < 128 ? c : URLEncoder.encode(c, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        try {
            return Optional.of(new URI(ascii).toString().replace("*", "%2A").replace("@", "%40"));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
