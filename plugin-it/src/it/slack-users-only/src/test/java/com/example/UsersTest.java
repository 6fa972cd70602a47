package com.example;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.slack.Slack;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsersTest {
    @RegisterExtension
    static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack")
            .client(Slack.class, url -> Slack.create(ClientOptions.builder().token("xoxb-test").baseUrl(url).build()));

    @Test
    void findsOnlyExistingUsers(Slack slack, FakeApi api) {
        api.when("users.info").with("user", "U2").fail("user_not_found");
        slack.users().info("U1").execute();
        assertThrows(ErrorResponseException.class, () -> slack.users().info("U2").execute());
    }
}
