package dev.callsheet.testkit.http;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.testkit.exchange.ReceivedFile;
import java.util.List;
import java.util.function.Function;

/** What a request sends for one parameter. */
public sealed interface ReceivedValue {

    /** Returns the value as texts: one for each element of a JSON array, the JSON of an object, the names of files. */
    List<String> texts();

    /** Returns the result of the function for this kind of value. */
    <R> R match(Function<Text, R> text, Function<Json, R> json, Function<Files, R> files);

    /** Texts from a path, query, form or multipart body, one for each occurrence of the name. */
    record Text(List<String> texts) implements ReceivedValue {
        public Text {
            texts = List.copyOf(texts);
        }

        @Override
        public <R> R match(Function<Text, R> text, Function<Json, R> json, Function<Files, R> files) {
            return text.apply(this);
        }
    }

    /** A value in a JSON body; never JSON's null, which counts as absent. */
    record Json(JsonValue value) implements ReceivedValue {
        @Override
        public List<String> texts() {
            return value instanceof JsonArray array
                    ? array.items().stream().map(Json::text).toList()
                    : List.of(text(value));
        }

        /** Returns a string without quotes, anything else as JSON. */
        private static String text(JsonValue value) {
            return value instanceof JsonString string ? string.text() : JsonText.write(value);
        }

        @Override
        public <R> R match(Function<Text, R> text, Function<Json, R> json, Function<Files, R> files) {
            return json.apply(this);
        }
    }

    /** Files of a multipart body. */
    record Files(List<ReceivedFile> files) implements ReceivedValue {
        public Files {
            files = List.copyOf(files);
        }

        @Override
        public List<String> texts() {
            return files.stream().map(ReceivedFile::filename).toList();
        }

        @Override
        public <R> R match(Function<Text, R> text, Function<Json, R> json, Function<Files, R> ofFiles) {
            return ofFiles.apply(this);
        }
    }
}
