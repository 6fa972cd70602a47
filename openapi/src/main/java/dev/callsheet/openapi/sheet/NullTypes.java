package dev.callsheet.openapi.sheet;

import java.util.Optional;

/** Null can be sent in JSON only. What can be null elsewhere can be absent, and that is how callers say it. */
public final class NullTypes {
    private NullTypes() {}

    /** Takes null out of the type of a parameter. */
    public static void remove(SheetMapping keys) {
        keys.text("type")
                .filter(type -> type.contains("|null"))
                .ifPresent(type ->
                        without(type).ifPresentOrElse(plain -> keys.put("type", plain), () -> keys.remove("type")));
    }

    /** Returns a type without null; empty for an object with fields, whose type is not written. */
    public static Optional<String> without(String type) {
        String plain = type.replace("|null", "");
        boolean objects = plain.equals("list<object>") || plain.equals("map<object>");
        return plain.equals("object")
                ? Optional.empty()
                : Optional.of(objects ? plain.substring(0, plain.indexOf('<')) : plain);
    }
}
