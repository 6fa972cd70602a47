package dev.callsheet.sample;

import dev.callsheet.runtime.OpenValue;
import dev.callsheet.runtime.spi.JsonReader;

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
