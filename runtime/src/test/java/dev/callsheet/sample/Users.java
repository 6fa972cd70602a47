package dev.callsheet.sample;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.CheckReturnValue;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.client.ApiClient;
import java.util.function.Consumer;

@CheckReturnValue
public final class Users {
    private final ApiClient client;

    public Users(ApiClient client) {
        this.client = client;
    }

    public Call<UsersInfoResponse, UsersInfoError> info(String user) {
        return info(UsersInfoRequest.builder(user).build());
    }

    public Call<UsersInfoResponse, UsersInfoError> info(String user, Consumer<UsersInfoRequest.Builder> options) {
        UsersInfoRequest.Builder builder = UsersInfoRequest.builder(user);
        options.accept(builder);
        return info(builder.build());
    }

    public Call<UsersInfoResponse, UsersInfoError> info(UsersInfoRequest request) {
        return client.call(UsersInfoRequest.ENDPOINT, request);
    }

    public PagedCall<UsersListResponse, NoOwnErrors, User> list() {
        return list(UsersListRequest.builder().build());
    }

    public PagedCall<UsersListResponse, NoOwnErrors, User> list(Consumer<UsersListRequest.Builder> options) {
        UsersListRequest.Builder builder = UsersListRequest.builder();
        options.accept(builder);
        return list(builder.build());
    }

    public PagedCall<UsersListResponse, NoOwnErrors, User> list(UsersListRequest request) {
        return client.call(UsersListRequest.ENDPOINT, request);
    }
}
