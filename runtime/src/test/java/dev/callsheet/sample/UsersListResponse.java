package dev.callsheet.sample;

import dev.callsheet.runtime.endpoint.Values;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record UsersListResponse(
        List<User> members, @Nullable Instant cacheTs) {
    public static final JsonReader<UsersListResponse> READER =
            JsonReader.object(UsersListResponse::read, "members", "cache_ts");

    public UsersListResponse {
        members = Values.list(members);
    }

    public static UsersListResponse fromJson(String json) {
        return READER.parse(json);
    }

    private static UsersListResponse read(JsonInput in) {
        List<User> members = List.of();
        Instant cacheTs = null;
        int field;
        while ((field = in.nextField()) != JsonInput.END) {
            switch (field) {
                case 0 -> members = in.list(User.READER);
                case 1 -> cacheTs = in.instant();
                default -> throw new AssertionError(field);
            }
        }
        return new UsersListResponse(members, cacheTs);
    }
}
