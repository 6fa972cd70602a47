package dev.callsheet.language.model;

import java.util.List;
import java.util.Objects;

/** What a successful call answers with, beyond the envelope. */
public sealed interface ResponseShape {

    /** Fields of the response itself; none for a method that answers only that it worked. */
    record Fields(List<Field> fields) implements ResponseShape {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** The response is a model. */
    record Body(TypeRef.Named model) implements ResponseShape {
        public Body {
            Objects.requireNonNull(model, "model");
        }
    }

    /** The response is a stream of bytes. */
    record File() implements ResponseShape {}
}
