package dev.callsheet.sample;

import dev.callsheet.runtime.endpoint.Values;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public record User(
        String id,
        boolean deleted,
        @Nullable Boolean admin,
        @Nullable Integer age,
        @Nullable Long size,
        @Nullable Double score,
        @Nullable Instant updated,
        @Nullable Instant seen,
        @Nullable Presence presence,
        @Nullable Profile profile,
        List<String> tags,
        List<Profile> profiles,
        Map<String, Profile> byName,
        Map<String, Integer> counts,
        List<Block> blocks,
        @Nullable Json extra) {
    public static final JsonReader<User> READER = JsonReader.object(
            User::read,
            "id",
            "deleted",
            "admin",
            "age",
            "size",
            "score",
            "updated",
            "seen",
            "presence",
            "profile",
            "tags",
            "profiles",
            "by_name",
            "counts",
            "blocks",
            "extra");

    public User {
        tags = Values.list(tags);
        profiles = Values.list(profiles);
        byName = Values.map(byName);
        counts = Values.map(counts);
        blocks = Values.list(blocks);
    }

    public static User fromJson(String json) {
        return READER.parse(json);
    }

    private static User read(JsonInput in) {
        String id = null;
        Boolean deleted = null;
        Boolean admin = null;
        Integer age = null;
        Long size = null;
        Double score = null;
        Instant updated = null;
        Instant seen = null;
        Presence presence = null;
        Profile profile = null;
        List<String> tags = List.of();
        List<Profile> profiles = List.of();
        Map<String, Profile> byName = Map.of();
        Map<String, Integer> counts = Map.of();
        List<Block> blocks = List.of();
        Json extra = null;
        int field;
        while ((field = in.nextField()) != JsonInput.END) {
            switch (field) {
                case 0 -> id = in.string();
                case 1 -> deleted = in.bool();
                case 2 -> admin = in.bool();
                case 3 -> age = in.integer();
                case 4 -> size = in.longInteger();
                case 5 -> score = in.number();
                case 6 -> updated = in.instant();
                case 7 -> seen = in.instantMillis();
                case 8 -> presence = in.read(Presence.READER);
                case 9 -> profile = in.read(Profile.READER);
                case 10 -> tags = in.list(JsonReader.STRING);
                case 11 -> profiles = in.list(Profile.READER);
                case 12 -> byName = in.map(Profile.READER);
                case 13 -> counts = in.map(JsonReader.INTEGER);
                case 14 -> blocks = in.list(Block.READER);
                case 15 -> extra = in.json();
                default -> throw new AssertionError(field);
            }
        }
        return new User(
                in.always(id, "id", ""),
                in.always(deleted, "deleted", false),
                admin,
                age,
                size,
                score,
                updated,
                seen,
                presence,
                profile,
                tags,
                profiles,
                byName,
                counts,
                blocks,
                extra);
    }
}
