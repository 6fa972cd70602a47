package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.json.FieldNames;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** Reads an object without taking any of its fields; the envelope takes those that it knows. */
final class EmptyReader implements JsonReader<EmptyResponse> {
    static final EmptyReader INSTANCE = new EmptyReader();

    private EmptyReader() {}

    @Override
    public @Nullable EmptyResponse read(JsonInput in) {
        if (!in.startObject()) {
            return null;
        }
        // No name is known, so this skips to the end of the object.
        in.nextField(FieldNames.NONE);
        return new EmptyResponse();
    }

    @Override
    public String nothing() {
        return "{}";
    }
}
