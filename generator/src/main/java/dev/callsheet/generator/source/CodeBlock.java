package dev.callsheet.generator.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A piece of code. It is made of a format, in which {@code $L} stands for text, a piece of code or an anonymous class as it is, {@code $N} for
 * a name, {@code $S} for a string as a literal, {@code $T} for a type, {@code $$} for a dollar sign, {@code $>} and {@code $<} for a change of
 * the indentation, and {@code $W} for a space at which a line that is too long is broken.
 */
public final class CodeBlock {
    /** What is neither text nor a name. */
    enum Mark {
        INDENT,
        UNINDENT,
        STATEMENT,
        END_OF_STATEMENT,
        SPACE_OR_BREAK
    }

    /** Each is a {@link String}, a {@link TypeName}, a {@link TypeSpec} or a {@link Mark}; no two strings follow each other. */
    private final List<Object> parts;

    private CodeBlock(List<Object> parts) {
        this.parts = parts;
    }

    public static CodeBlock of(String format, @Nullable Object... args) {
        return builder().add(format, args).build();
    }

    /** Returns blocks with a separator, which is a format, between them. */
    public static CodeBlock join(Iterable<CodeBlock> blocks, String separator) {
        Joiner joiner = new Joiner(separator);
        blocks.forEach(joiner::add);
        return joiner.code.build();
    }

    /** Collects blocks with a separator, which is a format, between them. */
    public static Collector<CodeBlock, ?, CodeBlock> joining(String separator) {
        return Collector.of(() -> new Joiner(separator), Joiner::add, Joiner::addAll, joiner -> joiner.code.build());
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return builder().add(this);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    List<Object> parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeBlock code && code.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Returns the text of the block outside of any file: with no imports. */
    @Override
    public String toString() {
        return JavaWriter.textOf(this);
    }

    private static final class Joiner {
        private final String separator;
        private final Builder code = builder();
        private boolean empty = true;

        Joiner(String separator) {
            this.separator = separator;
        }

        void add(CodeBlock block) {
            if (!empty) {
                code.add(separator);
            }
            empty = false;
            code.add(block);
        }

        Joiner addAll(Joiner other) {
            if (!other.empty) {
                add(other.code.build());
            }
            return this;
        }
    }

    /** Builds a piece of code. */
    public static final class Builder {
        private final List<Object> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        private Builder() {}

        public Builder add(CodeBlock block) {
            for (Object part : block.parts) {
                if (part instanceof String literal) {
                    text.append(literal);
                } else {
                    part(part);
                }
            }
            return this;
        }

        /**
         * Adds code.
         *
         * @throws IllegalArgumentException if the arguments are not those of the format
         */
        public Builder add(String format, @Nullable Object... args) {
            int next = 0;
            int start = 0;
            for (int dollar = format.indexOf('$'); dollar >= 0; dollar = format.indexOf('$', start)) {
                text.append(format, start, dollar);
                char kind = format.charAt(dollar + 1);
                start = dollar + 2;
                switch (kind) {
                    case '$' -> text.append('$');
                    case '>' -> part(Mark.INDENT);
                    case '<' -> part(Mark.UNINDENT);
                    case 'W' -> part(Mark.SPACE_OR_BREAK);
                    case 'L' -> literal(args[next++]);
                    case 'N' -> text.append((String) args[next++]);
                    case 'S' -> string((String) args[next++]);
                    case 'T' -> type(args[next++]);
                    default -> throw new IllegalArgumentException("$" + kind + " means nothing in: " + format);
                }
            }
            if (next != args.length) {
                throw new IllegalArgumentException(args.length + " arguments for: " + format);
            }
            text.append(format, start, format.length());
            return this;
        }

        public Builder addStatement(String format, @Nullable Object... args) {
            part(Mark.STATEMENT);
            add(format, args);
            text.append(";\n");
            part(Mark.END_OF_STATEMENT);
            return this;
        }

        Builder beginControlFlow(String format, @Nullable Object... args) {
            add(format, args);
            text.append(" {\n");
            part(Mark.INDENT);
            return this;
        }

        Builder endControlFlow() {
            part(Mark.UNINDENT);
            text.append("}\n");
            return this;
        }

        private void part(Object part) {
            flush();
            parts.add(part);
        }

        private void flush() {
            if (!text.isEmpty()) {
                parts.add(text.toString());
                text.setLength(0);
            }
        }

        private void literal(@Nullable Object value) {
            if (value instanceof CodeBlock block) {
                add(block);
            } else if (value instanceof TypeSpec type) {
                part(type);
            } else {
                text.append(value);
            }
        }

        private void type(@Nullable Object value) {
            if (value instanceof TypeName name) {
                part(name);
            } else if (value instanceof Class<?> type) {
                part(TypeName.get(type));
            } else {
                throw new IllegalArgumentException(value + " is not a type");
            }
        }

        private void string(String value) {
            text.append('"');
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c < ' ' || c > '~') {
                    throw new IllegalArgumentException("Only printable ASCII is written as it is: " + value);
                }
                if (c == '"' || c == '\\') {
                    text.append('\\');
                }
                text.append(c);
            }
            text.append('"');
        }

        public boolean isEmpty() {
            return parts.isEmpty() && text.isEmpty();
        }

        public CodeBlock build() {
            flush();
            return new CodeBlock(List.copyOf(parts));
        }
    }
}
