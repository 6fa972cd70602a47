package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.List;

/**
 * What a response holds, as it stands under {@code response}.
 *
 * @param accept the media types that it can have, for the {@code Accept} header; empty if the client knows them
 */
record ResponseShape(YamlNode node, List<String> accept) {
    static ResponseShape none(Position at) {
        return word("none", at);
    }

    static ResponseShape word(String word, Position at) {
        return new ResponseShape(SheetMapping.scalar(word, at), List.of());
    }

    ResponseShape accepting(List<String> types) {
        return new ResponseShape(node, types);
    }

    Object content() {
        return Trees.content(node);
    }

    boolean isNone() {
        return content().equals("none");
    }

    boolean isStream() {
        return content() instanceof String text && text.matches("(events|lines)<.*");
    }
}
