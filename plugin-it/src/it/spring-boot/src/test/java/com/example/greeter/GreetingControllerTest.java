package com.example.greeter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.junit.CallsheetExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(GreetingController.class)
@Import({Greeter.class, SlackConfiguration.class})
class GreetingControllerTest {
    @RegisterExtension
    static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack");

    @Autowired
    private MockMvcTester mvc;

    @DynamicPropertySource
    static void slack(DynamicPropertyRegistry properties) {
        properties.add("slack.token", () -> "xoxb-test");
        properties.add("slack.base-url", () -> SLACK.api().baseUrl());
    }

    @Test
    void greetsAUserByName(FakeApi api) {
        api.when("users.info").respond("{\"user\": {\"id\": \"U0123ABCD\", \"real_name\": \"Ada Lovelace\"}}");

        assertThat(mvc.post().uri("/greetings?channel=C0123ABCD&user=U0123ABCD"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"text\": \"Welcome, Ada Lovelace!\"}");

        api.assertCalled("chat.postMessage").with("text", "Welcome, Ada Lovelace!").times(1);
        api.assertNoProblems();
    }

    @Test
    void reportsAnUnknownUser(FakeApi api) {
        api.when("users.info").fail("user_not_found");

        assertThat(mvc.post().uri("/greetings?channel=C0123ABCD&user=U0123ABCD")).hasStatus(HttpStatus.NOT_FOUND);
        api.assertNotCalled("chat.postMessage");
    }

    @Test
    void usesJacksonOfSpringBoot(@Autowired ObjectMapper mapper) {
        System.out.println("jackson-databind " + mapper.version());
    }
}
