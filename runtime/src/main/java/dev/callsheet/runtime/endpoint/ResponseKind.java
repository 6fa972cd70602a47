package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.ResponseStream;
import dev.callsheet.runtime.ServerEvent;
import dev.callsheet.runtime.json.JsonReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a successful response of an endpoint holds. Sealed: a new kind does not compile until each method here, and
 * each {@link Cases}, handles it.
 *
 * @param <R> the value of a successful call
 */
public sealed interface ResponseKind<R> {
    /** Returns the media types that such a response has, as an {@code Accept} header lists them. */
    String accept();

    /** Returns whether the body is read as a stream, not as a whole. */
    boolean isStreamed();

    /** Calls the case of this kind and returns its result. */
    <T> T match(Cases<R, T> cases);

    /**
     * One decision for each kind.
     *
     * @param <R> the value of a successful call
     * @param <T> the result
     */
    interface Cases<R, T> {
        /** Handles a JSON document. */
        T json(JsonReader<R> reader);

        /**
         * Handles a text that is not JSON.
         *
         * @param value turns the text into the call's value
         */
        T text(Function<String, R> value);

        /**
         * Handles a file.
         *
         * @param value turns a download into the call's value
         */
        T file(Function<Download, R> value);

        /**
         * Handles values that the server sends one after another.
         *
         * @param format how the response separates them
         * @param element turns the text of an event or line into a value
         * @param value turns the stream into the call's value
         */
        <S> T stream(
                StreamFormat format, Function<ServerEvent<String>, S> element, Function<ResponseStream<S>, R> value);

        /**
         * Handles a response whose body means nothing.
         *
         * @param value the call's value
         */
        T nothing(R value);

        /**
         * Handles a response that is the address in its {@code Location} header (RFC 9110 section 10.2.2).
         *
         * @param value turns the address into the call's value
         */
        T location(Function<URI, R> value);

        /**
         * Handles a response that is of another kind for each HTTP status.
         *
         * @param kind returns the kind for a status; null if there is none
         */
        T byStatus(IntFunction<@Nullable Part<?, R>> kind);
    }

    /** How a response separates the values of a stream. */
    enum StreamFormat {
        /** Server-sent events (WHATWG HTML, section 9.2). */
        EVENTS("text/event-stream"),
        /** A JSON value on each line. */
        LINES("application/x-ndjson, application/json");

        private final String accept;

        StreamFormat(String accept) {
            this.accept = accept;
        }
    }

    /** Returns the kind of a JSON document. */
    static <T> ResponseKind<T> json(JsonReader<T> reader) {
        return new JsonKind<>(reader);
    }

    /** Returns the kind of a response that only says that the call succeeded. */
    static ResponseKind<EmptyResponse> empty() {
        return new JsonKind<>(EmptyReader.INSTANCE);
    }

    /** Returns the kind of a text that is not JSON. */
    static ResponseKind<String> text() {
        return new TextKind();
    }

    /** Returns the kind of a file. */
    static ResponseKind<Download> file() {
        return new FileKind();
    }

    /** Returns the kind of a response whose body means nothing. */
    static ResponseKind<EmptyResponse> nothing() {
        return new NothingKind();
    }

    /** Returns the kind of a response that is the address in its {@code Location} header. */
    static ResponseKind<URI> location() {
        return new LocationKind();
    }

    /**
     * What responses with one HTTP status hold, as a part of what all responses do.
     *
     * @param value turns it into the call's value
     * @param <T> what the responses with the status hold
     * @param <R> the value of a successful call
     */
    record Part<T, R>(ResponseKind<T> kind, Function<? super T, ? extends R> value) {}

    /**
     * A JSON document.
     *
     * @param reader reads the value
     */
    record JsonKind<R>(JsonReader<R> reader) implements ResponseKind<R> {
        @Override
        public String accept() {
            return "application/json";
        }

        @Override
        public boolean isStreamed() {
            return false;
        }

        @Override
        public <T> T match(Cases<R, T> cases) {
            return cases.json(reader);
        }
    }

    /** A text that is not JSON. */
    record TextKind() implements ResponseKind<String> {
        @Override
        public String accept() {
            return "*/*";
        }

        @Override
        public boolean isStreamed() {
            return false;
        }

        @Override
        public <T> T match(Cases<String, T> cases) {
            return cases.text(Function.identity());
        }
    }

    /**
     * Values that the server sends one after another.
     *
     * @param element turns the text of an event or line into a value
     */
    record StreamKind<S>(StreamFormat format, Function<ServerEvent<String>, S> element)
            implements ResponseKind<ResponseStream<S>> {
        @Override
        public String accept() {
            return format.accept;
        }

        @Override
        public boolean isStreamed() {
            return true;
        }

        @Override
        public <T> T match(Cases<ResponseStream<S>, T> cases) {
            return cases.stream(format, element, Function.identity());
        }
    }

    /** A file. */
    record FileKind() implements ResponseKind<Download> {
        @Override
        public String accept() {
            return "*/*";
        }

        @Override
        public boolean isStreamed() {
            return true;
        }

        @Override
        public <T> T match(Cases<Download, T> cases) {
            return cases.file(Function.identity());
        }
    }

    /** A response whose body means nothing. */
    record NothingKind() implements ResponseKind<EmptyResponse> {
        @Override
        public String accept() {
            return "application/json";
        }

        @Override
        public boolean isStreamed() {
            return false;
        }

        @Override
        public <T> T match(Cases<EmptyResponse, T> cases) {
            return cases.nothing(new EmptyResponse());
        }
    }

    /** The address in the {@code Location} header. */
    record LocationKind() implements ResponseKind<URI> {
        @Override
        public String accept() {
            return "application/json";
        }

        @Override
        public boolean isStreamed() {
            return false;
        }

        @Override
        public <T> T match(Cases<URI, T> cases) {
            return cases.location(Function.identity());
        }
    }

    /** Another kind for each HTTP status. */
    final class StatusKind<R> implements ResponseKind<R> {
        private final ByStatus<Part<?, R>> byStatus;
        private final String accept;
        private final boolean streamed;

        StatusKind(Map<String, Part<?, R>> parts) {
            List<ResponseKind<?>> kinds = new ArrayList<>();
            parts.values().forEach(part -> kinds.add(part.kind()));
            List<String> types =
                    kinds.stream().map(ResponseKind::accept).distinct().toList();
            byStatus = ByStatus.of(parts);
            accept = types.size() == 1 ? types.get(0) : "*/*";
            streamed = kinds.stream().anyMatch(ResponseKind::isStreamed);
        }

        /** Returns the one media type of all parts; any if there are several. */
        @Override
        public String accept() {
            return accept;
        }

        @Override
        public boolean isStreamed() {
            return streamed;
        }

        @Override
        public <T> T match(Cases<R, T> cases) {
            return cases.byStatus(byStatus::find);
        }
    }
}
