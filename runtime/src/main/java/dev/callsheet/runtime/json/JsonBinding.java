package dev.callsheet.runtime.json;

/**
 * Turns a user's own objects into JSON and back. {@link #jackson()} is one; an application that has another JSON
 * library implements this and gives it to {@link dev.callsheet.runtime.options.ClientOptions.Builder#jsonBinding}.
 */
public interface JsonBinding {
    /**
     * The value as UTF-8 JSON text.
     *
     * @throws IllegalArgumentException where it cannot be written
     */
    byte[] write(Object value);

    /**
     * Reads UTF-8 JSON text.
     *
     * @throws IllegalArgumentException where the text does not fit the type
     */
    <T> T read(byte[] json, Class<T> type);

    /**
     * The binding over Jackson 3's databind, an optional dependency of this library.
     *
     * @throws IllegalStateException where databind is not on the class path or module path, or does not fit the
     *     jackson-annotations beside it
     */
    static JsonBinding jackson() {
        try {
            return JacksonBinding.INSTANCE;
        } catch (LinkageError missing) {
            throw new IllegalStateException(
                    "Objects as JSON need tools.jackson.core:jackson-databind 3 (with the jackson-annotations it asks for;"
                            + " as a module: requires tools.jackson.databind). Add it, or give"
                            + " ClientOptions.jsonBinding(...) a binding of your own.",
                    missing);
        }
    }
}
