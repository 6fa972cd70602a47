package com.example.greeter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class GreeterTest {
    @RegisterExtension
    static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack");

    @Autowired
    private Greeter greeter;

    @DynamicPropertySource
    static void slack(DynamicPropertyRegistry properties) {
        properties.add("slack.token", () -> "xoxb-test");
        properties.add("slack.base-url", () -> SLACK.api().baseUrl());
    }

    @BeforeAll
    static void printJackson() {
        String path = JsonProperty.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        System.out.println("com.fasterxml.jackson.core:jackson-annotations " + path.replaceAll(".*annotations-(.*)\\.jar", "$1"));
    }

    @Test
    void greetsAUserByName(FakeApi api) {
        api.when("users.info").respond("{\"user\": {\"id\": \"U0123ABCD\", \"real_name\": \"Ada Lovelace\"}}");

        assertThat(greeter.greet("C0123ABCD", "U0123ABCD")).isEqualTo("Welcome, Ada Lovelace!");

        api.assertCalled("chat.postMessage").with("text", "Welcome, Ada Lovelace!").times(1);
        api.assertNoProblems();
    }

    @Test
    void reportsAnUnknownUser(FakeApi api) {
        api.when("users.info").fail("user_not_found");

        assertThatThrownBy(() -> greeter.greet("C0123ABCD", "U0123ABCD")).isInstanceOf(ErrorResponseException.class);
        api.assertNotCalled("chat.postMessage");
    }
}
