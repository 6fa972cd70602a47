package dev.callsheet.sample;

import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

public record UsersInfoResponse(@Nullable User user) {
    public static final JsonReader<UsersInfoResponse> READER = JsonReader.object(UsersInfoResponse::read, "user");

    private static UsersInfoResponse read(JsonInput in) {
        User user = null;
        int field;
        while ((field = in.nextField()) != JsonInput.END) {
            switch (field) {
                case 0 -> user = in.read(User.READER);
                default -> throw new AssertionError(field);
            }
        }
        return new UsersInfoResponse(user);
    }
}
