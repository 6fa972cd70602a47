package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.endpoint.Rule;
import dev.callsheet.runtime.endpoint.Values;
import dev.callsheet.runtime.endpoint.Wire;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.sample.Presence;
import dev.callsheet.sample.Sample;
import dev.callsheet.sample.UsersInfoRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request rejects when it is built, with a message that names the method and the parameter. */
class RequestTest {
    private static final Endpoint<Json, NoOwnErrors> POST = Endpoint.builder(
                    Sample.API, "chat.post", JsonReader.JSON, NoOwnErrors.class)
            .param(Param.required("channel"))
            .param(Param.optional("limit").min(1).max(1000))
            .param(Param.optional("score").min(0.5).max(2))
            .param(Param.optional("title").min(2).max(3))
            .param(Param.optional("users").max(2))
            .param(Param.optional("secret").secret())
            .param(Param.optional("raw").wire(Wire.JSON))
            .param(Param.optional("text"))
            .param(Param.optional("blocks"))
            .param(Param.optional("a"))
            .param(Param.optional("b"))
            .rule(Rule.atLeastOne("text", "blocks"))
            .rule(Rule.atMostOne("a", "b"))
            .build();

    private static AnyRequest.Builder post() {
        return AnyRequest.of(POST, "C1").set("text", "hi");
    }

    @Test
    void rejectsValuesOutOfBounds() {
        assertRefused("limit", 0, "chat.post: limit must be at least 1 and was 0.");
        assertRefused("limit", 1001L, "chat.post: limit must be at most 1000 and was 1001.");
        assertRefused("score", 0.49, "chat.post: score must be at least 0.5 and was 0.49.");
        assertRefused("score", 3, "chat.post: score must be at most 2 and was 3.");
        assertRefused("title", "x", "chat.post: title must have at least 2 characters and had 1.");
        assertRefused("title", Presence.AUTO, "chat.post: title must have at most 3 characters and had 4.");
        assertRefused("users", List.of(1, 2, 3), "chat.post: users must have at most 2 elements and had 3.");
        assertRefused("score", Double.NaN, "chat.post: score must be a finite number.");
    }

    @Test
    void countsCodePointsOfText() {
        assertThat(post().set("title", "😀😀😀").build()).isNotNull();
        assertThat(post().set("limit", 1).set("score", 0.5).set("limit", 1000).build())
                .isNotNull();
    }

    @Test
    void rejectsValuesThatCannotBeSent() {
        assertRefused(
                "raw",
                new StringBuilder(),
                "chat.post: raw cannot be a java.lang.StringBuilder; convert it with Json.of(value)");
        assertRefused("raw", Arrays.asList("a", null), "chat.post: raw has an element that is null.");
        assertRefused("raw", Map.of(1, "a"), "chat.post: raw has a key that is not a string.");
        assertRefused("users", List.of("U1,U2"), "chat.post: users has an element with a comma");
        assertThat(post().set("raw", List.of("a,b")).build()).isNotNull();
    }

    @Test
    void rejectsMissingRequiredParameter() {
        assertThatThrownBy(() -> UsersInfoRequest.builder(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("users.info: user is required and was null.");
        assertThatThrownBy(() -> AnyRequest.of(POST).set("text", "a").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chat.post: channel is required.");
    }

    @Test
    void rejectsBrokenRule() {
        assertThatThrownBy(() -> AnyRequest.of(POST, "C1").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chat.post: at least one of text, blocks must be given.");
        assertThatThrownBy(() -> post().set("a", 1).set("b", 2).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chat.post: at most one of a, b must be given.");
        assertThat(AnyRequest.of(POST, "C1").extra("blocks", "[]").build()).isNotNull();
    }

    @Test
    void rejectsTwoWhereExactlyOneIsAllowed() {
        Endpoint<Json, NoOwnErrors> endpoint = Endpoint.builder(Sample.API, "m", JsonReader.JSON, NoOwnErrors.class)
                .param(Param.optional("a"))
                .param(Param.optional("b"))
                .rule(Rule.exactlyOne("a", "b"))
                .build();
        assertThat(AnyRequest.of(endpoint).set("a", 1).build()).isNotNull();
        assertThatThrownBy(() -> AnyRequest.of(endpoint).build()).hasMessageContaining("exactly one of a, b");
        assertThatThrownBy(() -> AnyRequest.of(endpoint).set("a", 1).set("b", 1).build())
                .hasMessageContaining("exactly one of a, b");
    }

    @Test
    void hidesSecrets() {
        AnyRequest request = post().set("secret", "hush").extra("token", "hush").build();
        assertThat(request).hasToString("chat.post(channel=C1, secret=***, text=hi, token=***)");
    }

    @Test
    void comparesByValueAndIsImmutable() {
        List<Object> users = new ArrayList<>(List.of("U1"));
        AnyRequest.Builder builder = post().set("users", users);
        AnyRequest request = builder.build();
        users.add("U2");
        builder.set("users", null);
        assertThat(request).isEqualTo(post().set("users", List.of("U1")).build());
        assertThat(request).hasSameHashCodeAs(post().set("users", List.of("U1")).build());
        assertThat(request).isNotEqualTo(post().build());
        assertThat(post().set("limit", 1).set("limit", null).build()).isEqualTo(post().build());
    }

    @Test
    void checksValuesOfModelsAlike() {
        assertThat(Values.within("abc", "title", null, 3)).isEqualTo("abc");
        assertThat(Values.within((String) null, "title", 1, 3)).isNull();
        assertThatThrownBy(() -> Values.within("abcd", "title", null, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("title must have at most 3 characters and had 4.");
        assertThatThrownBy(() -> Values.require(null, "title"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("title is required and was null.");
    }

    private static void assertRefused(String name, Object value, String message) {
        AnyRequest.Builder builder = post();
        assertThatThrownBy(() -> builder.set(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
