package dev.callsheet.generator.emit;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Addresses;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiMethod.Effect;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Auth;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.MethodFamily;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.PagingKind;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.Protocol.Encoding;
import dev.callsheet.language.model.RateLimit;
import dev.callsheet.language.model.RequestError;
import dev.callsheet.language.model.ResponseHeader;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.TokenKind;
import dev.callsheet.language.model.TokenScopes;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.model.Webhook;
import dev.callsheet.language.model.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An API of every kind of part, in which each text and each name on the wire is another one of the given texts. Java names
 * are given, so that only texts differ between two such APIs.
 */
final class HostileApi {
    private static final Position HERE = new Position("api.yaml", 1, 1);
    private static final Auth AUTH = new Auth(List.of(List.of("token")));

    private final IntFunction<String> texts;
    private final List<String> used = new ArrayList<>();

    HostileApi(IntFunction<String> texts) {
        this.texts = texts;
    }

    /** The next text. */
    private String text() {
        used.add(texts.apply(used.size()));
        return used.get(used.size() - 1);
    }

    /** A text that differs from all others, as wire names in one place do; dots mean something in some of them. */
    private String wire() {
        return text().replace('.', ',') + used.size();
    }

    ApiModel model() {
        TypeRef string = new TypeRef.Scalar(ScalarKind.STRING);
        EnumType kinds = new EnumType("Kind", ScalarKind.STRING, text(), List.of(value("ONE"), value("TWO")), HERE);
        EnumType inPlace = new EnumType("XKind", ScalarKind.STRING, null, List.of(value("THREE")), HERE);
        TypeRef nested = new TypeRef.InlineModel(
                new Model("XNested", text(), text(), List.of(field("inner", string, false)), null, List.of(), HERE));
        List<Field> fields = List.of(
                field("plain", string, true),
                field("kind", new TypeRef.Named("Kind"), true),
                field("kinds", new TypeRef.ListOf(new TypeRef.InlineEnum(inPlace)), true),
                field("nested", nested, false),
                field("choice", new TypeRef.Named("Choice"), false),
                Field.builder(wire(), string, HERE)
                        .javaName("matched")
                        .bounds(pattern())
                        .summary(text())
                        .build(),
                Field.builder(wire(), string, HERE)
                        .javaName("fixed")
                        .constant(text())
                        .summary(text())
                        .build());
        Field extra = Field.builder("extra", new TypeRef.MapOf(string), HERE)
                .summary(text())
                .build();
        List<Rule> rules = List.of(new Rule(
                Rule.Kind.AT_MOST_ONE,
                List.of(fields.get(3).name(), fields.get(5).name()),
                HERE));
        Model model = new Model("Thing", text(), text(), fields, extra, rules, HERE);
        Union union = new Union(
                "Choice",
                text(),
                wire(),
                Union.TagKind.STRING,
                List.of(new Union.Variant(wire(), "Thing", HERE)),
                HERE);
        Field items = field("items", new TypeRef.ListOf(new TypeRef.Named("Thing")), false);
        String cursor = wire();
        List<Parameter> params = List.of(
                parameter("needed", string, true),
                parameter("thing", new TypeRef.Named("Thing"), false),
                parameter("words", new TypeRef.ListOf(string), false),
                parameter("mood", new TypeRef.InlineEnum(inPlace), false),
                sent("header", Location.HEADER).bounds(pattern()).build(),
                sent("cookie", Location.COOKIE).build(),
                sent("constant", Location.QUERY).constant(text()).build(),
                Parameter.builder(wire(), new TypeRef.Scalar(ScalarKind.TEXT), HERE)
                        .javaName("whole")
                        .location(Location.WHOLE_BODY)
                        .wireName(text())
                        .contentType(text())
                        .summary(text())
                        .build(),
                Parameter.builder(cursor, string, HERE)
                        .javaName("cursor")
                        .defaultValue(text())
                        .example(text())
                        .summary(text())
                        .build());
        ApiMethod method = ApiMethod.builder("a." + wire(), HttpVerb.POST, HERE)
                .javaName("run")
                .summary(text())
                .description(text() + "\n\n" + text())
                .deprecated(text())
                .path(wire())
                .effect(Effect.REPEATABLE)
                .encoding(Encoding.MULTIPART)
                .accept(text())
                .contentType(text())
                .streamEnd(text())
                .uploadUrl(text())
                .idempotencyKey(text())
                .auth(AUTH.orNone())
                .server(wire())
                .rateLimit(wire())
                .scopes(List.of(new TokenScopes(text(), List.of(text(), text())), new TokenScopes(text(), List.of())))
                .params(params)
                .rules(List.of(new Rule(
                        Rule.Kind.AT_MOST_ONE,
                        List.of(params.get(1).name(), params.get(2).name()),
                        HERE)))
                .responses(List.of(new StatusShape(
                        "4XX", new ResponseShape.Fields(List.of(items, field("more", nested, false))), HERE)))
                .responseHeaders(List.of(new ResponseHeader(wire(), text(), HERE)))
                .failures(List.of(new StatusShape(
                        "default", new ResponseShape.Fields(List.of(field("detail", string, false))), HERE)))
                .paging(new Paging(new PagingKind.Cursor(cursor, wire(), null), items.name(), null, HERE))
                .errorGroups(List.of("common"))
                .errors(List.of(code("OWN")))
                .warnings(List.of(new CodeText(wire(), null, text(), HERE)))
                .build();
        return ApiModel.builder(
                        "hostile",
                        text(),
                        text(),
                        new Protocol(
                                Encoding.JSON,
                                Wire.REPEAT,
                                Wire.BRACKETS,
                                text(),
                                text(),
                                wire(),
                                List.of(wire()),
                                List.of(wire()),
                                wire(),
                                List.of(wire()),
                                wire(),
                                true,
                                Map.of(RequestError.MISSING_PARAMETER, List.of(wire())),
                                HERE),
                        HERE)
                .auth(
                        List.of(
                                scheme("token", new AuthScheme.Bearer(text() + AuthScheme.Bearer.SECRET)),
                                scheme("key", new AuthScheme.ApiKey(AuthScheme.KeyPlace.QUERY, text())),
                                scheme("login", new AuthScheme.Basic()),
                                scheme(
                                        "app",
                                        new AuthScheme.ClientCredentials(
                                                text(),
                                                AuthScheme.CredentialPlace.BODY,
                                                Map.of(text(), text()),
                                                List.of(text()))),
                                scheme("own", new AuthScheme.Custom())),
                        AUTH)
                .addresses(new Addresses(
                        List.of(new Addresses.Variable("site", text(), text(), List.of(text()), HERE)),
                        List.of(new Addresses.Server(text(), text(), HERE)),
                        List.of(new Addresses.Header("X-Version", "1", HERE))))
                .reference("https://example.com/" + text() + "/{method}")
                .rateLimits(List.of(new RateLimit(wire(), 5, Duration.ofSeconds(7), HERE)))
                .tokens(List.of(new TokenKind(wire(), text())))
                .errorGroups(List.of(new ErrorGroup("common", List.of(code("SHARED")), HERE)))
                .families(List.of(new MethodFamily("a", null, text(), HERE)))
                .methods(List.of(method))
                .models(List.of(model))
                .enums(List.of(kinds))
                .unions(List.of(union))
                .webhooks(List.of(new Webhook(
                        wire(),
                        text(),
                        text(),
                        new TypeRef.Named(model.name()),
                        new TypeRef.Named(model.name()),
                        HERE)))
                .build();
    }

    private AuthScheme scheme(String name, AuthScheme.Kind kind) {
        return new AuthScheme(name, text(), kind, HERE);
    }

    /** A pattern that matches a text as it is: other texts may be no regular expressions. */
    private Bounds pattern() {
        return new Bounds(null, null, Pattern.quote(text()));
    }

    private Parameter.Builder sent(String javaName, Location location) {
        return Parameter.builder(wire(), new TypeRef.Scalar(ScalarKind.STRING), HERE)
                .javaName(javaName)
                .location(location)
                .wireName(wire())
                .summary(text());
    }

    private EnumType.Value value(String javaName) {
        return new EnumType.Value(wire(), javaName, text(), HERE);
    }

    private CodeText code(String javaName) {
        return new CodeText(wire(), javaName, text(), HERE);
    }

    private Field field(String javaName, TypeRef type, boolean always) {
        return Field.builder(wire(), type, HERE)
                .javaName(javaName)
                .always(always)
                .summary(text())
                .deprecated(text())
                .build();
    }

    private Parameter parameter(String javaName, TypeRef type, boolean required) {
        @Nullable String fallback = required ? null : text();
        return Parameter.builder(wire(), type, HERE)
                .javaName(javaName)
                .required(required)
                .defaultValue(fallback)
                .example(text())
                .secret(true)
                .summary(text())
                .deprecated(text())
                .build();
    }
}
