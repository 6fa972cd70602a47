package dev.callsheet.openapi.schema;

import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.Sheet;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** The types to declare. Each is made after it was asked for, so that types that refer to each other need no deep recursion. */
final class Declarations {
    private final Sheet sheet;
    private final Deque<Declaration> pending = new ArrayDeque<>();

    Declarations(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Declares a type at the end; returns its use. */
    TypeUse later(String name, Section section, Supplier<SheetMapping> maker) {
        pending.add(new Declaration(name, section, maker));
        return TypeUse.of(name);
    }

    /** Makes all types, and those that they ask for, and declares them in the order of the document. */
    void finish() {
        List<Made> made = new ArrayList<>();
        while (!pending.isEmpty()) {
            Declaration next = pending.remove();
            made.add(new Made(next.name(), next.section(), next.maker().get()));
        }
        made.sort(Comparator.comparing((Made type) -> type.keys().position()));
        made.forEach(type -> sheet.declare(type.section(), type.name(), type.keys()));
    }

    private record Declaration(String name, Section section, Supplier<SheetMapping> maker) {}

    private record Made(String name, Section section, SheetMapping keys) {}
}
