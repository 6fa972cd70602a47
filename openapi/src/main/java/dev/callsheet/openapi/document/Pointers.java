package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON pointers of all positions of one file. What aliases repeat has the pointer of its first place. */
final class Pointers {
    private final Map<Position, Step> steps = new HashMap<>();
    private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Pointers(YamlNode root) {
        add(root, new Step(null, ""));
    }

    /** Returns the pointer of the key or value at a position; an empty string if none begins there. */
    String at(Position position) {
        Step step = steps.get(position.copy(0));
        return step == null ? "" : step.pointer();
    }

    private void add(YamlNode node, Step step) {
        // A block mapping begins where its first key does; the position is that of the mapping.
        steps.putIfAbsent(node.position(), step);
        if (node instanceof YamlMapping mapping && seen.add(node)) {
            mapping.entries().forEach(entry -> {
                Step member = new Step(step, entry.name());
                steps.putIfAbsent(entry.position(), member);
                add(entry.value(), member);
            });
        } else if (node instanceof YamlSequence sequence && seen.add(node)) {
            List<YamlNode> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                add(items.get(i), new Step(step, String.valueOf(i)));
            }
        }
    }

    private record Step(@Nullable Step parent, String token) {
        String pointer() {
            return parent == null ? "" : parent.pointer() + "/" + JsonPointer.escape(token);
        }
    }
}
