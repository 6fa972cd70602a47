package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters that an operation and its path declare. */
final class ParameterReader {
    /** OpenAPI ignores these headers: media types and {@code security} say what they are. */
    private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

    private static final Set<String> OF_CLIENT = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final Context context;

    ParameterReader(Context context) {
        this.context = context;
    }

    /** Returns all parameters that are declared, those of the operation in place of those of the path. */
    List<DeclaredParameter> declared(Operation operation) {
        List<DeclaredParameter> declared = new ArrayList<>();
        for (YamlNode owner : List.of(operation.item(), operation.node())) {
            for (YamlNode item : Nodes.items(owner, "parameters")) {
                read(item).ifPresent(param -> add(param, declared));
            }
        }
        return declared;
    }

    private static void add(DeclaredParameter param, List<DeclaredParameter> declared) {
        for (int i = 0; i < declared.size(); i++) {
            if (declared.get(i).isSame(param)) {
                declared.set(i, param);
                return;
            }
        }
        declared.add(param);
    }

    private Optional<DeclaredParameter> read(YamlNode item) {
        YamlNode node = context.follow(item);
        Optional<String> name = Nodes.text(node, "name").filter(text -> !text.isBlank());
        Optional<String> in = Nodes.text(node, "in");
        Optional<Place> place = in.flatMap(Place::of);
        if (name.isEmpty() || place.isEmpty()) {
            context.fault(
                    item.position(),
                    "a parameter has no `name`, or no valid `in`; it was left out",
                    name.orElse("") + in.map(text -> " in " + text).orElse(""));
            return Optional.empty();
        }
        return Optional.of(new DeclaredParameter(place.get(), name.get(), node, item.position()));
    }

    /** Returns whether a parameter can be sent as one; reports it if not. */
    boolean isSent(DeclaredParameter param) {
        if (param.place() != Place.HEADER) {
            return true;
        }
        String header = param.name().toLowerCase(Locale.ROOT);
        if (OF_CLIENT.contains(header)) {
            context.leftOut(
                    param.position(), "a header that the client sets itself cannot be a parameter", param.name());
        }
        if (header.equals("authorization") && hasNoSchemes()) {
            context.leftOut(
                    param.position(),
                    "a credential is a header parameter and no security scheme: declare a scheme, or add `auth` in an overlay",
                    param.name());
        }
        return !OF_CLIENT.contains(header) && !IGNORED.contains(header);
    }

    private boolean hasNoSchemes() {
        return Nodes.child(context.document().root(), "components")
                .map(components -> Nodes.entries(components, "securitySchemes").isEmpty())
                .orElse(true);
    }
}
