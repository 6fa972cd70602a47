package dev.callsheet.slack.programs;

import dev.callsheet.runtime.Upload;
import dev.callsheet.slack.FileUploadException;
import dev.callsheet.slack.Slack;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/** 2. Uploads a PDF into a thread, with progress, and says which step failed. */
final class ReportUpload {
    private final Slack slack;
    private final IntConsumer percent;

    ReportUpload(Slack slack, IntConsumer percent) {
        this.slack = slack;
        this.percent = percent;
    }

    /** Returns what happened, for the one who asked for the report. */
    String upload(Path pdf, String channel, String thread) {
        Upload content = Upload.of(pdf).onProgress((sent, length) -> percent.accept((int) (100 * sent / length)));
        try {
            String file = slack.upload(content, f -> f.title("Weekly report"))
                    .share(r -> r.channelId(channel).threadTs(thread).initialComment("Here it is."))
                    .execute()
                    .get(0)
                    .id();
            return "Uploaded as " + file + ".";
        } catch (FileUploadException failure) {
            return switch (failure.step()) {
                case GET_URL -> "Slack does not take the file: " + failure.getMessage();
                case SEND -> "The file did not arrive: " + failure.getMessage();
                case COMPLETE -> "The file arrived and is not in the thread: " + failure.getMessage();
            };
        }
    }
}
