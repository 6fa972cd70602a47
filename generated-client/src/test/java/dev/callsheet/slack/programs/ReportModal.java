package dev.callsheet.slack.programs;

import static dev.callsheet.slack.BlockKit.input;
import static dev.callsheet.slack.BlockKit.modal;
import static dev.callsheet.slack.BlockKit.option;
import static dev.callsheet.slack.BlockKit.plain;
import static dev.callsheet.slack.BlockKit.section;
import static dev.callsheet.slack.BlockKit.select;
import static dev.callsheet.slack.BlockKit.textField;

import dev.callsheet.slack.InputValues;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.model.ClearViews;
import dev.callsheet.slack.model.ModalView;
import dev.callsheet.slack.model.ViewErrors;
import dev.callsheet.slack.model.ViewReply;
import dev.callsheet.slack.model.ViewSubmission;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** 7. A form: its inputs have block IDs, what was entered is read by type, mistakes go back to the field, and the view can change. */
final class ReportModal {
    private final Slack slack;
    private final BiConsumer<String, String> save;

    ReportModal(Slack slack, BiConsumer<String, String> save) {
        this.slack = slack;
        this.save = save;
    }

    /** Returns the ID of the view. */
    String open(String triggerId) {
        return slack.views()
                .open(form("Say what happened."), r -> r.triggerId(triggerId))
                .execute()
                .view()
                .id();
    }

    void hint(String viewId, String text) {
        slack.views().update(form(text), r -> r.viewId(viewId)).execute();
    }

    /** Returns the response to the submission. */
    ViewReply submitted(ViewSubmission submission) {
        InputValues values = InputValues.of(submission.view().state());
        String title = values.text("title", "text");
        String kind = Objects.requireNonNullElse(values.option("kind", "kind"), "other");
        if (title == null || title.length() < 5) {
            return ViewErrors.builder(Map.of("title", "Use at least five characters."))
                    .build();
        }
        save.accept(kind, title);
        return ClearViews.builder().build();
    }

    private static ModalView form(String hint) {
        return modal(
                "Report",
                view -> view.callbackId("report").submit(plain("Send")),
                section(hint),
                input("title", "Title", textField("text")),
                input(
                        "Kind",
                        select("kind", "Choose one", option("bug", "Bug"), option("idea", "Idea")),
                        kind -> kind.blockId("kind").optional(true)));
    }
}
