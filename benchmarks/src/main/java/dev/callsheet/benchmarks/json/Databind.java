package dev.callsheet.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads members with Jackson's data binding, with one mapper for all, as its documentation says. */
final class Databind {
    private static final ObjectReader READER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build()
            .readerFor(Response.class);

    private Databind() {}

    record Response(
            boolean ok,
            @Nullable List<Member> members,
            @Nullable Member user,
            @Nullable Instant cacheTs,
            @JsonProperty("response_metadata") @Nullable Metadata metadata) {}

    record Metadata(@Nullable String nextCursor) {}

    static MemberList read(byte[] json) {
        Response response = READER.readValue(json);
        Metadata metadata = response.metadata();
        return new MemberList(
                response.ok(),
                response.members(),
                response.user(),
                response.cacheTs(),
                metadata == null ? null : metadata.nextCursor());
    }
}
