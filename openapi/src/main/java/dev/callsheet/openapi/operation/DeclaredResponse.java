package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A response that an operation declares.
 *
 * @param node the response, its reference followed
 * @param reference where it refers to; empty if it is in place
 * @param position the position of its status
 */
record DeclaredResponse(Status status, YamlNode node, Optional<Reference> reference, Position position) {
    /** Returns the responses of an operation, those without a valid status reported and left out. */
    static List<DeclaredResponse> of(Operation operation, Context context) {
        List<DeclaredResponse> responses = new ArrayList<>();
        for (Entry entry : Nodes.entries(operation.node(), "responses")) {
            Status status = Status.of(entry.name());
            if (status.isValid()) {
                responses.add(new DeclaredResponse(
                        status,
                        context.follow(entry.value()),
                        context.document().reference(entry.value()),
                        entry.position()));
            } else if (!entry.name().startsWith("x-")) {
                context.fault(entry.position(), "a response has no valid status; it was left out", entry.name());
            }
        }
        return responses;
    }

    /** Returns whether the response is a success if {@code default} is one. */
    boolean isSuccess(boolean byDefault) {
        return status.isDefault() ? byDefault : status.isOf(2) || status.isOf(3);
    }

    /** Returns the last token of its reference. */
    Optional<String> component() {
        return reference
                .map(Reference::tokens)
                .filter(tokens -> !tokens.isEmpty())
                .map(tokens -> tokens.get(tokens.size() - 1));
    }
}
