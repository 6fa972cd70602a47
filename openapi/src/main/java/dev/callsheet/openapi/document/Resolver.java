package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.document.Opened.Read;
import dev.callsheet.openapi.document.Opened.Unread;
import dev.callsheet.openapi.document.Resolution.Found;
import dev.callsheet.openapi.document.Resolution.Nowhere;
import dev.callsheet.openapi.finding.FindingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows references in the files of a document. Each is resolved once. */
final class Resolver {
    /** A scheme of one letter is a drive of Windows. */
    private static final Pattern URL = Pattern.compile("(?s)(//|[a-zA-Z][-+.a-zA-Z0-9]+:).*");

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private static final Nowhere CYCLE =
            Nowhere.fault("references lead to each other and to nothing else; they were left out", "");

    private static final Nowhere TOO_LONG = new Nowhere(
            FindingKind.LEFT_OUT,
            "more than " + Limits.CHAIN + " references lead to one another; they were left out",
            "");

    private static final Nowhere WHOLE = Nowhere.fault("a reference leads to the document itself; it was left out", "");

    private final SourceFiles files;
    private final KeyIndex keys = new KeyIndex();
    private final Map<String, Anchored> anchored = new HashMap<>();
    private final Map<Written, Resolution> resolved = new HashMap<>();

    Resolver(SourceFiles files) {
        this.files = files;
    }

    /** Returns the text of the {@code $ref} of a node. */
    static Optional<YamlScalar> referenceOf(YamlNode node) {
        return Nodes.child(node, "$ref").filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
    }

    /** Returns where a reference leads in the end. */
    Resolution resolve(YamlScalar reference) {
        Resolution end = resolve(Written.of(reference), new HashSet<>());
        return end instanceof Nowhere && reference.text().startsWith("#/")
                ? around(reference).orElse(end)
                : end;
    }

    /**
     * Returns what a reference leads to if its pointer begins at a schema around it: at one with an {@code $id} it may, and schemas that
     * were pasted into a document still have such references.
     */
    private Optional<Resolution> around(YamlScalar reference) {
        List<String> within =
                JsonPointer.tokens(JsonPointer.decode(reference.text().substring(1)));
        String pointer = files.pointer(reference.position());
        for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            List<String> tokens = new ArrayList<>(JsonPointer.tokens(pointer.substring(0, end)));
            tokens.addAll(within);
            Written widened = new Written(reference.position().file(), "#" + JsonPointer.fragment(tokens));
            if (resolve(widened, new HashSet<>()) instanceof Found found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private Resolution resolve(Written written, Set<Written> before) {
        Resolution known = resolved.get(written);
        if (known != null) {
            return known;
        }
        if (!before.add(written)) {
            return CYCLE;
        }
        if (before.size() > Limits.CHAIN) {
            return TOO_LONG;
        }
        Resolution target = locate(written, before);
        if (target instanceof Found found) {
            Optional<YamlScalar> next = referenceOf(found.reference().target());
            target = next.isEmpty() ? found : resolve(Written.of(next.get()), before);
        }
        resolved.put(written, target);
        return target;
    }

    private Resolution locate(Written written, Set<Written> before) {
        int hash = written.text.indexOf('#');
        String path = hash < 0 ? written.text : written.text.substring(0, hash);
        String fragment = hash < 0 ? "" : JsonPointer.decode(written.text.substring(hash + 1));
        if (URL.matcher(path).matches()) {
            return byId(path, fragment, before);
        }
        Opened opened = path.isEmpty() ? here(written) : files.open(written.file, JsonPointer.decode(path));
        if (opened instanceof Read read) {
            return inFile(read.file(), fragment, before);
        }
        Optional<Found> simple = hash < 0 ? simpleName(written.text, before) : Optional.empty();
        return simple.isPresent() ? simple.get() : ((Unread) opened).why();
    }

    private Opened here(Written written) {
        return new Read(files.named(written.file).orElseGet(files::root));
    }

    /** Swagger once allowed the name of a schema alone; documents still have it. */
    private Optional<Found> simpleName(String name, Set<Written> before) {
        Reference root =
                new Reference(files.root().name(), List.of(), files.root().root());
        return Stream.of(List.of("components", "schemas", name), List.of("definitions", name))
                .map(tokens -> walk(root, tokens, before))
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .findFirst();
    }

    private Resolution byId(String url, String fragment, Set<Written> before) {
        Optional<Reference> schema = anchored(files.root()).id(url);
        if (schema.isEmpty()) {
            return new Nowhere(
                    FindingKind.LEFT_OUT,
                    "a reference over the network is not followed; download the file beside the document and refer to it there",
                    url);
        }
        Reference found = schema.get();
        return fragment.startsWith("/") ? walk(found, JsonPointer.tokens(fragment), before) : new Found(found);
    }

    private Resolution inFile(SourceFile file, String fragment, Set<Written> before) {
        Reference whole = new Reference(file.name(), List.of(), file.root());
        if (fragment.isEmpty() || fragment.equals("/")) {
            return file.name().equals(files.root().name()) ? WHOLE : new Found(whole);
        }
        if (fragment.startsWith("/")) {
            List<String> tokens = JsonPointer.tokens(fragment);
            Resolution end = walk(whole, tokens, before);
            return end instanceof Found
                    ? end
                    : Moved.inOtherVersion(tokens)
                            .map(moved -> walk(whole, moved, before))
                            .filter(Found.class::isInstance)
                            .orElse(end);
        }
        return anchored(file)
                .anchor(fragment)
                .<Resolution>map(Found::new)
                .orElseGet(() -> Nowhere.fault("a reference leads to nothing; it was left out", "#" + fragment));
    }

    private Anchored anchored(SourceFile file) {
        return anchored.computeIfAbsent(file.name(), name -> new Anchored(name, file.root()));
    }

    /** Goes from a node down to another one; on the way, references are followed, though RFC 6901 does not say so. */
    private Resolution walk(Reference from, List<String> tokens, Set<Written> before) {
        Reference at = from;
        for (String token : tokens) {
            Optional<Reference> next = step(at, token);
            Optional<YamlScalar> detour = next.isPresent() ? Optional.empty() : referenceOf(at.target());
            if (detour.isPresent()) {
                Resolution end = resolve(Written.of(detour.get()), before);
                if (!(end instanceof Found found)) {
                    return end;
                }
                next = step(found.reference(), token);
            }
            if (next.isEmpty()) {
                return Nowhere.fault("a reference leads to nothing; it was left out", "#/" + String.join("/", tokens));
            }
            at = next.get();
        }
        return new Found(at);
    }

    private Optional<Reference> step(Reference from, String token) {
        Optional<YamlNode> child =
                from.target() instanceof YamlSequence list ? item(list, token) : keys.value(from.target(), token);
        return child.map(node -> new Reference(from.file(), JsonPointer.child(from.tokens(), token), node));
    }

    private static Optional<YamlNode> item(YamlSequence list, String token) {
        if (!INDEX.matcher(token).matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(token);
        return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
    }

    /**
     * A reference as it is written.
     *
     * @param file the file that has it
     */
    private record Written(String file, String text) {
        static Written of(YamlScalar reference) {
            return new Written(reference.position().file(), reference.text());
        }
    }
}
