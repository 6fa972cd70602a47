package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.ResponseStream;
import dev.callsheet.runtime.ServerEvent;
import dev.callsheet.runtime.json.JsonReader;
import java.util.function.Function;

/**
 * What a successful response of an endpoint holds. Sealed: a new kind does not compile until each method here, and
 * each {@link Cases}, handles it.
 *
 * @param <R> the value of a successful call
 */
public sealed interface ResponseKind<R> {
    /** Returns the {@code Accept} header of requests. */
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
         * Handles a response that only says that the call succeeded.
         *
         * @param reader ignores every field
         */
        T empty(JsonReader<R> reader);

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

    /** A response that only says that the call succeeded. */
    record EmptyKind() implements ResponseKind<EmptyResponse> {
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
            return cases.empty(EmptyReader.INSTANCE);
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
}
