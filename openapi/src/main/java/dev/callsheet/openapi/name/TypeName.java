package dev.callsheet.openapi.name;

/** Names of models, enums and unions: a capital, then ASCII letters and digits. */
public final class TypeName {
    private TypeName() {}

    /** Returns the name of a type for a schema's: {@code user.profile_v2} becomes {@code UserProfileV2}. */
    public static String of(String schema) {
        throw new UnsupportedOperationException();
    }

    /** Returns the name of a type for something in place: the name of its owner, then that of its key. */
    public static String inPlace(String owner, String key) {
        throw new UnsupportedOperationException();
    }
}
