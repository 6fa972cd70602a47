package dev.callsheet.sample;

import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.http.HttpVerb;
import org.jspecify.annotations.Nullable;

public final class UsersInfoRequest extends ApiRequest {
    public static final Endpoint<UsersInfoResponse, UsersInfoError> ENDPOINT = Endpoint.builder(
                    Sample.API, "users.info", UsersInfoResponse.READER, UsersInfoError.class)
            .verb(HttpVerb.GET)
            .rateLimit("tier2")
            .param(Param.required("user"))
            .param(Param.optional("include_locale"))
            .errorGroup(SampleCommonError.class)
            .build();

    private UsersInfoRequest(Builder builder) {
        super(builder);
    }

    public static Builder builder(String user) {
        return new Builder(user);
    }

    public static final class Builder extends ApiRequest.Builder<Builder> {
        private Builder(String user) {
            super(ENDPOINT, user);
        }

        public Builder includeLocale(@Nullable Boolean includeLocale) {
            return set(1, includeLocale);
        }

        public UsersInfoRequest build() {
            return new UsersInfoRequest(this);
        }
    }
}
