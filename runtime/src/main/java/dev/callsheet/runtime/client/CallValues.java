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
 * What a call sends: a request's values, one of which the paging may replace.
 *
 * @param cursorIndex the value that is replaced; -1 for none
 * @param cursor what it is replaced by
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

    /** The value of a parameter; null where it is not set. An extra of its name takes its place, but not a cursor's. */
    @Nullable
    Object value(int index) {
        if (index == cursorIndex) {
            return cursor;
        }
        Object extra = request.extras().get(endpoint().params().get(index).name());
        return extra != null ? extra : request.value(index);
    }

    /** Whether there is a file to send. */
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

    /** The texts that are not to be shown. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        forEach((param, value) -> {
            if (param.isSecret() && value instanceof String text && !text.isEmpty()) {
                secrets.add(text);
            }
        });
        return secrets;
    }

    /** Gives each value that is set to the sink: the parameters in order, then what the caller added. */
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

    /** Takes values. */
    @FunctionalInterface
    interface Sink {
        void accept(Param param, Object value);
    }
}
