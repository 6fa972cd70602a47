package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts are checked against patterns, and a text that fits another parameter is said to. */
class PatternTest {
    private static final Endpoint<Json, NoOwnErrors> MOVE = Endpoint.builder(
                    Api.builder("any").baseUrl("https://any.invalid/").build(),
                    "pets.move",
                    JsonReader.JSON,
                    NoOwnErrors.class)
            .param(Param.required("pet").pattern("^P\\d+$", "P12"))
            .param(Param.required("place").pattern("^L\\d+$", "L7"))
            .param(Param.optional("keeper").pattern("^K\\d+$"))
            .param(Param.optional("owners").pattern("^O\\d+$", "O1"))
            .param(Param.optional("pin").pattern("^\\d{4}$", "1234").secret())
            .build();

    private static void refuses(Runnable mistake, String message) {
        assertThatIllegalArgumentException().isThrownBy(mistake::run).withMessage(message);
    }

    @Test
    void saysWhatValueMustMatch() {
        refuses(() -> AnyRequest.of(MOVE, "Rex", "L7"), "pets.move: pet must match ^P\\d+$, such as P12.");
        refuses(() -> AnyRequest.of(MOVE, "P1", "L7").set("keeper", "ada"), "pets.move: keeper must match ^K\\d+$.");
        assertThat(AnyRequest.of(MOVE, "P1", "L7").set("keeper", "K1").build()).isNotNull();
    }

    @Test
    void refusesLineBreakBeforeDollarAtEndOfPattern() {
        refuses(() -> AnyRequest.of(MOVE, "P12\n", "L7"), "pets.move: pet must match ^P\\d+$, such as P12.");
    }

    @Test
    void saysWhichParameterValueLooksLike() {
        refuses(
                () -> AnyRequest.of(MOVE, "L7", "P12"),
                "pets.move: pet must match ^P\\d+$, such as P12; it looks like place, and place like pet, so they are probably swapped.");
        refuses(
                () -> AnyRequest.of(MOVE, "L7", "L8"),
                "pets.move: pet must match ^P\\d+$, such as P12; it looks like place.");
        refuses(
                () -> AnyRequest.of(MOVE, "P1", "L7").set("keeper", "P2"),
                "pets.move: keeper must match ^K\\d+$; it looks like pet.");
    }

    @Test
    void checksElementsOfLists() {
        refuses(
                () -> AnyRequest.of(MOVE, "P1", "L7").set("owners", List.of("O1", "P2")),
                "pets.move: owners has an element that must match ^O\\d+$, such as O1; it looks like pet.");
        assertThat(AnyRequest.of(MOVE, "P1", "L7")
                        .set("owners", List.of("O1", "O2"))
                        .build())
                .isNotNull();
    }

    @Test
    void showsNoValue() {
        refuses(
                () -> AnyRequest.of(MOVE, "P1", "L7").set("pin", "secret"),
                "pets.move: pin must match ^\\d{4}$, such as 1234.");
    }
}
