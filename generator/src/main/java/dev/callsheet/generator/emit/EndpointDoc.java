package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.Scope;
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

/** All that the spec says of a method, as the comment of its first overload. */
final class EndpointDoc {
    private final EmitContext context;
    private final ParameterDoc parameters;

    EndpointDoc(EmitContext context) {
        this.context = context;
        this.parameters = new ParameterDoc(context);
    }

    Javadoc of(ApiMethod method, MethodTypes types, List<Argument> arguments) {
        Javadoc doc = Javadoc.of(summary(method)).paragraphs(method.description());
        doc.list(
                DocText.markup("Optional parameters:"),
                Argument.optional(arguments).stream()
                        .map(argument -> optional(argument, types))
                        .toList());
        method.rules().forEach(rule -> doc.paragraph(rule(rule)));
        doc.paragraph(DocText.sentences(auth(method), rateLimit(method)));
        doc.list(DocText.markup("Error codes of its own:"), ownErrors(method, types));
        method.errorGroups().forEach(group -> doc.paragraph(shared(group)));
        doc.list(
                DocText.markup("Warnings:"),
                method.warnings().stream().map(EndpointDoc::warning).toList());
        Argument.required(arguments).forEach(argument -> doc.param(argument.name(), parameters.of(argument)));
        doc.returns("the call, not made yet" + (types.paging().isPresent() ? "; it can go through all pages" : ""));
        if (isChecked(method)) {
            doc.tag("@throws IllegalArgumentException", DocText.markup("where a bound or rule is broken"));
        }
        reference(method, doc);
        return doc.deprecated(method.deprecated());
    }

    /** The method's first sentence. */
    static DocText summary(ApiMethod method) {
        DocText summary = DocText.sentence(method.summary());
        return summary.isEmpty()
                ? DocText.markup("Calls ").and(DocText.code(method.name())).and(".")
                : summary;
    }

    private DocText optional(Argument argument, MethodTypes types) {
        ClassName builder = types.builder();
        return DocText.sentences(
                DocText.link(builder, argument.name(), argument.parameter().name())
                        .and(":"),
                parameters.of(argument),
                FieldDoc.deprecated(argument.parameter().deprecated()));
    }

    private static DocText rule(Rule rule) {
        String start = switch (rule.kind()) {
            case AT_LEAST_ONE -> "At least one of these is required: ";
            case AT_MOST_ONE -> "At most one of these may be set: ";
            case EXACTLY_ONE -> "Exactly one of these is required: ";
        };
        List<DocText> names = rule.params().stream().map(DocText::code).toList();
        return DocText.markup(start).and(DocText.join(", ", names)).and(".");
    }

    private static DocText auth(ApiMethod method) {
        return switch (method.auth()) {
            case NONE -> DocText.markup("No token is sent.");
            case OPTIONAL -> DocText.sentences(DocText.markup("Works without a token."), scopes(method));
            case REQUIRED -> scopes(method);
        };
    }

    /** Kinds of tokens that need the same scopes are told of together. */
    private static DocText scopes(ApiMethod method) {
        Map<List<String>, List<String>> kinds = new LinkedHashMap<>();
        for (Scope scope : method.scopes()) {
            kinds.computeIfAbsent(scope.scopes(), scopes -> new ArrayList<>()).add(scope.tokenKind());
        }
        List<DocText> ways = new ArrayList<>();
        kinds.forEach((scopes, tokens) -> {
            DocText names = scopes.isEmpty()
                    ? DocText.markup("none")
                    : DocText.join(" or ", scopes.stream().map(DocText::code).toList());
            ways.add(
                    names.and(" (").and(DocText.of(String.join(" or ", tokens))).and(" token)"));
        });
        return ways.isEmpty()
                ? DocText.EMPTY
                : DocText.markup("Scopes: ").and(DocText.join(", ", ways)).and(".");
    }

    private DocText rateLimit(ApiMethod method) {
        if (method.rateLimit() == null) {
            return DocText.EMPTY;
        }
        DocText name = DocText.markup("Rate limit: ").and(DocText.code(method.rateLimit()));
        return context.rateLimit(method.rateLimit())
                .map(limit -> limit.period() == null ? name : name.and(", " + frequency(limit.calls(), limit.period())))
                .orElse(name)
                .and(".");
    }

    private static String frequency(int calls, Duration period) {
        String per = period.equals(Duration.ofSeconds(1))
                ? "second"
                : period.equals(Duration.ofMinutes(1))
                        ? "minute"
                        : period.equals(Duration.ofHours(1)) ? "hour" : period.toSeconds() + " seconds";
        return calls + (calls == 1 ? " call" : " calls") + " per " + per;
    }

    private List<DocText> ownErrors(ApiMethod method, MethodTypes types) {
        List<DocText> items = new ArrayList<>();
        for (int i = 0; i < method.errors().size(); i++) {
            CodeText code = method.errors().get(i);
            String constant = context.names().constants(types.names().error()).get(i);
            items.add(
                    DocText.link(types.error(), constant, code.code()).and(": ").and(ErrorEnumEmitter.doc(code)));
        }
        return items;
    }

    private DocText shared(String groupName) {
        ErrorGroup group = context.errorGroup(groupName);
        ClassName type = JavaTypes.className(context.names().errorGroup(groupName));
        List<String> constants = context.names().constants(context.names().errorGroup(groupName));
        List<DocText> links = new ArrayList<>();
        for (int i = 0; i < constants.size(); i++) {
            links.add(DocText.link(type, constants.get(i), group.codes().get(i).code()));
        }
        return links.isEmpty()
                ? DocText.EMPTY
                : DocText.markup("Error codes of ")
                        .and(DocText.link(type))
                        .and(": ")
                        .and(DocText.join(", ", links))
                        .and(".");
    }

    private static DocText warning(CodeText warning) {
        return DocText.code(warning.code()).and(": ").and(ErrorEnumEmitter.doc(warning));
    }

    private static boolean isChecked(ApiMethod method) {
        return !method.rules().isEmpty()
                || method.params().stream()
                        .anyMatch(parameter -> !parameter.bounds().equals(Bounds.NONE));
    }

    private void reference(ApiMethod method, Javadoc doc) {
        String reference = context.api().reference();
        if (reference != null) {
            String name = URLEncoder.encode(method.name(), StandardCharsets.UTF_8);
            url(reference.replace("{method}", name)).ifPresent(url -> {
                DocText start = DocText.markup("<a href=\"" + JavadocText.attribute(url) + "\">");
                doc.tag("@see", start.and(DocText.escaped(method.name())).and("</a>"));
            });
        }
    }

    /** The address without what would need an entity in a comment; empty where it is none. Doclint looks at links. */
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
