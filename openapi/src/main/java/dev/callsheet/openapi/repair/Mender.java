package dev.callsheet.openapi.repair;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.repair.Tree.Path;
import dev.callsheet.openapi.sheet.NullTypes;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mends one error after the other. */
final class Mender {
    private static final Set<String> TYPES = Set.of("models", "enums", "unions");
    /** So many fit into the signature of a method, even if each takes two places (JVMS 4.3.3). */
    private static final int MOST_REQUIRED = 100;

    private static final String UNTOLD = "variants that nothing tells apart are Json";

    private final Tree tree;
    private final Findings findings;
    private final Naming naming;
    private final Map<String, String> typeNames = new HashMap<>();
    private final Set<String> unions = new HashSet<>();

    Mender(Tree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
        this.naming = new Naming(tree, findings);
    }

    Map<String, String> typeNames() {
        return typeNames;
    }

    Set<String> unions() {
        return unions;
    }

    /** Mends an error; returns whether something was changed. */
    boolean mend(Diagnostic error, Path path) {
        return switch (error.code()) {
            case BAD_VALUE ->
                drop(
                        path,
                        FindingKind.FAULT,
                        "a default or example is not a value of its parameter; it is dropped",
                        error);
            case BAD_BOUNDS -> bounds(path, error);
            case BAD_PATTERN ->
                drop(
                        key(path, "pattern"),
                        FindingKind.APPROXIMATED,
                        "a `pattern` is not a regular expression of Java, or not for this type; it is not checked",
                        error);
            case BAD_SECRET ->
                drop(key(path, "secret"), FindingKind.APPROXIMATED, "`format: password` has no effect here", error);
            case BAD_ABSENCE -> quietly(key(path, "always"));
            case BAD_CONSTANT ->
                drop(
                        key(path, "const"),
                        FindingKind.FAULT,
                        "a constant is not a value of its type; it is dropped",
                        error);
            case NULL_AS_TEXT -> withoutNull(path);
            case UNKNOWN_TYPE -> widen(path, "a type that the language cannot write is Json", error);
            case BAD_UNION -> union(path, error);
            case EMPTY_VALUE -> naming.name(path) || leaveOut(path, error);
            case BAD_NAME -> badName(path, error);
            case BAD_URL ->
                // the address that had the variable is not used
                path.key(path.length() - 2).equals("variables") ? quietly(path) : leaveOut(path, error);
            case NO_IDENTIFIER, RESERVED_NAME, NAME_CLASH -> name(path);
            case JAVA_LIMIT -> fewerRequired(path, error) || name(path);
            default -> leaveOut(path, error);
        };
    }

    private boolean drop(Path path, FindingKind kind, String message, Diagnostic error) {
        if (tree.get(path).isEmpty()) {
            return false;
        }
        findings.add(kind, tree.position(path), message, error.message());
        tree.remove(path);
        return true;
    }

    private boolean quietly(Path path) {
        boolean there = tree.get(path).isPresent();
        tree.remove(path);
        return there;
    }

    /** Returns the path of a key of an element, whether the path is that of the element or of the key. */
    private static Path key(Path path, String key) {
        return path.last().equals(key) ? path : path.child(key);
    }

    private boolean bounds(Path path, Diagnostic error) {
        Path element = path.last().equals("min") || path.last().equals("max") ? path.parent() : path;
        String message = "`min` and `max` contradict each other or the type; they are not checked";
        if (path.last().equals("maxOf")) {
            return drop(path, FindingKind.FAULT, "a bound of elements contradicts the type; it is not checked", error);
        }
        boolean min = drop(element.child("min"), FindingKind.FAULT, message, error);
        return drop(element.child("max"), FindingKind.FAULT, message, error) || min;
    }

    private boolean withoutNull(Path path) {
        Path type = key(path, "type");
        Optional<String> text = text(type).filter(written -> written.contains("|null"));
        text.ifPresent(written -> {
            Position at = tree.position(type);
            findings.add(FindingKind.APPROXIMATED, at, "a parameter that is sent as text cannot be null");
            NullTypes.without(written)
                    .ifPresentOrElse(
                            plain -> tree.replace(type, SheetMapping.scalar(plain, at)), () -> tree.remove(type));
        });
        return text.isPresent();
    }

    private Optional<String> text(Path path) {
        return tree.get(path).flatMap(Nodes::text);
    }

    /** Makes a value Json. */
    private boolean widen(Path path, String message, Diagnostic error) {
        if (text(path).filter(type -> !type.equals("json")).isEmpty()) {
            return leaveOut(path, error);
        }
        Position at = tree.position(path);
        findings.add(FindingKind.APPROXIMATED, at, message, error.message());
        tree.replace(path, SheetMapping.scalar("json", at));
        if (path.last().equals("type")) {
            tree.remove(path.parent().child("values"));
            tree.remove(path.parent().child("min"));
            tree.remove(path.parent().child("max"));
        }
        return true;
    }

    private boolean union(Path path, Diagnostic error) {
        if (path.key(0).equals("unions")) {
            return unions.add(path.key(1))
                    && quietly(new Path(path.file(), path.keys().subList(0, 2)));
        }
        boolean tag = path.key(0).equals("models") && path.key(2).equals("fields") && path.length() == 4;
        return tag ? quietly(path) : widen(key(path, "type"), UNTOLD, error);
    }

    private boolean name(Path path) {
        if (TYPES.contains(path.key(0)) && path.length() == 2) {
            Set<String> taken = new HashSet<>(Set.of(path.key(1).toLowerCase(Locale.ROOT)));
            String name = JavaNames.type(path.key(1), taken);
            return typeNames.putIfAbsent(path.key(1), name) == null;
        }
        return naming.name(path);
    }

    /** Leaves out what has a name that cannot be sent: another name would mean something else. */
    private boolean badName(Path path, Diagnostic error) {
        String container = path.length() > 1 ? path.parent().last() : "";
        return switch (container) {
            case "values" ->
                drop(
                        path,
                        FindingKind.LEFT_OUT,
                        "a value of an enum has control characters; the client accepts it as an unknown value",
                        error);
            case "fields" -> drop(path, FindingKind.LEFT_OUT, "a property cannot be carried", error);
            default -> leaveOut(path, error);
        };
    }

    /** Makes those parameters of a method optional that a Java method cannot have beside the first ones; returns whether there are any. */
    private boolean fewerRequired(Path path, Diagnostic error) {
        if (!path.key(0).equals("methods") || path.length() != 2) {
            return false;
        }
        Path params = path.child("params");
        List<String> required = tree.get(params).map(Nodes::entries).orElse(List.of()).stream()
                .filter(param -> Nodes.isTrue(param.value(), "required"))
                .map(YamlNode.Entry::name)
                .toList();
        for (String name : required.subList(Math.min(MOST_REQUIRED, required.size()), required.size())) {
            Path param = params.child(name);
            findings.add(
                    FindingKind.APPROXIMATED,
                    tree.position(param),
                    "an operation has more required parameters than a Java method; the last ones are optional",
                    error.message());
            tree.remove(param.child("required"));
        }
        return required.size() > MOST_REQUIRED
                || (tooManyInPath(path) && drop(path, FindingKind.LEFT_OUT, "an operation cannot be carried", error));
    }

    private boolean tooManyInPath(Path method) {
        return text(method.child("path"))
                .filter(text -> text.chars().filter(c -> c == '{').count() > MOST_REQUIRED)
                .isPresent();
    }

    /** Leaves out what has an error that nothing else is known against: as little as possible. */
    private boolean leaveOut(Path path, Diagnostic error) {
        return switch (path.key(0)) {
            case "methods" -> leaveOutOfMethod(path, error);
            case "models" -> leaveOutOfModel(path, error);
            case "webhooks" -> drop(start(path, 2), FindingKind.LEFT_OUT, "a webhook cannot be carried", error);
            case "unions" -> union(path, error);
            default -> false;
        };
    }

    private boolean leaveOutOfMethod(Path path, Diagnostic error) {
        String part = path.key(2);
        if (part.equals("params") && path.length() > 3) {
            boolean required = tree.get(start(path, 4))
                    .filter(param -> Nodes.isTrue(param, "required"))
                    .isPresent();
            if (!required) {
                return drop(start(path, 4), FindingKind.LEFT_OUT, "a parameter cannot be carried", error);
            }
        } else if (part.equals("response") || part.equals("responses")) {
            return drop(start(path, 3), FindingKind.LEFT_OUT, "a response cannot be carried; it is ignored", error);
        } else if (!part.isEmpty() && !part.equals("body") && !part.equals("path") && !part.equals("params")) {
            return drop(start(path, 3), FindingKind.LEFT_OUT, "a part of an operation cannot be carried", error);
        }
        return drop(start(path, 2), FindingKind.LEFT_OUT, "an operation cannot be carried", error);
    }

    private boolean leaveOutOfModel(Path path, Diagnostic error) {
        if (path.key(2).equals("fields") && path.length() > 4 && !path.key(4).equals("type")) {
            return drop(start(path, 5), FindingKind.LEFT_OUT, "a part of a property cannot be carried", error);
        }
        if (path.key(2).equals("fields") && path.length() > 3) {
            Path field = start(path, 4);
            Position at = tree.position(field);
            boolean typed = tree.get(field)
                    .filter(node -> !Nodes.text(node, "type").equals(Optional.of("json")))
                    .isPresent();
            if (!typed) {
                return drop(field, FindingKind.LEFT_OUT, "a property cannot be carried", error);
            }
            findings.add(FindingKind.APPROXIMATED, at, "a property that cannot be carried is Json", error.message());
            tree.replace(field, new SheetMapping(at).put("type", "json").build());
            return true;
        }
        return path.length() > 2
                && drop(start(path, 3), FindingKind.LEFT_OUT, "a part of a schema cannot be carried", error);
    }

    private static Path start(Path path, int length) {
        return new Path(path.file(), path.keys().subList(0, Math.min(length, path.length())));
    }
}
