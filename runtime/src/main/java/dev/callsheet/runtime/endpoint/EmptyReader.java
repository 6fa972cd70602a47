package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.json.FieldNames;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** Passes over an answer whose fields nobody knows; the envelope takes what is its own. */
final class EmptyReader implements JsonReader<EmptyResponse> {
    static final EmptyReader INSTANCE = new EmptyReader();

    private static final FieldNames NONE = FieldNames.of();

    private EmptyReader() {}

    @Override
    public @Nullable EmptyResponse read(JsonInput in) {
        if (!in.startObject()) {
            return null;
        }
        // No field is known, so this goes to the end.
        in.nextField(NONE);
        return new EmptyResponse();
    }
}
