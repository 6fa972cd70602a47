package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.endpoint.Wire;
import dev.callsheet.runtime.json.TextTree;
import dev.callsheet.runtime.json.ValueKind;
import dev.callsheet.runtime.json.VariantValue;
import java.util.Collection;
import java.util.Map;

/** Passes on a parameter as pairs of name and text: one, or one for each value inside it. */
final class ParameterPairs {
    private final Api api;
    private final Sink sink;

    /** Creates pairs of parameters of an API for a query, a form or a multipart body. */
    ParameterPairs(Api api, Sink sink) {
        this.api = api;
        this.sink = sink;
    }

    /** Passes on the value of a parameter. */
    void add(Param param, Object given) {
        Object value = VariantValue.sent(given);
        if (ValueKind.of(value).isPlain()) {
            sink.pair(param.wireName(), ParameterText.text(param, value));
            return;
        }
        Wire wire = param.wireOf(value);
        switch (wire) {
            case COMMA, PIPE, SPACE, JSON -> sink.pair(param.wireName(), ParameterText.text(param, value));
            case REPEAT -> repeat(param, value);
            case BRACKETS -> brackets(param, param.wireName(), param.formatted(value));
            case SPREAD -> spread(param, value);
        }
    }

    private void repeat(Param param, Object value) {
        if (value instanceof Collection<?> list) {
            list.forEach(element -> sink.pair(param.wireName(), ParameterText.text(param, element)));
        } else {
            sink.pair(param.wireName(), ParameterText.text(param, value));
        }
    }

    private void brackets(Param param, String name, Object given) {
        Object value = VariantValue.sent(given);
        switch (ValueKind.of(value)) {
            case LIST -> elements(param, name, (Collection<?>) value);
            case MAP -> ((Map<?, ?>) value).forEach((key, inner) -> brackets(param, name + "[" + key + "]", inner));
            case MODEL, JSON -> brackets(param, name, TextTree.of(value));
            case TEXT, NUMBER, FLOATING, BOOLEAN, INSTANT, FORMATTED, OTHER ->
                sink.pair(name, ParameterText.text(param, value));
        }
    }

    private void elements(Param param, String name, Collection<?> list) {
        int index = 0;
        for (Object element : list) {
            String position = isPlain(element) ? "" : String.valueOf(index);
            brackets(param, name + "[" + position + "]", element);
            index++;
        }
    }

    private void spread(Param param, Object value) {
        Object fields = value instanceof Map ? value : TextTree.of(value);
        if (!(fields instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(param.name() + " must be an object: its fields are sent side by side.");
        }
        map.forEach((name, field) -> {
            boolean list =
                    field instanceof Collection<?> elements && elements.stream().allMatch(ParameterPairs::isPlain);
            add(Param.optional((String) name).wire(list ? api.lists() : api.objects()), field);
        });
    }

    private static boolean isPlain(Object value) {
        return ValueKind.of(VariantValue.sent(value)).isPlain();
    }

    /** Receives pairs. */
    @FunctionalInterface
    interface Sink {
        void pair(String name, String text);
    }
}
