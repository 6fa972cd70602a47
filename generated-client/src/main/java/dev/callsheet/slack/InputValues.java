package dev.callsheet.slack;

import dev.callsheet.slack.model.EnteredRichText;
import dev.callsheet.slack.model.EnteredText;
import dev.callsheet.slack.model.File;
import dev.callsheet.slack.model.InputState;
import dev.callsheet.slack.model.InputValue;
import dev.callsheet.slack.model.Option;
import dev.callsheet.slack.model.RichTextBlock;
import dev.callsheet.slack.model.SelectedChannel;
import dev.callsheet.slack.model.SelectedChannels;
import dev.callsheet.slack.model.SelectedConversation;
import dev.callsheet.slack.model.SelectedConversations;
import dev.callsheet.slack.model.SelectedDate;
import dev.callsheet.slack.model.SelectedDateTime;
import dev.callsheet.slack.model.SelectedOption;
import dev.callsheet.slack.model.SelectedOptions;
import dev.callsheet.slack.model.SelectedTime;
import dev.callsheet.slack.model.SelectedUser;
import dev.callsheet.slack.model.SelectedUsers;
import dev.callsheet.slack.model.UploadedFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What users entered into the inputs of a view or message, by the {@code block_id} and {@code action_id} of each input.
 *
 * <pre>{@code
 * InputValues values = InputValues.of(submission.view().state());
 * String title = values.text("title", "text");
 * List<String> owners = values.ids("owners", "users");
 * }</pre>
 *
 * <p>An input that is empty or not there has the value null, or an empty list. Immutable and thread-safe.
 */
public final class InputValues {
    private final Map<String, Map<String, InputValue>> values;

    private InputValues(Map<String, Map<String, InputValue>> values) {
        this.values = values;
    }

    /**
     * Returns the values of a state.
     *
     * @param state the {@code state} of a submitted view or of an interaction; null if it has none
     * @return the values
     */
    public static InputValues of(@Nullable InputState state) {
        return new InputValues(state == null ? Map.of() : state.values());
    }

    /**
     * Returns the value of any input, also of a kind that has no method here.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the value; null if there is no such input
     */
    public @Nullable InputValue get(String blockId, String actionId) {
        return values.getOrDefault(blockId, Map.of()).get(actionId);
    }

    /**
     * Returns the text of an input for text, a number, an email address, or a URL.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the text; null if there is none
     * @throws IllegalArgumentException if the input is of another kind
     */
    public @Nullable String text(String blockId, String actionId) {
        EnteredText entered = get(EnteredText.class, blockId, actionId);
        return entered == null ? null : entered.value();
    }

    /**
     * Returns the text of an input for formatted text.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the text; null if there is none
     * @throws IllegalArgumentException if the input is of another kind
     */
    public @Nullable RichTextBlock richText(String blockId, String actionId) {
        EnteredRichText entered = get(EnteredRichText.class, blockId, actionId);
        return entered == null ? null : entered.richTextValue();
    }

    /**
     * Returns the value of the option that is selected in a menu or radio button group.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the {@code value} of the option; null if none is selected
     * @throws IllegalArgumentException if the input is of another kind
     */
    public @Nullable String option(String blockId, String actionId) {
        SelectedOption selected = get(SelectedOption.class, blockId, actionId);
        Option option = selected == null ? null : selected.selectedOption();
        return option == null ? null : option.value();
    }

    /**
     * Returns the values of the options that are selected in a menu or checkbox group.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the {@code value} of each option, in Slack's order
     * @throws IllegalArgumentException if the input is of another kind
     */
    public List<String> options(String blockId, String actionId) {
        SelectedOptions selected = get(SelectedOptions.class, blockId, actionId);
        return selected == null
                ? List.of()
                : selected.selectedOptions().stream()
                        .map(Option::value)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * Returns the ID of the user, conversation or channel that is selected in a menu.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the ID; null if none is selected
     * @throws IllegalArgumentException if the input is of another kind
     */
    public @Nullable String id(String blockId, String actionId) {
        InputValue value = get(blockId, actionId);
        if (value instanceof SelectedUser user) {
            return user.selectedUser();
        } else if (value instanceof SelectedChannel channel) {
            return channel.selectedChannel();
        }
        SelectedConversation selected = get(SelectedConversation.class, blockId, actionId);
        return selected == null ? null : selected.selectedConversation();
    }

    /**
     * Returns the IDs of the users, conversations or channels that are selected in a menu.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the IDs, in Slack's order
     * @throws IllegalArgumentException if the input is of another kind
     */
    public List<String> ids(String blockId, String actionId) {
        InputValue value = get(blockId, actionId);
        if (value instanceof SelectedUsers users) {
            return users.selectedUsers();
        } else if (value instanceof SelectedChannels channels) {
            return channels.selectedChannels();
        }
        SelectedConversations selected = get(SelectedConversations.class, blockId, actionId);
        return selected == null ? List.of() : selected.selectedConversations();
    }

    /**
     * Returns the date of a date picker.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the date; null if none is selected
     * @throws IllegalArgumentException if the input is of another kind
     */
    public @Nullable LocalDate date(String blockId, String actionId) {
        SelectedDate selected = get(SelectedDate.class, blockId, actionId);
        return selected == null ? null : selected.selectedDate();
    }

    /**
     * Returns the time of day of a time picker.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the time; null if none is selected
     * @throws IllegalArgumentException if the input is of another kind
     */
    public @Nullable LocalTime time(String blockId, String actionId) {
        SelectedTime selected = get(SelectedTime.class, blockId, actionId);
        return selected == null ? null : selected.selectedTime();
    }

    /**
     * Returns the date and time of a date and time picker.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the date and time; null if none is selected
     * @throws IllegalArgumentException if the input is of another kind
     */
    public @Nullable Instant dateTime(String blockId, String actionId) {
        SelectedDateTime selected = get(SelectedDateTime.class, blockId, actionId);
        return selected == null ? null : selected.selectedDateTime();
    }

    /**
     * Returns the files of an input for files.
     *
     * @param blockId the {@code block_id} of the input
     * @param actionId its {@code action_id}
     * @return the files
     * @throws IllegalArgumentException if the input is of another kind
     */
    public List<File> files(String blockId, String actionId) {
        UploadedFiles uploaded = get(UploadedFiles.class, blockId, actionId);
        return uploaded == null ? List.of() : uploaded.files();
    }

    private <T extends InputValue> @Nullable T get(Class<T> kind, String blockId, String actionId) {
        InputValue value = get(blockId, actionId);
        if (value != null && !kind.isInstance(value)) {
            throw new IllegalArgumentException("The input `" + blockId + "`, `" + actionId + "` is a "
                    + value.getClass().getSimpleName() + ", and was read as " + kind.getSimpleName() + ".");
        }
        return kind.cast(value);
    }

    /** Returns the IDs of the inputs, without what users entered. */
    @Override
    public String toString() {
        StringBuilder ids = new StringBuilder("InputValues[");
        values.forEach((block, actions) -> ids.append(ids.charAt(ids.length() - 1) == '[' ? "" : ", ")
                .append(block)
                .append(actions.keySet()));
        return ids.append(']').toString();
    }
}
