package dev.callsheet.generator.source;

/** A parameter, or a component of a record. */
record ParameterSpec(TypeName type, String name) {
    void emit(JavaWriter out, boolean varargs) {
        if (varargs && type instanceof ArrayTypeName array) {
            array.emit(out, "...");
        } else {
            type.emit(out);
        }
        out.text(" ");
        out.text(name);
    }
}
