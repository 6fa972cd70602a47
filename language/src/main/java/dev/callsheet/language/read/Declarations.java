package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.allOf;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.source.YamlNode.Entry;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a spec declares under names, in all its files, and which of it is used. */
final class Declarations {
    private static final int FEW = 8;

    private final Diagnostics diagnostics;
    private final boolean complete;
    private final Map<DeclarationKind, Map<String, Entry>> declared = new EnumMap<>(DeclarationKind.class);
    /** The position of each declaration; all types share one set of names. */
    private final Map<DeclarationKind, Map<String, Position>> taken = new EnumMap<>(DeclarationKind.class);

    private final Map<String, AnyOf> unions = new LinkedHashMap<>();

    /** Entries by identity: comparing them would compare whole trees. */
    private final Set<Entry> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param complete whether all files could be read; if not, undeclared names are not reported, because a file that could not be
     *     read may declare them
     */
    Declarations(Diagnostics diagnostics, boolean complete) {
        this.diagnostics = diagnostics;
        this.complete = complete;
    }

    /**
     * Adds a union that a type declares in place.
     *
     * @param name where the type stands, in upper camel case
     * @return its type; of another name if the name is taken
     */
    TypeRef union(String name, List<TypeRef> variants, Position position) {
        String plain = name.replaceAll("[^A-Za-z0-9]", "").replaceFirst("^[^A-Z]*", "");
        String free = plain.isEmpty() ? "Union" : plain;
        for (int i = 2; types().contains(free) || unions.containsKey(free); i++) {
            free = plain + i;
        }
        AnyOf union = new AnyOf(free, null, variants, true, position);
        unions.put(free, union);
        return union.type();
    }

    /** Returns the unions that types declare in place. */
    Collection<AnyOf> unions() {
        return unions.values();
    }

    /** Adds a declaration, or reports that the name is declared already. */
    void declare(DeclarationKind kind, Entry entry) {
        Position first = taken(kind).putIfAbsent(entry.name(), entry.position());
        if (first == null) {
            declared.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(entry.name(), entry);
        } else {
            diagnostics.report(
                    DiagnosticCode.DECLARED_TWICE,
                    entry.position(),
                    kind.noun() + " " + quote(entry.name()) + " is declared twice, first at " + first);
        }
    }

    private Map<String, Position> taken(DeclarationKind kind) {
        return taken.computeIfAbsent(kind.isType() ? DeclarationKind.MODELS : kind, any -> new LinkedHashMap<>());
    }

    /** Returns all declarations of a kind, in spec order. */
    Collection<Entry> all(DeclarationKind kind) {
        return declared.getOrDefault(kind, Map.of()).values();
    }

    /** Returns the names of all models, enums and unions, in spec order. */
    Set<String> types() {
        return taken(DeclarationKind.MODELS).keySet();
    }

    boolean has(DeclarationKind kind, String name) {
        return declared.getOrDefault(kind, Map.of()).containsKey(name);
    }

    /** Returns the declaration of a name and marks it as used; empty if there is none, which is reported. */
    Optional<Entry> use(DeclarationKind kind, String name, Position where) {
        Optional<Entry> found = find(kind, name);
        if (found.isEmpty()) {
            unknown(kind.noun(), name, declared.getOrDefault(kind, Map.of()).keySet(), where);
        }
        return found;
    }

    /** Returns the declaration of a name and marks it as used; empty if there is none. */
    Optional<Entry> find(DeclarationKind kind, String name) {
        Optional<Entry> found =
                Optional.ofNullable(declared.getOrDefault(kind, Map.of()).get(name));
        found.ifPresent(used::add);
        return found;
    }

    /** Reports that a name is not declared, and which name was probably meant. */
    void unknown(String noun, String name, Collection<String> candidates, Position where) {
        if (!complete) {
            return;
        }
        String all = candidates.isEmpty() ? "the spec declares none" : "declared: " + allOf(candidates);
        String hint = Words.nearest(name, candidates)
                .map(near -> "did you mean " + quote(near) + "?")
                .orElse(candidates.size() <= FEW ? all : null);
        diagnostics.report(DiagnosticCode.UNKNOWN_NAME, where, "there is no " + noun + " " + quote(name), hint);
    }

    /** Returns whether all files could be read. */
    boolean isComplete() {
        return complete;
    }

    /** Reports unused shared parameters and texts: one warning for each kind, because an unfinished spec may have hundreds. */
    void reportUnused() {
        for (DeclarationKind kind : List.of(DeclarationKind.PARAMS, DeclarationKind.ERROR_TEXTS)) {
            List<Entry> unused =
                    all(kind).stream().filter(entry -> !used.contains(entry)).toList();
            if (!unused.isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.UNUSED,
                        unused.get(0).position(),
                        "the spec does not use "
                                + Words.some(unused.stream().map(Entry::name).toList(), kind.noun()));
            }
        }
    }
}
