package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.ReceivedValue;
import dev.callsheet.testkit.http.RequestHead;
import dev.callsheet.testkit.http.UnreadableRequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a request sends in its path, query, headers, cookies and body, under the names that parameters have in
 * the spec. What belongs to no parameter keeps its own name.
 */
public final class RequestParts {
    private final TypeIndex types;
    private final @Nullable ApiMethod method;
    private final List<Parameter> params;
    private final ReceivedParameters all = new ReceivedParameters();
    private final Map<Parameter, BracketTree> trees = new LinkedHashMap<>();
    private final List<String> misplaced = new ArrayList<>();
    private @Nullable UnreadableRequestException unreadable;

    private RequestParts(TypeIndex types, @Nullable ApiMethod method) {
        this.types = types;
        this.method = method;
        this.params = method == null ? List.of() : method.params();
    }

    /** Returns the parts outside the body, as far as they can be read. */
    public static RequestParts ofHead(TypeIndex types, Route route, RequestHead head) {
        RequestParts parts = new RequestParts(types, route.method());
        try {
            route.addParameters(parts.all);
            parts.addHeaders(head);
            parts.add(Location.QUERY, head.queryParameters());
        } catch (UnreadableRequestException e) {
            parts.unreadable = e;
        }
        return parts;
    }

    /** Returns why the parts outside the body could not be read to the end; null if they could. */
    public @Nullable UnreadableRequestException unreadable() {
        return unreadable;
    }

    /** Adds the headers and cookies that are parameters. */
    private void addHeaders(RequestHead head) throws UnreadableRequestException {
        Map<String, String> cookies = head.cookies();
        for (Parameter param : params) {
            String text = switch (param.location()) {
                case HEADER -> head.header(param.wireName());
                case COOKIE -> cookies.get(param.wireName());
                case PATH, QUERY, BODY, WHOLE_BODY -> null;
            };
            if (text != null) {
                all.add(param.name(), text);
            }
        }
    }

    /** Adds the parameters of the body. */
    public void addBody(ReceivedParameters received) {
        add(Location.BODY, received);
        for (Parameter param : params) {
            if (param.contentType() != null && param.location() == Location.BODY) {
                received.partTypes(param.wireName()).stream()
                        .filter(type ->
                                !RequestCheck.mediaType(type).equals(RequestCheck.mediaType(param.contentType())))
                        .forEach(type -> misplaced.add(param.name() + " must be a part of the type "
                                + param.contentType() + ", not of " + (type.isEmpty() ? "none" : Excerpt.of(type))));
            }
        }
    }

    private void add(Location location, ReceivedParameters received) {
        received.names().forEach(name -> add(location, name, received.get(name)));
    }

    private void add(Location location, String name, @Nullable ReceivedValue value) {
        if (value == null) {
            return;
        }
        Optional<Parameter> owner = named(location, name).or(() -> around(location, name));
        if (owner.isPresent()) {
            add(owner.get(), name, value);
            return;
        }
        Optional<Parameter> files = params.stream()
                .filter(param -> param.location() == location && isMapOfFiles(param))
                .findFirst();
        if (files.isPresent() && value instanceof ReceivedValue.Files) {
            all.add(files.get().name(), value);
            return;
        }
        Location other = location == Location.QUERY ? Location.BODY : Location.QUERY;
        Optional<Parameter> elsewhere = named(other, name);
        if (elsewhere.isPresent() && isUsual(elsewhere.get())) {
            add(elsewhere.get(), name, value);
            return;
        }
        elsewhere.ifPresent(param -> misplaced.add(
                param.name() + " must be sent in the " + other.word() + ", not in the " + location.word()));
        all.add(name, value);
    }

    /** Returns whether a parameter is in the usual place of its verb: many servers read such a parameter from query and body. */
    private boolean isUsual(Parameter param) {
        return method != null && param.location() == Location.usual(method.verb(), method.path(), param.name());
    }

    private void add(Parameter param, String name, ReceivedValue value) {
        boolean text = value instanceof ReceivedValue.Text;
        if (text && param.wire() == Wire.BRACKETS) {
            tree(param).add(name.substring(param.wireName().length()), value.texts());
        } else if (text && param.wire() == Wire.SPREAD) {
            String head = head(name);
            tree(param).child(head).add(name.substring(head.length()), value.texts());
        } else {
            all.add(param.name(), value);
        }
    }

    private BracketTree tree(Parameter param) {
        return trees.computeIfAbsent(param, missing -> new BracketTree());
    }

    private Optional<Parameter> named(Location location, String name) {
        return params.stream()
                .filter(param -> place(param) == location && param.wireName().equals(name))
                .findFirst();
    }

    /** Returns the parameter that sends a name for something inside it. */
    private Optional<Parameter> around(Location location, String name) {
        return params.stream()
                .filter(param -> place(param) == location)
                .filter(param -> param.wire() == Wire.BRACKETS
                        ? name.startsWith(param.wireName() + "[")
                        : param.wire() == Wire.SPREAD && hasField(param, head(name)))
                .findFirst();
    }

    private static Location place(Parameter param) {
        return param.isWholeBody() ? Location.BODY : param.location();
    }

    private boolean hasField(Parameter param, String name) {
        Optional<Model> model = types.model(param.type());
        return model.isEmpty() || model.get().fields().stream().map(Field::name).anyMatch(name::equals);
    }

    private static String head(String name) {
        int open = name.indexOf('[');
        return open < 0 ? name : name.substring(0, open);
    }

    private static boolean isMapOfFiles(Parameter param) {
        return param.type().innermost().is(ScalarKind.FILE) && param.type().withoutNull() instanceof TypeRef.MapOf;
    }

    /** Returns all parameters. */
    public ReceivedParameters parameters() {
        trees.forEach((param, tree) -> all.add(param.name(), new ReceivedValue.Json(tree.toJson(types, param.type()))));
        trees.clear();
        return all;
    }

    /** Returns what is sent in the query and should be in the body, or the other way round. */
    public List<String> misplaced() {
        return List.copyOf(misplaced);
    }
}
