package dev.callsheet.testkit;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonBoolean;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import java.util.Set;
import java.util.stream.Stream;

/** A part of a JSON response. Each method fails unless the part is of the kind that it asks for. */
public record ResponseJson(JsonValue value) {

    /** Returns a member of an object. */
    public ResponseJson get(String key) {
        JsonValue member = ((JsonObject) value).members().get(key);
        if (member == null) {
            throw new AssertionError("No " + key + " in " + this);
        }
        return new ResponseJson(member);
    }

    /** Returns the value at a path of keys and indexes. */
    public ResponseJson at(String... path) {
        ResponseJson part = this;
        for (String key : path) {
            part = part.value instanceof JsonArray array
                    ? new ResponseJson(array.items().get(Integer.parseInt(key)))
                    : part.get(key);
        }
        return part;
    }

    Set<String> keys() {
        return ((JsonObject) value).members().keySet();
    }

    /** Returns the elements of an array. */
    public Stream<ResponseJson> elements() {
        return ((JsonArray) value).items().stream().map(ResponseJson::new);
    }

    /** Returns a string. */
    public String asString() {
        return ((JsonString) value).text();
    }

    boolean asBoolean() {
        return ((JsonBoolean) value).value();
    }

    /** Returns the JSON on one line. */
    @Override
    public String toString() {
        return JsonText.write(value);
    }
}
