package dev.callsheet.runtime.client;

import dev.callsheet.runtime.ErrorCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a failure by an error code says of itself. */
final class ErrorText {
    private ErrorText() {}

    static String of(ErrorCode code, Envelope envelope, @Nullable String token) {
        StringBuilder text = new StringBuilder("failed ");
        text.append(code.code().isEmpty() ? "without an error code" : "with " + Excerpt.of(code.code(), token));
        if (!code.summary().isEmpty()) {
            text.append(": ").append(code.summary());
        }
        for (Map.Entry<String, String> detail : envelope.details().entrySet()) {
            text.append("; ").append(detail.getKey()).append(": ").append(Excerpt.of(detail.getValue(), token));
        }
        for (String message : envelope.messages()) {
            text.append("; ").append(Excerpt.of(message, token));
        }
        return text.toString();
    }
}
