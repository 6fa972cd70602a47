package dev.callsheet.generator.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes source: indents lines, breaks those that are too long, and shortens the names of classes that are imported or in scope. Before that,
 * another one goes through the same tree without making text, to collect what is to be imported.
 */
final class JavaWriter {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";
    private static final int NONE = -1;

    private final @Nullable StringBuilder out;
    private final String packageName;
    private final Set<String> qualified;
    private final Map<String, ClassName> imported;
    private final Map<String, ClassName> importable = new LinkedHashMap<>();
    private final Set<String> local = new HashSet<>();
    private final List<Scope> scopes = new ArrayList<>();

    private int indent;
    private boolean comment;
    private boolean newLine = true;
    private int lineOfStatement = NONE;
    /** Where the line starts that is being written. */
    private int line;
    /** Where the line can be broken, and then how far the rest is indented. */
    private int breakAt = NONE;

    private int breakIndent;

    private JavaWriter(
            @Nullable StringBuilder out, String packageName, Set<String> qualified, Map<String, ClassName> imported) {
        this.out = out;
        this.packageName = packageName;
        this.qualified = qualified;
        this.imported = imported;
    }

    /** Returns one that writes a file. */
    static JavaWriter of(String packageName, Set<String> qualified, Map<String, ClassName> imported) {
        return new JavaWriter(new StringBuilder(4096), packageName, qualified, imported);
    }

    /** Returns one that writes nothing, but finds what a file has to import. */
    static JavaWriter collector(String packageName, Set<String> qualified) {
        return new JavaWriter(null, packageName, qualified, Map.of());
    }

    static String textOf(CodeBlock code) {
        JavaWriter writer = of("", Set.of(), Map.of());
        writer.code(code);
        return writer.toString();
    }

    /** Returns the classes to import by their simple names: of those with the same name, the first. */
    Map<String, ClassName> imports() {
        Map<String, ClassName> imports = new HashMap<>(importable);
        imports.keySet().removeAll(local);
        return imports;
    }

    /** A type whose body or header is being written, with the types that can be named simply inside. */
    private record Scope(TypeSpec type, Set<String> types) {}

    void push(TypeSpec type, Set<String> types) {
        scopes.add(new Scope(type, types));
    }

    void pop() {
        scopes.remove(scopes.size() - 1);
    }

    /** Interrupts a statement for a type inside it. Returns what {@link #leaveType} needs. */
    int enterType() {
        int statement = lineOfStatement;
        lineOfStatement = NONE;
        return statement;
    }

    void leaveType(int statement) {
        lineOfStatement = statement;
    }

    void indent(int levels) {
        indent += levels;
    }

    void annotations(List<AnnotationSpec> annotations) {
        for (AnnotationSpec annotation : annotations) {
            annotation.emit(this);
            text("\n");
        }
    }

    /** Writes modifiers in their order. */
    void modifiers(Set<Modifier> modifiers, Set<Modifier> implicit) {
        for (Modifier modifier : modifiers) {
            if (!implicit.contains(modifier)) {
                text(modifier.toString());
                text(" ");
            }
        }
    }

    void javadoc(CodeBlock text) {
        if (text.isEmpty()) {
            return;
        }
        text("/**\n");
        comment = true;
        lines(text);
        comment = false;
        text(" */\n");
    }

    /** Writes code that ends with a line. */
    void lines(CodeBlock code) {
        code(code);
        if (out != null && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            text("\n");
        }
    }

    void code(CodeBlock code) {
        for (Object part : code.parts()) {
            if (part instanceof String text) {
                text(text);
            } else if (part instanceof TypeName type) {
                type.emit(this);
            } else if (part instanceof TypeSpec type) {
                type.emit(this);
            } else if (part instanceof CodeBlock.Mark mark) {
                mark(mark);
            }
        }
    }

    private void mark(CodeBlock.Mark mark) {
        switch (mark) {
            case INDENT -> indent++;
            case UNINDENT -> indent--;
            case STATEMENT -> lineOfStatement = 0;
            case END_OF_STATEMENT -> {
                if (lineOfStatement > 0) {
                    indent -= 2;
                }
                lineOfStatement = NONE;
            }
            case SPACE_OR_BREAK -> breakable(true);
        }
    }

    /** Marks a place at which the line is broken if what follows, up to the next such place, is too long for it. */
    void breakable(boolean space) {
        if (out == null) {
            return;
        }
        if (space) {
            out.append(' ');
        }
        breakAt = out.length();
        breakIndent = indent + 2;
    }

    void text(String text) {
        if (out == null) {
            return;
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            part(out, text, start, end);
            endLine(out);
            start = end + 1;
        }
        part(out, text, start, text.length());
    }

    private void part(StringBuilder to, String text, int start, int end) {
        if (start == end) {
            return;
        }
        if (newLine) {
            to.append(INDENT.repeat(indent));
            to.append(comment ? " * " : "");
            newLine = false;
        }
        to.append(text, start, end);
        if (breakAt != NONE && to.length() - line > WIDTH) {
            breakLine(to);
        }
    }

    private void breakLine(StringBuilder to) {
        int end = to.charAt(breakAt - 1) == ' ' ? breakAt - 1 : breakAt;
        to.replace(end, breakAt, "\n" + INDENT.repeat(breakIndent));
        line = end + 1;
        breakAt = NONE;
    }

    private void endLine(StringBuilder to) {
        if (comment && newLine) {
            to.append(INDENT.repeat(indent)).append(" *");
        }
        to.append('\n');
        line = to.length();
        breakAt = NONE;
        newLine = true;
        if (lineOfStatement == 0) {
            indent += 2;
        }
        if (lineOfStatement != NONE) {
            lineOfStatement++;
        }
    }

    /** Returns the shortest name by which a class is known where it is written next. */
    String nameOf(ClassName name) {
        ClassName found = null;
        String suffix = "";
        for (ClassName each = name; each != null; each = each.enclosingClassName()) {
            found = inScope(each.simpleName());
            suffix = suffix.isEmpty() ? each.simpleName() : each.simpleName() + "." + suffix;
            if (found != null && found.canonicalName().equals(each.canonicalName())) {
                return suffix;
            }
        }
        if (found != null) {
            return name.canonicalName(); // the simple name is that of another class
        }
        ClassName top = name.topLevelClassName();
        if (packageName.equals(name.packageName())) {
            local.add(top.simpleName());
            return suffix;
        }
        if (!name.packageName().isEmpty() && !qualified.contains(name.simpleName())) {
            importable.putIfAbsent(top.simpleName(), top.withoutAnnotations());
        }
        return name.canonicalName();
    }

    private @Nullable ClassName inScope(String simpleName) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).types().contains(simpleName)) {
                return inside(i).nestedClass(simpleName);
            }
        }
        if (!scopes.isEmpty() && scopes.get(0).type().name().equals(simpleName)) {
            return inside(0);
        }
        return imported.get(simpleName);
    }

    private ClassName inside(int depth) {
        ClassName name = ClassName.get(packageName, scopes.get(0).type().name());
        for (int i = 1; i <= depth; i++) {
            name = name.nestedClass(scopes.get(i).type().name());
        }
        return name;
    }

    @Override
    public String toString() {
        return String.valueOf(out);
    }
}
