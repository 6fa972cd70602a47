package dev.callsheet.sample;

import dev.callsheet.runtime.endpoint.Values;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.JsonWritable;
import dev.callsheet.runtime.json.ValueFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Profile(
        @Nullable String email,
        @Nullable Integer age,
        List<String> names,
        @Nullable Instant born) implements JsonWritable {
    public static final JsonReader<Profile> READER = JsonReader.object(Profile::read, "email", "age", "names", "born");

    public Profile {
        names = Values.list(names);
    }

    private static Profile read(JsonInput in) {
        String email = null;
        Integer age = null;
        List<String> names = List.of();
        Instant born = null;
        int field;
        while ((field = in.nextField()) != JsonInput.END) {
            switch (field) {
                case 0 -> email = in.string();
                case 1 -> age = in.integer();
                case 2 -> names = in.list(JsonReader.STRING);
                case 3 -> born = in.instantMillis();
                default -> throw new AssertionError(field);
            }
        }
        return new Profile(email, age, names, born);
    }

    @Override
    public void writeTo(JsonOutput out) {
        out.startObject();
        out.field("email", email);
        out.field("age", age);
        out.field("names", names);
        out.field("born", ValueFormat.MILLIS.of(born));
        out.endObject();
    }
}
