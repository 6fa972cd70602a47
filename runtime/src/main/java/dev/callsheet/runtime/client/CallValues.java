package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Location;
import dev.callsheet.runtime.endpoint.Param;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a call sends: those of its request, in which paging may replace where the page starts.
 *
 * @param start where the page starts; null if the request tells
 */
record CallValues(ApiRequest request, @Nullable PageStart start) {
    static CallValues of(ApiRequest request) {
        return new CallValues(request, null);
    }

    CallValues with(PageStart other) {
        return new CallValues(request, other);
    }

    Endpoint<?, ?> endpoint() {
        return request.endpoint();
    }

    /**
     * Returns the value of a parameter; null if it is not set. A value that the caller added replaces it, unless it is
     * where a page starts.
     */
    @Nullable
    Object value(int index) {
        Object given = given(index);
        return start != null && start.replaces(index)
                ? start.in(endpoint().params().get(index), given)
                : given;
    }

    private @Nullable Object given(int index) {
        Object extra = request.extras().get(endpoint().params().get(index).name());
        return extra != null ? extra : request.value(index);
    }

    /** Returns whether the body holds a file to upload. */
    boolean haveFile() {
        for (int index : endpoint().layout().body()) {
            if (isFile(value(index))) {
                return true;
            }
        }
        for (Object extra : request.extras().values()) {
            if (isFile(extra)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a value is a file, or a list or map of files. */
    static boolean isFile(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return !list.isEmpty() && list.iterator().next() instanceof Upload;
        } else if (value instanceof Map<?, ?> map) {
            return !map.isEmpty() && map.values().iterator().next() instanceof Upload;
        }
        return value instanceof Upload;
    }

    /** Returns the texts that must not be shown. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < endpoint().params().size(); i++) {
            if (endpoint().params().get(i).isSecret() && value(i) instanceof String text && !text.isEmpty()) {
                secrets.add(text);
            }
        }
        return secrets;
    }

    /** Passes the values of some parameters that are set to the sink. */
    void forEach(int[] indices, Sink sink) {
        for (int index : indices) {
            pass(index, sink);
        }
    }

    /** Passes the values of some parameters to the sink, and what the caller added if it is sent with them. */
    void forEach(Location location, int[] indices, Sink sink) {
        forEach(indices, sink);
        if (endpoint().layout().usual() == location) {
            forEachExtra(sink);
        }
    }

    private void pass(int index, Sink sink) {
        Object value = value(index);
        if (value != null) {
            sink.accept(endpoint().params().get(index), value);
        }
    }

    private void forEachExtra(Sink sink) {
        for (Map.Entry<String, Object> extra : request.extras().entrySet()) {
            if (endpoint().indexOf(extra.getKey()) < 0) {
                sink.accept(Param.optional(extra.getKey()), extra.getValue());
            }
        }
    }

    /** Returns whether there is something that the endpoint does not declare. */
    boolean haveExtra() {
        for (String name : request.extras().keySet()) {
            if (endpoint().indexOf(name) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Receives values. */
    @FunctionalInterface
    interface Sink {
        void accept(Param param, Object value);
    }
}
