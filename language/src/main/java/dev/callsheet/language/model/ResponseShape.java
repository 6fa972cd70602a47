package dev.callsheet.language.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a successful call returns, beyond the envelope. */
public sealed interface ResponseShape {
    /** Returns the result of the function for this kind of response. */
    <R> R match(Function<Fields, R> fields, Function<Body, R> body, Function<File, R> file);

    /** Fields of the response itself; none if a method returns only that it succeeded. */
    record Fields(List<Field> fields) implements ResponseShape {
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R match(Function<Fields, R> fields, Function<Body, R> body, Function<File, R> file) {
            return fields.apply(this);
        }
    }

    /** The response is a model. */
    record Body(TypeRef.Named model) implements ResponseShape {
        public Body {
            Objects.requireNonNull(model, "model");
        }

        @Override
        public <R> R match(Function<Fields, R> fields, Function<Body, R> body, Function<File, R> file) {
            return body.apply(this);
        }
    }

    /** The response is a stream of bytes. */
    record File() implements ResponseShape {
        @Override
        public <R> R match(Function<Fields, R> fields, Function<Body, R> body, Function<File, R> file) {
            return file.apply(this);
        }
    }
}
