package dev.callsheet.runtime.json;

/**
 * Converts objects to JSON and back. {@link #jackson()} is one; an application with another JSON library implements
 * this interface and sets it with {@link dev.callsheet.runtime.options.ClientOptions.Builder#jsonBinding}.
 */
public interface JsonBinding {
    /**
     * Writes an object as UTF-8 JSON text.
     *
     * @throws IllegalArgumentException if it cannot be written
     */
    byte[] write(Object value);

    /**
     * Reads UTF-8 JSON text.
     *
     * @throws IllegalArgumentException if the text does not fit the type
     */
    <T> T read(byte[] json, Class<T> type);

    /**
     * Returns the binding that uses Jackson 3's databind, an optional dependency of this library.
     *
     * @throws IllegalStateException if databind is missing from the class path or module path, or does not fit the
     *     version of jackson-annotations next to it
     */
    static JsonBinding jackson() {
        try {
            return JacksonBinding.INSTANCE;
        } catch (LinkageError missing) {
            throw new IllegalStateException(
                    "Converting objects needs tools.jackson.core:jackson-databind 3 and the jackson-annotations it depends on ("
                            + "as a module: requires tools.jackson.databind). Add it, or set"
                            + " ClientOptions.builder().jsonBinding(...) to another binding.",
                    missing);
        }
    }
}
