package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.json.DecodeProblem;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Control characters that JSON does not allow in a string: the call works, and the string is as it came. */
class ControlCharactersTest {
    @RegisterExtension
    private final TestServer server = new TestServer();

    private final Sample sample = Sample.create(server.options().build());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 10, 11, 12, 13, 27, 31})
    void keepsEveryControlCharacterAndRecordsProblem(int control) {
        String odd = "x" + (char) control + "\\\\" + (char) control + "\\n\\\"y";
        server.then("{\"ok\":true,\n\t\"user\":\r\n{\"deleted\":true,\"id\":\"" + odd + "\",\"age\":7}}");
        var response = sample.users().info("U1").response();
        char c = (char) control;
        assertThat(response.value().user().id()).isEqualTo("x" + c + "\\" + c + "\n\"y");
        assertThat(response.value().user().age()).isEqualTo(7);
        assertThat(response.info().problems())
                .containsExactly(new DecodeProblem("user.id", "expected no control characters in a string, found 2"));
    }

    @Test
    void findsThemInNamesUnknownFieldsAndLists() {
        server.then("{\"new\":[\"\t\",{\"a\tb\":1}],\"ok\":true,\"more\":{\"x\":\"\n\"},\"user\":{\"id\":\"U1\"}}");
        assertThat(sample.users().info("U1").response().info().problems())
                .extracting(DecodeProblem::path)
                .containsExactly("new[0]", "new[1].a?b", "more.x", "user.deleted");
    }

    @Test
    void keepsJsonThatCanBeSentBack() {
        server.then("{\"ok\":true,\"user\":{\"extra\":{\"a\":\"1\t2\"}}}");
        Json extra = sample.users().info("U1").execute().user().extra();
        assertThat(extra).isEqualTo(Json.of("{\"a\":\"1\\u00092\"}"));
    }

    @Test
    void readsThemInErrorResponses() {
        server.then("{\"ok\":false,\"error\":\"user_not_found\",\"detail\":\"a\nb\"}");
        assertThatThrownBy(sample.users().info("U1")::execute)
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        failure -> assertThat(failure.error().code()).isEqualTo("user_not_found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":true,\"user\":{\"name\":\"\t",
                "{\"ok\":true,\"user\":{\"name\":\"\t\"}}}",
                "{\"ok\":true,\"name\":\"\t\",\u0001}",
                "\"\t\\",
                "{\"ok\":true,\"a\":\"\t\",\"user\":[[[nope"
            })
    void failsWhenTheTextIsInvalidAllTheSame(String body) {
        server.then(body);
        assertThatThrownBy(sample.users().info("U1")::execute).isInstanceOf(DecodeException.class);
    }
}
