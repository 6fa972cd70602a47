package dev.callsheet.language.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a response holds, beyond the envelope. */
public sealed interface ResponseShape {
    /** Returns the result of the case that the shape is. */
    <R> R match(Cases<R> cases);

    /**
     * What to do for each kind of response. A new kind is a new method, so that no place can forget it.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** An object whose fields the method declares; without fields, only that the call succeeded. */
        R fields(List<Field> fields);

        /** A JSON value of a type. */
        R json(TypeRef type);

        /** A text as it is, not JSON. */
        R text();

        /** A stream of bytes. */
        R file();

        /** Values that the server sends one after another; of type {@code text} if they are texts. */
        R stream(StreamFormat format, TypeRef type);

        /** Nothing: the status says it all. */
        R nothing();

        /** The address in the {@code Location} header. */
        R location();

        /** One of several shapes, each with its status; at least two shapes are different. */
        R byStatus(List<StatusShape> statuses);
    }

    /** Fields of the response itself; none if a method returns only that it succeeded. */
    record Fields(List<Field> fields) implements ResponseShape {
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fields(fields);
        }
    }

    /** The response is a JSON value of this type. */
    record Body(TypeRef type) implements ResponseShape {
        public Body {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.json(type);
        }
    }

    /** The response is a text, decoded by the charset of its content type. */
    record Text() implements ResponseShape {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text();
        }
    }

    /** The response consists of values that the server sends one after another. */
    record Stream(StreamFormat format, TypeRef type) implements ResponseShape {
        public Stream {
            Objects.requireNonNull(format, "format");
            Objects.requireNonNull(type, "type");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stream(format, type);
        }
    }

    /** The response is a stream of bytes. */
    record File() implements ResponseShape {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.file();
        }
    }

    /** The response has no body that means anything. */
    record Nothing() implements ResponseShape {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothing();
        }
    }

    /** The response is the address in its {@code Location} header. */
    record Location() implements ResponseShape {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.location();
        }
    }

    /** The response depends on its HTTP status. */
    record ByStatus(List<StatusShape> statuses) implements ResponseShape {
        public ByStatus {
            statuses = List.copyOf(statuses);
        }

        /** Returns the one shape that is something, beside those that are nothing; empty if there are several. */
        public Optional<ResponseShape> only() {
            List<ResponseShape> some = statuses.stream()
                    .map(StatusShape::shape)
                    .filter(shape -> !(shape instanceof Nothing))
                    .distinct()
                    .toList();
            return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.byStatus(statuses);
        }
    }
}
