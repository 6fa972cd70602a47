package dev.callsheet.runtime.json;

import java.util.List;

/** The name of a field, encoded once for all objects that are written with it. */
public final class JsonName {
    private final byte[] encoded;

    private JsonName(byte[] encoded) {
        this.encoded = encoded;
    }

    /** Returns the names of fields, in their order. */
    public static JsonName[] of(List<String> names) {
        JsonName[] encoded = new JsonName[names.size()];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = new JsonName(new JsonOutput().name(names.get(i)).toBytes());
        }
        return encoded;
    }

    /** Returns the name with its quotes and the colon. */
    byte[] encoded() {
        return encoded;
    }
}
