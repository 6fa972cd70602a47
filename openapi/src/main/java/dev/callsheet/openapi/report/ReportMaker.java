package dev.callsheet.openapi.report;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.report.Report.Fields;
import dev.callsheet.openapi.report.Report.Operations;
import dev.callsheet.openapi.report.Report.Place;
import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.TypeUses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what became of a document. */
final class ReportMaker {
    private static final Set<String> MEMBERS = Set.of("fields", "params");
    private static final Set<FindingKind> LESS = Set.of(FindingKind.APPROXIMATED, FindingKind.LEFT_OUT);

    private final Document document;
    private final List<Finding> findings;
    private final Map<String, Entry> types = new HashMap<>();
    private final List<Entry> methods = new ArrayList<>();
    private int total;
    private int typed;

    ReportMaker(Document document, List<SpecFile> files, List<Finding> findings) {
        this.document = document;
        this.findings = List.copyOf(findings);
        for (SpecFile file : files) {
            methods.addAll(Nodes.entries(file.root(), Section.METHODS.key()));
            for (Section section : List.of(Section.MODELS, Section.ENUMS, Section.UNIONS)) {
                Nodes.entries(file.root(), section.key()).forEach(type -> types.put(type.name(), type));
            }
            count(file.root());
        }
    }

    Report report() {
        List<Place> places = new ArrayList<>();
        Set<String> owners = new HashSet<>();
        for (Finding finding : findings) {
            String pointer = document.pointer(finding.position());
            places.add(new Place(finding, pointer));
            if (LESS.contains(finding.kind())) {
                addAround(finding.position(), pointer, owners);
            }
        }
        return new Report(
                document.root().position().file(),
                new Operations(document.operations().size(), methods.size(), approximated(owners)),
                new Fields(total, typed),
                places);
    }

    /** Returns how many methods have a finding in them, or in a type that they use. */
    private int approximated(Set<String> owners) {
        Map<String, YamlNode> declared = new HashMap<>();
        types.forEach((name, type) -> declared.put(name, type.value()));
        TypeUses uses = TypeUses.among(declared);
        Set<String> touched = touched(owners, uses);
        return (int) methods.stream()
                .filter(method -> owners.contains(place(method.position()))
                        || uses.of(method.value()).stream().anyMatch(touched::contains))
                .count();
    }

    /** Returns the types that have a finding, and those that use one. */
    private Set<String> touched(Set<String> owners, TypeUses uses) {
        Map<String, List<String>> users = new HashMap<>();
        Deque<String> left = new ArrayDeque<>();
        types.forEach((name, type) -> {
            uses.ofType(name)
                    .forEach(used -> users.computeIfAbsent(used, key -> new ArrayList<>())
                            .add(name));
            if (owners.contains(place(type.value().position()))) {
                left.add(name);
            }
        });
        Set<String> touched = new HashSet<>();
        while (!left.isEmpty()) {
            String type = left.pop();
            if (touched.add(type)) {
                left.addAll(users.getOrDefault(type, List.of()));
            }
        }
        return touched;
    }

    /** Adds all that something is in: operation, schema and schemas in place. */
    private void addAround(Position position, String pointer, Set<String> owners) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            owners.add(place(position, pointer.substring(0, end)));
        }
        if (!position.file().equals(document.root().position().file())) {
            // A file can be a schema as a whole; the document is more than one.
            owners.add(place(position, ""));
        }
    }

    private String place(Position position) {
        return place(position, document.pointer(position));
    }

    private static String place(Position position, String pointer) {
        return position.file() + "#" + pointer;
    }

    private void count(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::count);
        }
        for (Entry entry : Nodes.entries(node)) {
            if (MEMBERS.contains(entry.name())) {
                Nodes.entries(entry.value()).forEach(member -> countMember(member.value()));
            }
            count(entry.value());
        }
    }

    private void countMember(YamlNode member) {
        String type = member instanceof YamlScalar scalar
                ? scalar.text()
                : Nodes.text(member, "type").orElse("");
        total++;
        typed += type.equals("json") ? 0 : 1;
    }
}
