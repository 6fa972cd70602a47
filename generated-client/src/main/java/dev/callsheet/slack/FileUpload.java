package dev.callsheet.slack;

import dev.callsheet.runtime.RawResponse;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.slack.FileUploadException.Step;
import dev.callsheet.slack.files.FilesCompleteUploadExternalRequest;
import dev.callsheet.slack.files.FilesGetUploadURLExternalRequest;
import dev.callsheet.slack.files.FilesGetUploadURLExternalResponse;
import dev.callsheet.slack.model.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Uploads files to Slack in one call. It performs Slack's three steps: {@code files.getUploadURLExternal} returns an
 * upload URL for each file, the content of the file is sent to that URL, and {@code files.completeUploadExternal} makes
 * all files available.
 *
 * <pre>{@code
 * List<File> files = FileUpload.to(slack)
 *         .file(Upload.of(Path.of("report.pdf")))
 *         .file(Upload.of("chart.png", png), f -> f.title("Chart").altText("Sales rise since May"))
 *         .share(r -> r.channelId("C0123ABCD").initialComment("The report"))
 *         .execute();
 * }</pre>
 *
 * <p>Content is streamed, and sent without the token. Without {@link #share} the files stay private. No file is visible
 * before the last step, which is sent only once unless the retry policy repeats writes. {@link Upload#onProgress}
 * reports the progress of a file. The token needs the scope {@code files:write}.
 *
 * <p>Not thread-safe. May be executed more than once; each execution uploads the files again.
 */
public final class FileUpload {
    private static final String SEND = "upload_url";
    private static final int OK = 200;

    private final Slack slack;
    private final List<Item> items = new ArrayList<>();
    private Consumer<FilesCompleteUploadExternalRequest.Builder> share = request -> {};
    private CallOptions options = CallOptions.builder().build();

    private FileUpload(Slack slack) {
        this.slack = slack;
    }

    /**
     * Returns an upload without files.
     *
     * @param slack the client that makes the calls
     * @return a new upload, to which files can be added
     */
    public static FileUpload to(Slack slack) {
        return new FileUpload(slack);
    }

    /**
     * Adds a file.
     *
     * @param file the file; its length must be known, because Slack asks for it before the content
     * @return this upload
     * @throws IllegalArgumentException if the file is empty, has an unknown length or cannot be read
     */
    public FileUpload file(Upload file) {
        return file(file, details -> {});
    }

    /**
     * Adds a file with details.
     *
     * @param file the file; its length must be known, because Slack asks for it before the content
     * @param details sets the title, alt text and so on
     * @return this upload
     * @throws IllegalArgumentException if the file is empty, has an unknown length or cannot be read
     */
    public FileUpload file(Upload file, Consumer<Details> details) {
        Details chosen = new Details();
        details.accept(chosen);
        items.add(Item.of(file, chosen));
        return this;
    }

    /**
     * Shares the files after they are uploaded: in a channel or thread, with a comment.
     *
     * @param request sets the parameters of {@code files.completeUploadExternal}; called immediately, so that an invalid
     *     parameter is found before any file is sent, and again by each execution
     * @return this upload
     * @throws IllegalArgumentException if a parameter is not valid
     */
    public FileUpload share(Consumer<FilesCompleteUploadExternalRequest.Builder> request) {
        share = request;
        completion(List.of());
        return this;
    }

    /**
     * Sets options for every step, in addition to options set before. A timeout applies to each step separately; large
     * files need a longer one than the client's.
     *
     * @param more the options, such as a timeout or another token
     * @return this upload
     */
    public FileUpload with(CallOptions more) {
        options = options.plus(more);
        return this;
    }

    /**
     * Sets options for every step with a lambda, in addition to options set before: {@code with(o -> o.timeout(time))}.
     *
     * @param more sets the options
     * @return this upload
     */
    public FileUpload with(Consumer<CallOptions.Builder> more) {
        return with(CallOptions.of(more));
    }

    /**
     * Uploads the files one after the other, then shares them.
     *
     * @return the uploaded files as returned by Slack, often with little more than ID and title
     * @throws FileUploadException if a step fails; it names the step
     * @throws IllegalStateException if no file was added
     */
    public List<File> execute() {
        if (items.isEmpty()) {
            throw new IllegalStateException("No file to upload. Add one with file(...).");
        }
        List<FilesCompleteUploadExternalRequest.Files> uploaded = new ArrayList<>();
        for (Item item : items) {
            uploaded.add(item.uploadedAs(upload(item)));
        }
        FilesCompleteUploadExternalRequest request = completion(uploaded);
        return step(
                Step.COMPLETE,
                null,
                () -> slack.files()
                        .completeUploadExternal(request)
                        .with(options)
                        .execute()
                        .files());
    }

    private FilesCompleteUploadExternalRequest completion(List<FilesCompleteUploadExternalRequest.Files> uploaded) {
        FilesCompleteUploadExternalRequest.Builder request = FilesCompleteUploadExternalRequest.builder(uploaded);
        share.accept(request);
        return request.build();
    }

    /** Performs steps 1 and 2 for one file and returns its ID. */
    private String upload(Item item) {
        String name = item.content().fileName();
        FilesGetUploadURLExternalResponse target = step(
                Step.GET_URL,
                name,
                () -> slack.files()
                        .getUploadURLExternal(item.request())
                        .with(options)
                        .execute());
        URI url = uploadUrl(target, name);
        RawResponse response = step(Step.SEND, name, () -> slack.client.upload(SEND, url, item.content(), options));
        if (response.status() != OK) {
            throw new FileUploadException(
                    Step.SEND, name, "Slack responded with HTTP status " + response.status() + ".", null);
        }
        return target.fileId();
    }

    private static <T> T step(Step step, @Nullable String name, Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException failure) {
            throw new FileUploadException(step, name, failure);
        }
    }

    /**
     * Returns the URL for the content. No message quotes it, because anyone who has it can upload; for the same reason
     * the exception that quotes it is not attached as a cause.
     */
    private static URI uploadUrl(FilesGetUploadURLExternalResponse target, String name) {
        try {
            if (!target.fileId().isEmpty() && !target.uploadUrl().isEmpty()) {
                return new URI(target.uploadUrl());
            }
        } catch (URISyntaxException quotesUrl) {
            throw new FileUploadException(Step.GET_URL, name, "The upload URL in Slack's response is not valid.", null);
        }
        throw new FileUploadException(Step.GET_URL, name, "Slack's response has no upload URL or no file ID.", null);
    }

    private static long length(Upload file) {
        long length;
        try {
            length = file.length();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("File " + file.fileName() + " cannot be read.", unreadable);
        }
        if (length == Upload.UNKNOWN_LENGTH) {
            throw new IllegalArgumentException("The length of " + file.fileName()
                    + " is unknown, but Slack requires it." + " Pass it with Upload.of(name, length, content).");
        } else if (length == 0) {
            throw new IllegalArgumentException(
                    "File " + file.fileName() + " is empty. Slack does not accept empty files.");
        }
        return length;
    }

    /** A file and its details. Its length is fixed here, so sending it fails if the file grows or shrinks later. */
    private record Item(Upload content, FilesGetUploadURLExternalRequest request, Details details) {
        static Item of(Upload file, Details details) {
            long length = length(file);
            FilesGetUploadURLExternalRequest request = FilesGetUploadURLExternalRequest.builder(file.fileName(), length)
                    .altTxt(details.altText)
                    .snippetType(details.snippetType)
                    .build();
            Upload sized = Upload.of(file.fileName(), length, file::open).contentType(file.contentType());
            return new Item(sized, request, details);
        }

        FilesCompleteUploadExternalRequest.Files uploadedAs(String id) {
            return FilesCompleteUploadExternalRequest.Files.builder(id)
                    .title(details.title)
                    .highlightType(details.highlightType)
                    .build();
        }
    }

    /** Details of a file, all optional. */
    public static final class Details {
        private @Nullable String title;
        private @Nullable String altText;
        private @Nullable String snippetType;
        private @Nullable String highlightType;

        private Details() {}

        /**
         * Sets the title. Default: the name of the file.
         *
         * @param text the title
         * @return these details
         */
        public Details title(String text) {
            title = text;
            return this;
        }

        /**
         * Sets the description of an image for screen readers.
         *
         * @param text the description; at most 1000 characters
         * @return these details
         */
        public Details altText(String text) {
            altText = text;
            return this;
        }

        /**
         * Uploads the file as a snippet.
         *
         * @param language the type of the snippet, such as {@code python}
         * @return these details
         */
        public Details snippetType(String language) {
            snippetType = language;
            return this;
        }

        /**
         * Sets the syntax highlighting of a snippet.
         *
         * @param language the language, such as {@code python}
         * @return these details
         */
        public Details highlightType(String language) {
            highlightType = language;
            return this;
        }
    }
}
