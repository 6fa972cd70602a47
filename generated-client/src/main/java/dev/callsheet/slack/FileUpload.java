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
 * Uploads files to Slack. Slack wants three steps for that: ask {@code files.getUploadURLExternal} where to send a file,
 * send its bytes there, and, when all are there, make them known with {@code files.completeUploadExternal}. This is all
 * of it as one call.
 *
 * <pre>{@code
 * List<File> files = FileUpload.to(slack)
 *         .file(Upload.of(Path.of("report.pdf")))
 *         .file(Upload.of("chart.png", png), f -> f.title("Chart").altText("Sales rise since May"))
 *         .share(r -> r.channelId("C0123ABCD").initialComment("The report"))
 *         .execute();
 * }</pre>
 *
 * <p>Bytes are streamed, and go without the token. Without {@link #share} the files stay private. Nothing is seen of any
 * file before the last step, which is taken once, unless the retry policy repeats writes. {@link Upload#onProgress}
 * tells how far a file is. The token needs the scope {@code files:write}.
 *
 * <p>For one thread; may be executed more than once, which uploads the files anew.
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
     * Starts an upload without files.
     *
     * @param slack makes the calls
     * @return an upload to add files to
     */
    public static FileUpload to(Slack slack) {
        return new FileUpload(slack);
    }

    /**
     * Adds a file.
     *
     * @param file of known length: Slack wants to hear it before the bytes
     * @return this
     * @throws IllegalArgumentException where the file is empty, of unknown length or cannot be read
     */
    public FileUpload file(Upload file) {
        return file(file, details -> {});
    }

    /**
     * Adds a file, and says more about it.
     *
     * @param file of known length: Slack wants to hear it before the bytes
     * @param details says what people see
     * @return this
     * @throws IllegalArgumentException where the file is empty, of unknown length or cannot be read
     */
    public FileUpload file(Upload file, Consumer<Details> details) {
        Details said = new Details();
        details.accept(said);
        items.add(Item.of(file, said));
        return this;
    }

    /**
     * Shares the files when they are there: in a channel or thread, with a comment.
     *
     * @param request sets the parameters of {@code files.completeUploadExternal}; used now to find faults before any
     *     file is sent, and again for each upload
     * @return this
     * @throws IllegalArgumentException where a parameter breaks a rule
     */
    public FileUpload share(Consumer<FilesCompleteUploadExternalRequest.Builder> request) {
        share = request;
        completion(List.of());
        return this;
    }

    /**
     * Sets options of each step, on top of what was set before. A time limit is for each step by itself: large files
     * want a longer one than the client's.
     *
     * @param more such as a time limit or another token
     * @return this
     */
    public FileUpload with(CallOptions more) {
        options = options.plus(more);
        return this;
    }

    /**
     * Uploads the files, one after the other, and shares them.
     *
     * @return the files as Slack knows them now, which may be little more than id and title
     * @throws FileUploadException where a step fails; it names the step
     * @throws IllegalStateException where no file was added
     */
    public List<File> execute() {
        if (items.isEmpty()) {
            throw new IllegalStateException("There is no file to upload. Add one with file(...).");
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

    /** Steps 1 and 2 for one file; gives its id. */
    private String upload(Item item) {
        String name = item.content().fileName();
        FilesGetUploadURLExternalResponse place = step(
                Step.GET_URL,
                name,
                () -> slack.files()
                        .getUploadURLExternal(item.request())
                        .with(options)
                        .execute());
        URI address = address(place, name);
        RawResponse answer = step(Step.SEND, name, () -> slack.client.upload(SEND, address, item.content(), options));
        if (answer.status() != OK) {
            throw new FileUploadException(Step.SEND, name, "Slack answered with status " + answer.status() + ".", null);
        }
        return place.fileId();
    }

    private static <T> T step(Step step, @Nullable String name, Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException failure) {
            throw new FileUploadException(step, name, failure);
        }
    }

    /** The address is quoted nowhere: who knows it may upload. So the cause, which quotes it, is left out. */
    private static URI address(FilesGetUploadURLExternalResponse place, String name) {
        try {
            if (!place.fileId().isEmpty() && !place.uploadUrl().isEmpty()) {
                return new URI(place.uploadUrl());
            }
        } catch (URISyntaxException quotesIt) {
            throw new FileUploadException(Step.GET_URL, name, "Slack's answer has an address that is none.", null);
        }
        throw new FileUploadException(Step.GET_URL, name, "Slack's answer lacks the address or the file's id.", null);
    }

    private static long length(Upload file) {
        long length;
        try {
            length = file.length();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The file " + file.fileName() + " cannot be read.", unreadable);
        }
        if (length == Upload.UNKNOWN_LENGTH) {
            throw new IllegalArgumentException("The length of " + file.fileName()
                    + " is not known, and Slack wants it first. Give it: Upload.of(name, length, content).");
        } else if (length == 0) {
            throw new IllegalArgumentException("The file " + file.fileName() + " is empty, which Slack does not take.");
        }
        return length;
    }

    /** A file with what Slack is told of it, its length included: should it grow or shrink now, sending it fails. */
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

    /** What people see of a file; all of it may be left out. */
    public static final class Details {
        private @Nullable String title;
        private @Nullable String altText;
        private @Nullable String snippetType;
        private @Nullable String highlightType;

        private Details() {}

        /**
         * The title; the file's name unless said otherwise.
         *
         * @param text the title
         * @return this
         */
        public Details title(String text) {
            title = text;
            return this;
        }

        /**
         * What a picture shows, for those who do not see it.
         *
         * @param text at most 1000 characters
         * @return this
         */
        public Details altText(String text) {
            altText = text;
            return this;
        }

        /**
         * Makes it a snippet.
         *
         * @param language such as {@code python}
         * @return this
         */
        public Details snippetType(String language) {
            snippetType = language;
            return this;
        }

        /**
         * Colours a snippet.
         *
         * @param language such as {@code python}
         * @return this
         */
        public Details highlightType(String language) {
            highlightType = language;
            return this;
        }
    }
}
