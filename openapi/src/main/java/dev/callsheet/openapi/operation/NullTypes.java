package dev.callsheet.openapi.operation;

import dev.callsheet.openapi.sheet.SheetMapping;

/** Null can be sent in JSON only. What can be null elsewhere can be absent, and that is how callers say it. */
final class NullTypes {
    private NullTypes() {}

    /** Takes null out of the type of a parameter. */
    static void remove(SheetMapping keys) {
        keys.text("type").filter(type -> type.contains("|null")).ifPresent(type -> {
            String plain = type.replace("|null", "");
            if (plain.equals("object")) {
                keys.remove("type");
            } else {
                boolean objects = plain.equals("list<object>") || plain.equals("map<object>");
                keys.put("type", objects ? plain.substring(0, plain.indexOf('<')) : plain);
            }
        });
    }
}
