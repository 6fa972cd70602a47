package dev.callsheet.sample;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.PageField;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.endpoint.Paging;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.http.HttpVerb;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class UsersListRequest extends ApiRequest {
    public static final PagedEndpoint<UsersListResponse, NoOwnErrors, User> ENDPOINT = Endpoint.builder(
                    Sample.API, "users.list", UsersListResponse.READER, NoOwnErrors.class)
            .verb(HttpVerb.GET)
            .rateLimit("tier2")
            .param(Param.optional("cursor"))
            .param(Param.optional("limit").max(1000))
            .param(Param.optional("types"))
            .errorGroup(SampleCommonError.class)
            .paged(Paging.cursor(
                    "cursor", PageField.beside("response_metadata.next_cursor"), UsersListResponse::members));

    private UsersListRequest(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder extends ApiRequest.Builder<Builder> {
        private Builder() {
            super(ENDPOINT);
        }

        public Builder cursor(@Nullable String cursor) {
            return set(0, cursor);
        }

        public Builder limit(@Nullable Integer limit) {
            return set(1, limit);
        }

        public Builder types(@Nullable List<Presence> types) {
            return set(2, types);
        }

        public Builder types(Presence... types) {
            return set(2, List.of(types));
        }

        public UsersListRequest build() {
            return new UsersListRequest(this);
        }
    }
}
