package dev.callsheet.sample;

import dev.callsheet.runtime.spi.FieldNames;
import dev.callsheet.runtime.spi.JsonInput;
import dev.callsheet.runtime.spi.JsonReader;
import org.jspecify.annotations.Nullable;

public record UsersInfoResponse(@Nullable User user) {
    private static final FieldNames FIELDS = FieldNames.of("user");
    public static final JsonReader<UsersInfoResponse> READER = JsonReader.object(UsersInfoResponse::read);

    private static UsersInfoResponse read(JsonInput in) {
        User user = null;
        int field;
        while ((field = in.nextField(FIELDS)) != JsonInput.END) {
            switch (field) {
                case 0 -> user = in.read(User.READER);
                default -> throw new AssertionError(field);
            }
        }
        return new UsersInfoResponse(user);
    }
}
