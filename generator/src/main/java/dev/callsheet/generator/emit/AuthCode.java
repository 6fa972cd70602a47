package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Auth;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.AuthScheme.ApiKey;
import dev.callsheet.language.model.AuthScheme.Bearer;
import dev.callsheet.language.model.AuthScheme.ClientCredentials;
import java.util.ArrayList;
import java.util.List;

/** The calls that tell the runtime how to authenticate. */
final class AuthCode {
    private AuthCode() {}

    /** Returns the calls for the builder of an API. */
    static List<CodeBlock> schemes(ApiModel api) {
        List<CodeBlock> calls = new ArrayList<>();
        if (api.auth().isEmpty()) {
            calls.add(CodeBlock.of("noAuth()"));
        }
        for (AuthScheme scheme : api.auth()) {
            boolean isShort =
                    scheme.name().equals(AuthScheme.TOKEN) && scheme.kind().equals(new Bearer(Bearer.FORMAT));
            calls.add(isShort ? CodeBlock.of("bearerAuth()") : CodeBlock.of("auth($L)", scheme(scheme)));
        }
        if (!api.auth().isEmpty() && !api.usualAuth().equals(alone(api))) {
            api.usualAuth().anyOf().forEach(all -> calls.add(CodeBlock.of("defaultAuth($L)", Literals.strings(all))));
        }
        return calls;
    }

    /** Returns the default if a spec has none: the first scheme. */
    private static Auth alone(ApiModel api) {
        return new Auth(List.of(List.of(api.auth().get(0).name())));
    }

    private static CodeBlock scheme(AuthScheme scheme) {
        CodeBlock name = Literals.string(scheme.name());
        return scheme.kind().match(new AuthScheme.Cases<>() {
            @Override
            public CodeBlock bearer(Bearer bearer) {
                return call("bearer", CodeBlock.of("$L, $L", name, Literals.string(bearer.format())));
            }

            @Override
            public CodeBlock apiKey(ApiKey key) {
                CodeBlock both = CodeBlock.of("$L, $L", name, Literals.string(key.key()));
                return switch (key.in()) {
                    case HEADER -> call("headerKey", both);
                    case QUERY -> call("queryKey", both);
                    case COOKIE -> call("cookieKey", both);
                    case PATH -> call("pathKey", name);
                };
            }

            @Override
            public CodeBlock basic() {
                return call("basic", name);
            }

            @Override
            public CodeBlock clientCredentials(ClientCredentials client) {
                return call("clientCredentials", CodeBlock.of("$L, $L", name, endpoint(client)));
            }

            @Override
            public CodeBlock custom() {
                return call("custom", name);
            }
        });
    }

    private static CodeBlock endpoint(ClientCredentials client) {
        String place = switch (client.place()) {
            case BASIC -> "basic";
            case BODY -> "body";
        };
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.$L($L)", RuntimeTypes.TOKEN_ENDPOINT, place, Literals.string(client.tokenUrl()));
        client.params()
                .forEach((name, value) -> code.add(".param($L, $L)", Literals.string(name), Literals.string(value)));
        if (!client.scopes().isEmpty()) {
            code.add(".scopes($L)", Literals.strings(client.scopes()));
        }
        return code.build();
    }

    private static CodeBlock call(String kind, CodeBlock arguments) {
        return CodeBlock.of("$T.$L($L)", RuntimeTypes.AUTH_SCHEME, kind, arguments);
    }

    /** Returns the calls for the builder of an endpoint; none if it authenticates as its API does. */
    static List<CodeBlock> method(ApiModel api, ApiMethod method) {
        Auth usual = api.usualAuth();
        if (api.auth().isEmpty() || method.auth().equals(usual)) {
            return List.of();
        }
        if (method.auth().equals(usual.orNone())) {
            return List.of(CodeBlock.of("optionalAuth()"));
        }
        return method.auth().anyOf().stream()
                .map(all -> all.isEmpty() ? CodeBlock.of("noAuth()") : CodeBlock.of("auth($L)", Literals.strings(all)))
                .toList();
    }
}
