package dev.callsheet.generator.incremental;

import java.util.List;

/**
 * What a run says, and says again if there is nothing to do.
 *
 * @param notes lines about what there is
 * @param warnings warnings as text; empty if there are none
 */
public record Said(List<String> notes, String warnings) {
    public Said {
        notes = List.copyOf(notes);
    }
}
