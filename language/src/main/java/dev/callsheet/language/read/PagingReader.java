package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads paging: the keys of the API, each of which a method may override. */
final class PagingReader {
    private final Context context;
    private final Map<String, YamlScalar> defaults;

    /**
     * @param api {@code paging} of the API; null if it has none
     */
    PagingReader(Context context, @Nullable YamlNode api) {
        this.context = context;
        this.defaults = api == null ? Map.of() : read(api, api.position());
    }

    private Map<String, YamlScalar> read(YamlNode node, Position element) {
        Map<String, YamlScalar> found = new HashMap<>();
        if (node instanceof YamlMapping mapping) {
            ElementReader keys = new ElementReader(mapping, element, Element.PAGING, context);
            Element.PAGING.names().forEach(key -> keys.scalar(key).ifPresent(scalar -> found.put(key, scalar)));
        } else {
            NodeReader.wrongKind(node, "`paging`", "a mapping", context);
        }
        return found;
    }

    /**
     * @param params names of the method's parameters
     */
    @Nullable
    Paging paging(YamlNode node, List<String> params) {
        if (!(node instanceof YamlMapping)) {
            NodeReader.wrongKind(node, "`paging`", "a mapping", context);
            return null;
        }
        Position position = node.position();
        Map<String, YamlScalar> own = read(node, position);
        Map<String, YamlScalar> all = new HashMap<>(defaults);
        all.putAll(own);
        YamlScalar cursor = required("cursor", all, position);
        YamlScalar next = required("next", all, position);
        YamlScalar items = all.get("items");
        if (cursor == null || next == null) {
            return null;
        }
        if (!params.contains(cursor.text())) {
            // An inherited name is correct in api.yaml: the error is in the method, which lacks the parameter.
            Position where = own.containsKey("cursor") ? cursor.position() : position;
            context.declarations().unknown("parameter", cursor.text(), params, where);
        }
        return new Paging(
                cursor.text(), next.text(), items == null ? null : items.text(), limit(own, all, params), position);
    }

    private @Nullable YamlScalar required(String key, Map<String, YamlScalar> keys, Position position) {
        YamlScalar found = keys.get(key);
        if (found == null) {
            context.report(DiagnosticCode.MISSING_KEY, position, "`paging` has no " + quote(key));
        }
        return found;
    }

    private @Nullable String limit(Map<String, YamlScalar> own, Map<String, YamlScalar> all, List<String> params) {
        YamlScalar limit = all.get("limit");
        if (limit == null || params.contains(limit.text())) {
            return limit == null ? null : limit.text();
        }
        if (own.containsKey("limit")) {
            context.declarations().unknown("parameter", limit.text(), params, limit.position());
        }
        return null;
    }
}
