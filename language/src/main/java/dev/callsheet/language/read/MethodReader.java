package dev.callsheet.language.read;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiMethod.Effect;
import dev.callsheet.language.model.Auth;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.ResponseHeader;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.source.SpecFiles.ExampleFile;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads methods. */
final class MethodReader {
    private final Context context;
    private final ApiSettings settings;
    private final Map<String, ExampleFile> examples;
    private final AccessReader access;
    private final AuthReader auth;
    private final AddressReader addresses;
    private final ParameterReader parameters;
    private final CodesReader codes;
    private final StatusReader statuses;
    private final PagingReader paging;
    private final RuleReader rules;

    /**
     * @param examples example responses by the name of their method
     */
    MethodReader(Context context, ApiSettings settings, Map<String, ExampleFile> examples) {
        this.context = context;
        this.settings = settings;
        this.examples = examples;
        this.access = new AccessReader(context);
        this.auth = new AuthReader(context);
        this.addresses = new AddressReader(context);
        this.parameters = new ParameterReader(context, settings.protocol());
        this.codes = new CodesReader(context);
        this.statuses = new StatusReader(context);
        this.paging = new PagingReader(context, settings.paging().orElse(null));
        this.rules = new RuleReader(context);
    }

    List<ApiMethod> methods() {
        List<ApiMethod> methods = new ArrayList<>();
        for (Entry entry : context.declarations().all(DeclarationKind.METHODS)) {
            ElementReader.of(entry, Element.METHOD, "a mapping", context)
                    .ifPresent(keys -> methods.add(method(entry, keys)));
        }
        return methods;
    }

    private ApiMethod method(Entry entry, ElementReader keys) {
        String name = entry.name();
        String owner = CamelCase.upper(name);
        Position position = entry.position();
        HttpVerb verb = keys.word("verb", HttpVerb.class).orElse(settings.verb());
        List<Entry> params = keys.entries("params");
        List<String> paramNames = params.stream().map(Entry::name).toList();
        String path = Objects.requireNonNullElse(keys.word("path"), name);
        RequestReader request = new RequestReader(keys, parameters, settings.protocol(), context);
        List<Parameter> inputs = request.params(params, owner, param -> Location.usual(verb, path, param));
        Effect usual =
                verb.isSafe() ? Effect.READ : request.idempotencyKey() != null ? Effect.REPEATABLE : Effect.WRITE;
        return ApiMethod.builder(name, verb, position)
                .javaName(keys.word("name"))
                .summary(keys.text("summary"))
                .description(keys.text("description"))
                .deprecated(keys.text("deprecated"))
                .path(path)
                .effect(keys.word("effect", Effect.class).orElse(usual))
                .encoding(request.encoding(inputs))
                .accept(keys.word("accept"))
                .contentType(keys.word("contentType"))
                .idempotencyKey(request.idempotencyKey())
                .auth(auth(keys))
                .server(server(keys, name))
                .rateLimit(rateLimit(keys))
                .rateLimitBy(rateLimitBy(keys, paramNames))
                .scopes(keys.node("scopes")
                        .map(node -> access.scopes(
                                node, settings.tokens(), settings.auth().schemes()))
                        .orElse(List.of()))
                .params(inputs)
                .rules(keys.node("rules")
                        .map(node -> rules.rules(node, "parameter", paramNames))
                        .orElse(List.of()))
                .responses(statuses.responses(keys, owner + "Response"))
                .responseHeaders(responseHeaders(keys))
                .failures(failures(keys, owner + "ErrorDetails"))
                .paging(paging(keys, paramNames))
                .errorGroups(keys.has("errorGroups") ? ApiSettingsReader.groups(keys, context) : settings.errorGroups())
                .errors(codes.codes(keys.entries("errors")))
                .warnings(codes.codes(keys.entries("warnings")))
                .streamEnd(keys.word("streamEnd"))
                .uploadUrl(keys.word("uploadUrl"))
                .example(example(name, position))
                .build();
    }

    private Auth auth(ElementReader keys) {
        return keys.node("auth")
                .map(node -> auth.auth(node, settings.schemes(), settings.auth()))
                .orElse(settings.auth());
    }

    /** Returns the server of a method: its own, or that of the nearest family that has one. */
    private @Nullable String server(ElementReader keys, String method) {
        Optional<YamlNode> written = keys.node("server");
        for (int dot = method.lastIndexOf('.'); written.isEmpty() && dot > 0; dot = method.lastIndexOf('.', dot - 1)) {
            written = context.declarations()
                    .find(DeclarationKind.FAMILIES, method.substring(0, dot))
                    .filter(family -> family.value() instanceof YamlMapping)
                    .flatMap(family -> ((YamlMapping) family.value()).entry("server"))
                    .map(Entry::value);
        }
        return written.flatMap(addresses::server).orElse(null);
    }

    private @Nullable String rateLimit(ElementReader keys) {
        return keys.scalar("rateLimit")
                .flatMap(written ->
                        context.declarations().use(DeclarationKind.RATE_LIMITS, written.text(), written.position()))
                .map(Entry::name)
                .orElse(null);
    }

    private @Nullable String rateLimitBy(ElementReader keys, List<String> params) {
        Optional<YamlScalar> written = keys.scalar("rateLimitBy");
        written.filter(name -> !params.contains(name.text()))
                .ifPresent(name -> context.declarations().unknown("parameter", name.text(), params, name.position()));
        return written.map(YamlScalar::text).filter(params::contains).orElse(null);
    }

    private List<ResponseHeader> responseHeaders(ElementReader keys) {
        List<ResponseHeader> headers = new ArrayList<>();
        for (Entry entry : keys.entries("responseHeaders")) {
            NodeReader.scalar(entry.value(), "a response header", context)
                    .map(text -> NodeReader.prose(text, context))
                    .ifPresent(text -> headers.add(new ResponseHeader(entry.name(), text, entry.position())));
        }
        return headers;
    }

    private List<StatusShape> failures(ElementReader keys, String owner) {
        List<StatusShape> own = keys.node("failures")
                .map(node -> statuses.failures(node, Optional.of(owner)))
                .orElse(List.of());
        return StatusReader.merged(settings.failures(), own);
    }

    private @Nullable Paging paging(ElementReader keys, List<String> params) {
        return keys.node("paging").map(node -> paging.paging(node, params)).orElse(null);
    }

    private @Nullable String example(String method, Position position) {
        ExampleFile file = examples.get(method);
        if (file == null) {
            return null;
        }
        context.positions().put(position, "example", file.position());
        return file.text();
    }
}
