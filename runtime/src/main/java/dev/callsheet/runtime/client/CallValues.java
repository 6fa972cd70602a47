package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a call sends: those of its request, one of which paging may replace.
 *
 * @param cursorIndex the index of the replaced value; -1 for none
 * @param cursor the value that replaces it
 */
record CallValues(
        ApiRequest request, int cursorIndex, @Nullable String cursor) {
    static CallValues of(ApiRequest request) {
        return new CallValues(request, -1, null);
    }

    CallValues withCursor(int index, String next) {
        return new CallValues(request, index, next);
    }

    Endpoint<?, ?> endpoint() {
        return request.endpoint();
    }

    /**
     * Returns the value of a parameter; null if it is not set. A value that the caller added replaces it, unless it is
     * the cursor.
     */
    @Nullable
    Object value(int index) {
        if (index == cursorIndex) {
            return cursor;
        }
        Object extra = request.extras().get(endpoint().params().get(index).name());
        return extra != null ? extra : request.value(index);
    }

    /** Returns whether there is a file to upload. */
    boolean haveFile() {
        for (int i = 0; i < endpoint().params().size(); i++) {
            if (value(i) instanceof Upload) {
                return true;
            }
        }
        for (Object extra : request.extras().values()) {
            if (extra instanceof Upload) {
                return true;
            }
        }
        return false;
    }

    /** Returns the texts that must not be shown. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        forEach((param, value) -> {
            if (param.isSecret() && value instanceof String text && !text.isEmpty()) {
                secrets.add(text);
            }
        });
        return secrets;
    }

    /** Passes each value that is set to the sink: the parameters in order, then what the caller added. */
    void forEach(Sink sink) {
        for (int i = 0; i < endpoint().params().size(); i++) {
            Object value = value(i);
            if (value != null) {
                sink.accept(endpoint().params().get(i), value);
            }
        }
        for (Map.Entry<String, Object> extra : request.extras().entrySet()) {
            if (endpoint().indexOf(extra.getKey()) < 0) {
                sink.accept(Param.optional(extra.getKey()), extra.getValue());
            }
        }
    }

    /** Receives values. */
    @FunctionalInterface
    interface Sink {
        void accept(Param param, Object value);
    }
}
