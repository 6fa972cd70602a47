package dev.callsheet.runtime.client;

import dev.callsheet.runtime.ServerEvent;
import dev.callsheet.runtime.http.ResponseTooLargeException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events (WHATWG HTML, section 9.2.6). Comments and the time to reconnect are skipped. */
final class EventInput {
    private final LineInput lines;
    private final long limit;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable StringBuilder data;

    /**
     * @param limit the largest size of the data of an event
     */
    EventInput(LineInput lines, long limit) {
        this.lines = lines;
        this.limit = limit;
    }

    /** Returns the next event that has data; null at the end of the body, which drops an event that has not ended. */
    @Nullable
    ServerEvent<String> next() throws IOException {
        String line;
        while ((line = lines.next(true)) != null) {
            if (line.isEmpty()) {
                ServerEvent<String> event = data == null ? null : new ServerEvent<>(name, id, data.toString());
                name = null;
                data = null;
                if (event != null) {
                    return event;
                }
            } else {
                int colon = line.indexOf(':');
                field(colon < 0 ? line : line.substring(0, colon), colon < 0 ? "" : value(line, colon + 1));
            }
        }
        return null;
    }

    private static String value(String line, int start) {
        return line.startsWith(" ", start) ? line.substring(start + 1) : line.substring(start);
    }

    private void field(String field, String value) throws IOException {
        switch (field) {
            case "event" -> name = value.isEmpty() ? null : value;
            case "data" -> append(value);
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            default -> {} // a comment, the time to reconnect, or what nobody knows
        }
    }

    private void append(String value) throws IOException {
        data = data == null ? new StringBuilder() : data.append('\n');
        if (data.length() + value.length() > limit) {
            throw new ResponseTooLargeException(limit);
        }
        data.append(value);
    }
}
