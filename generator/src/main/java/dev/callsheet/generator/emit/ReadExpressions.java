package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The expressions in a reader: how a value of each kind of type is read, and what stands in for one that is missing. */
final class ReadExpressions {
    private final EmitContext context;

    ReadExpressions(EmitContext context) {
        this.context = context;
    }

    /** Returns the expression that reads a field's value, at which the parser is. */
    CodeBlock value(Component component, String in) {
        return value(component.field().type(), component.member(), in);
    }

    /** Returns the expression that reads one of the other properties of a model, at which the parser is. */
    CodeBlock extraValue(Component extra, String in) {
        return value(((TypeRef.MapOf) extra.field().type()).value(), extra.member(), in);
    }

    private CodeBlock value(TypeRef type, Member member, String in) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public CodeBlock scalar(TypeRef.Scalar scalar) {
                return CodeBlock.of("$N.$L()", in, scalarMethod(scalar.kind()));
            }

            @Override
            public CodeBlock list(TypeRef.ListOf list) {
                return CodeBlock.of("$N.list($L)", in, reader(list.element(), member));
            }

            @Override
            public CodeBlock map(TypeRef.MapOf map) {
                return CodeBlock.of("$N.map($L)", in, reader(map.value(), member));
            }

            @Override
            public CodeBlock nullable(TypeRef.Nullable nullable) {
                CodeBlock value = value(nullable.value(), member, in);
                boolean emptyForNull =
                        nullable.value() instanceof TypeRef.ListOf || nullable.value() instanceof TypeRef.MapOf;
                return emptyForNull ? CodeBlock.of("$N.isNull() ? null : $L", in, value) : value;
            }

            @Override
            public CodeBlock named(TypeRef.Named named) {
                return CodeBlock.of("$N.read($L)", in, reader(named, member));
            }

            @Override
            public CodeBlock inlineModel(TypeRef.InlineModel inline) {
                return CodeBlock.of("$N.read($L)", in, reader(inline, member));
            }

            @Override
            public CodeBlock inlineEnum(TypeRef.InlineEnum inline) {
                return CodeBlock.of("$N.read($L)", in, reader(inline, member));
            }
        });
    }

    /** Returns what the constructor gets for a value that was read. */
    CodeBlock argument(Component component, CodeBlock value, String in) {
        CodeBlock name = Literals.string(component.field().name());
        return switch (component.presence()) {
            case NULLABLE, MEANT -> value;
            case EMPTY -> component.field().always() ? always(in, value, name, component) : value;
            case ALWAYS -> always(in, value, name, component);
            case PROMISED -> CodeBlock.of("$N.present($L, $L)", in, value, name);
        };
    }

    private CodeBlock always(String in, CodeBlock value, CodeBlock name, Component component) {
        return CodeBlock.of("$N.always($L, $L, $L)", in, value, name, empty(component));
    }

    /** Returns the empty value of a type that has one. */
    CodeBlock empty(Component component) {
        return context.index().match(component.field().type(), new TypeIndex.Cases<>() {
            @Override
            public CodeBlock scalar(ScalarKind kind) {
                return switch (kind) {
                    case STRING -> CodeBlock.of("$S", "");
                    case BOOLEAN -> CodeBlock.of("false");
                    case INTEGER -> CodeBlock.of("0");
                    case LONG, LONG_TEXT -> CodeBlock.of("0L");
                    case NUMBER -> CodeBlock.of("0.0");
                    case DECIMAL, DECIMAL_TEXT -> CodeBlock.of("$T.ZERO", BigDecimal.class);
                    case DATE,
                            DATETIME,
                            DATETIME_RFC2822,
                            TIME,
                            INSTANT,
                            INSTANT_MILLIS,
                            INSTANT_MICROS,
                            UUID,
                            URI,
                            BYTES,
                            JSON,
                            FILE,
                            TEXT -> throw none();
                };
            }

            @Override
            public CodeBlock list(TypeRef element) {
                return CodeBlock.of("$T.of()", List.class);
            }

            @Override
            public CodeBlock map(TypeRef value) {
                return CodeBlock.of("$T.of()", Map.class);
            }

            @Override
            public CodeBlock nullable(TypeRef value) {
                throw none();
            }

            @Override
            public CodeBlock model(Model model) {
                throw none();
            }

            @Override
            public CodeBlock enumType(EnumType type) {
                return type.isInteger()
                        ? CodeBlock.of("$T.of(0)", component.unboxed())
                        : CodeBlock.of("$T.of($S)", component.unboxed(), "");
            }

            @Override
            public CodeBlock union(Union union) {
                throw none();
            }

            @Override
            public CodeBlock anyOf(AnyOf union) {
                throw none();
            }

            @Override
            public CodeBlock unknown(String name) {
                throw none();
            }

            private IllegalArgumentException none() {
                return new IllegalArgumentException(component.name() + " has no empty value");
            }
        });
    }

    /** Returns the reader of a type. */
    CodeBlock reader(TypeRef type, Member member) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public CodeBlock scalar(TypeRef.Scalar scalar) {
                return CodeBlock.of("$T.$L", RuntimeTypes.JSON_READER, scalarConstant(scalar.kind()));
            }

            @Override
            public CodeBlock list(TypeRef.ListOf list) {
                return CodeBlock.of("$T.list($L)", RuntimeTypes.JSON_READER, reader(list.element(), member));
            }

            @Override
            public CodeBlock map(TypeRef.MapOf map) {
                return CodeBlock.of("$T.map($L)", RuntimeTypes.JSON_READER, reader(map.value(), member));
            }

            @Override
            public CodeBlock nullable(TypeRef.Nullable nullable) {
                return CodeBlock.of("$T.nullable($L)", RuntimeTypes.JSON_READER, reader(nullable.value(), member));
            }

            @Override
            public CodeBlock named(TypeRef.Named named) {
                return declared(named);
            }

            @Override
            public CodeBlock inlineModel(TypeRef.InlineModel inline) {
                return declared(inline);
            }

            @Override
            public CodeBlock inlineEnum(TypeRef.InlineEnum inline) {
                return declared(inline);
            }

            private CodeBlock declared(TypeRef type) {
                return CodeBlock.of("$T.READER", context.types().of(type, member));
            }
        });
    }

    private static String scalarMethod(ScalarKind kind) {
        return switch (kind) {
            case STRING -> "string";
            case BOOLEAN -> "bool";
            case INTEGER -> "integer";
            case LONG, LONG_TEXT -> "longInteger";
            case NUMBER -> "number";
            case DECIMAL, DECIMAL_TEXT -> "decimal";
            case DATE -> "date";
            case DATETIME -> "dateTime";
            case DATETIME_RFC2822 -> "dateTimeRfc2822";
            case TIME -> "time";
            case INSTANT -> "instant";
            case INSTANT_MILLIS -> "instantMillis";
            case INSTANT_MICROS -> "instantMicros";
            case UUID -> "uuid";
            case URI -> "uri";
            case BYTES -> "bytes";
            case JSON -> "json";
            case FILE, TEXT -> throw new IllegalArgumentException("no field is a " + kind.word());
        };
    }

    private static String scalarConstant(ScalarKind kind) {
        return switch (kind) {
            case LONG_TEXT -> ScalarKind.LONG.name();
            case DECIMAL_TEXT -> ScalarKind.DECIMAL.name();
            case STRING,
                    BOOLEAN,
                    INTEGER,
                    LONG,
                    NUMBER,
                    DECIMAL,
                    DATE,
                    DATETIME,
                    DATETIME_RFC2822,
                    TIME,
                    INSTANT,
                    INSTANT_MILLIS,
                    INSTANT_MICROS,
                    UUID,
                    URI,
                    BYTES,
                    JSON -> kind.name();
            case FILE, TEXT -> throw new IllegalArgumentException("no field is a " + kind.word());
        };
    }
}
