package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.EmptyResponse;
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
