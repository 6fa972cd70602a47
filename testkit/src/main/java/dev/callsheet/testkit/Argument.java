package dev.callsheet.testkit;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a request sends for one parameter. */
sealed interface Argument {

    /** Text from a path, query, form or multipart body, once for each time the name came. */
    record Text(List<String> values) implements Argument {
        public Text {
            values = List.copyOf(values);
        }
    }

    /** A value in a JSON body; never JSON's null, which stands for an absent one. */
    record Tree(JsonNode value) implements Argument {}

    /** Files of a multipart body. */
    record Files(List<ReceivedFile> files) implements Argument {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** The value as texts: of a JSON array one for each element, of an object its JSON, of files their names. */
    default List<String> texts() {
        if (this instanceof Text text) {
            return text.values();
        }
        if (this instanceof Files files) {
            return files.files().stream().map(ReceivedFile::filename).toList();
        }
        JsonNode value = ((Tree) this).value();
        return value.isArray() ? value.valueStream().map(JsonText::plain).toList() : List.of(JsonText.plain(value));
    }
}
