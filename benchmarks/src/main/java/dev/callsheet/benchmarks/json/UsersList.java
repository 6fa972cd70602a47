package dev.callsheet.benchmarks.json;

import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.json.GsonFactory;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.users.UsersListResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Decodes a page of {@code users.list} with 1,000 members. */
@State(Scope.Benchmark)
public class UsersList {
    private static final int MEMBERS = 1000;

    private final byte[] json = Payloads.usersList(MEMBERS);
    private final Slack slack = Clients.callsheet(json);
    private final MethodsClient sdk = Clients.sdk(json);

    /** Creates the payload and the clients. */
    public UsersList() {}

    /** Our reader. */
    @Benchmark
    public @Nullable Object callsheetReader() {
        return JsonInput.of(json, null, null).document(UsersListResponse.READER);
    }

    /** A whole call with our client. */
    @Benchmark
    public Object callsheetCall() {
        return slack.users().list(request -> request.limit(MEMBERS)).execute();
    }

    /** What the SDK does with the body of a response. */
    @Benchmark
    public Object sdkDecode() {
        return GsonFactory.createSnakeCase(SlackConfig.DEFAULT)
                .fromJson(
                        new String(json, StandardCharsets.UTF_8),
                        com.slack.api.methods.response.users.UsersListResponse.class);
    }

    /** A whole call with the SDK. */
    @Benchmark
    public Object sdkCall() throws Exception {
        return sdk.usersList(request -> request.limit(MEMBERS));
    }

    /** Jackson's data binding to records. */
    @Benchmark
    public Object jacksonDatabind() {
        return Databind.read(json);
    }

    /** Written by hand with Jackson's parser. */
    @Benchmark
    public Object handWritten() {
        return HandWrittenReader.read(json);
    }

    /** The tokens and nothing else. */
    @Benchmark
    public Object tokenWalk() {
        return HandWrittenReader.walk(json);
    }
}
