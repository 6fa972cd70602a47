package dev.callsheet.slack.examples;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.model.User;
import dev.callsheet.slack.users.UsersInfoError;
import dev.callsheet.slack.users.UsersSetPresenceRequest.Presence;
import dev.callsheet.testkit.FakeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes five calls with the generated client to a local server that simulates Slack from its spec; if {@code SLACK_TOKEN} is
 * set, makes the three that only read to Slack itself.
 */
public final class Quickstart {
    private Quickstart() {}

    /** Runs the program. */
    public static void main(String[] args) throws IOException {
        String summary = System.getProperty("callsheet.summary");
        if (summary != null && Files.exists(Path.of(summary))) {
            System.out.println("Generated the Slack client: "
                    + Files.readString(Path.of(summary)).strip());
        }
        String token = System.getenv("SLACK_TOKEN");
        if (token != null && !token.isBlank()) {
            System.out.println("Calling Slack with the token in SLACK_TOKEN (methods that only read)");
            read(Slack.create(token), null);
            return;
        }
        try (FakeApi api = FakeApi.fromClasspath("slack")) {
            System.out.println("Calling a local server that simulates Slack: " + api.baseUrl());
            Slack slack = Slack.create(ClientOptions.builder()
                    .token("xoxb-quickstart")
                    .baseUrl(api.baseUrl())
                    .build());
            api.when("users.info").with("user", "U0NOBODY").fail("user_not_found");
            read(slack, "U0123ABCD");
            write(slack);
        }
    }

    private static void read(Slack slack, String userId) {
        List<User> users = slack.users().list(r -> r.limit(2)).stream().limit(5).toList();
        System.out.println(
                "users.list         " + users.stream().map(User::name).toList() + " (two per page)");

        String id = userId == null ? users.get(0).id() : userId;
        User user = slack.users().info(id).execute().user();
        System.out.println("users.info         " + user.name() + ", " + user.realName());

        try {
            slack.users().info("U0NOBODY").execute();
        } catch (ErrorResponseException failure) {
            System.out.println("users.info         " + failure.code() + ", is USER_NOT_FOUND: "
                    + failure.is(UsersInfoError.USER_NOT_FOUND));
        }
    }

    private static void write(Slack slack) throws IOException {
        slack.users().setPresence(Presence.AWAY).execute();
        System.out.println("users.setPresence  away");

        byte[] photo = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        slack.users()
                .setPhoto(r ->
                        r.image(Upload.of("me.png", photo)).cropX(0).cropY(0).cropW(64))
                .execute();
        System.out.println("users.setPhoto     " + photo.length + " bytes");
    }
}
