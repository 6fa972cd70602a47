package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.slack.model.InputState;
import dev.callsheet.slack.model.InputValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** What users entered is read by block, action and kind of input. */
final class InputValuesTest {
    private static final InputValues VALUES = InputValues.of(InputState.fromJson("""
            {"values": {
              "texts": {
                "title": {"type": "plain_text_input", "value": "Mice"},
                "empty": {"type": "plain_text_input", "value": null},
                "count": {"type": "number_input", "value": "7"},
                "story": {"type": "rich_text_input", "rich_text_value": {"type": "rich_text", "elements": []}}},
              "menus": {
                "kind": {"type": "static_select", "selected_option": {"text": {"type": "plain_text", "text": "Bug"}, "value": "bug"}},
                "none": {"type": "radio_buttons", "selected_option": null},
                "tags": {"type": "checkboxes", "selected_options": [{"text": {"type": "plain_text", "text": "A"}, "value": "a"}]},
                "user": {"type": "users_select", "selected_user": "U0123ABCD"},
                "channel": {"type": "channels_select", "selected_channel": "C0123ABCD"},
                "talk": {"type": "conversations_select", "selected_conversation": "D0123ABCD"},
                "users": {"type": "multi_users_select", "selected_users": ["U0123ABCD", "W0123ABCD"]},
                "channels": {"type": "multi_channels_select", "selected_channels": ["C0123ABCD"]},
                "talks": {"type": "multi_conversations_select", "selected_conversations": ["G0123ABCD"]}},
              "times": {
                "day": {"type": "datepicker", "selected_date": "2026-03-31"},
                "hour": {"type": "timepicker", "selected_time": "23:59"},
                "moment": {"type": "datetimepicker", "selected_date_time": 1628633820}},
              "files": {"report": {"type": "file_input", "files": [{"id": "F0123ABCD"}]}},
              "new": {"thing": {"type": "hologram", "depth": 3}}}}
            """));

    @Test
    void eachKindOfInputIsRead() {
        assertThat(VALUES.text("texts", "title")).isEqualTo("Mice");
        assertThat(VALUES.text("texts", "count")).isEqualTo("7");
        assertThat(VALUES.richText("texts", "story")).isNotNull();
        assertThat(VALUES.option("menus", "kind")).isEqualTo("bug");
        assertThat(VALUES.options("menus", "tags")).containsExactly("a");
        assertThat(VALUES.id("menus", "user")).isEqualTo("U0123ABCD");
        assertThat(VALUES.id("menus", "channel")).isEqualTo("C0123ABCD");
        assertThat(VALUES.id("menus", "talk")).isEqualTo("D0123ABCD");
        assertThat(VALUES.ids("menus", "users")).containsExactly("U0123ABCD", "W0123ABCD");
        assertThat(VALUES.ids("menus", "channels")).containsExactly("C0123ABCD");
        assertThat(VALUES.ids("menus", "talks")).containsExactly("G0123ABCD");
        assertThat(VALUES.date("times", "day")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(VALUES.time("times", "hour")).isEqualTo(LocalTime.of(23, 59));
        assertThat(VALUES.dateTime("times", "moment")).isEqualTo(Instant.ofEpochSecond(1628633820));
        assertThat(VALUES.files("files", "report"))
                .singleElement()
                .satisfies(file -> assertThat(file.id()).isEqualTo("F0123ABCD"));
        assertThat(VALUES.get("new", "thing")).isInstanceOf(InputValue.Unknown.class);
    }

    @Test
    void emptyAndMissingInputsHaveNoValue() {
        assertThat(VALUES.text("texts", "empty")).isNull();
        assertThat(VALUES.option("menus", "none")).isNull();
        assertThat(VALUES.text("texts", "missing")).isNull();
        assertThat(VALUES.id("missing", "title")).isNull();
        assertThat(VALUES.ids("missing", "title")).isEmpty();
        assertThat(InputValues.of(null).files("files", "report")).isEmpty();
    }

    @Test
    void inputOfAnotherKindIsRefusedWithBothKinds() {
        assertThatThrownBy(() -> VALUES.text("menus", "kind"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The input `menus`, `kind` is a SelectedOption, and was read as EnteredText.");
        assertThatThrownBy(() -> VALUES.ids("menus", "user")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stateIsWrittenAsItWasRead() {
        String state = "{\"values\":{\"b\":{\"a\":{\"type\":\"plain_text_input\",\"value\":\"x\"},"
                + "\"r\":{\"selected_options\":[],\"type\":\"multi_static_select\"}}}}";

        assertThat(InputState.fromJson(state).toJson())
                .isEqualTo(state.replace(
                        "{\"selected_options\":[],\"type\":\"multi_static_select\"}",
                        "{\"type\":\"multi_static_select\"}"));
    }

    @Test
    void textShowsIdsOnly() {
        assertThat(VALUES).asString().startsWith("InputValues[texts[").doesNotContain("Mice", "U0123ABCD");
    }
}
