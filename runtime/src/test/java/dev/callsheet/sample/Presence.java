package dev.callsheet.sample;

import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.OpenValue;

public record Presence(String value) implements OpenValue {
    public static final Presence AUTO = new Presence("auto");
    public static final Presence AWAY = new Presence("away");
    public static final JsonReader<Presence> READER = JsonReader.value(Presence::of);

    public static Presence of(String value) {
        return new Presence(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
