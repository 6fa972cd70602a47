package dev.callsheet.generator.emit;

import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random JSON that is valid for a type. */
final class RandomJson implements TypeIndex.Cases<String> {
    private static final int DEEPEST = 5;

    private final TypeIndex types;
    private final Random random;
    private int depth;

    RandomJson(TypeIndex types, Random random) {
        this.types = types;
        this.random = random;
    }

    String of(TypeRef type) {
        depth++;
        try {
            return types.match(type, this);
        } finally {
            depth--;
        }
    }

    String object(List<Field> fields) {
        return fields.stream()
                .filter(Field::isSent) // what is received only is not sent back
                .filter(field -> field.always() || (depth < DEEPEST && (field.required() || random.nextInt(4) > 0)))
                .map(field -> quote(field.name()) + ":" + value(field))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String value(Field field) {
        if (field.constant() == null) {
            return of(field.type());
        }
        return field.type().is(ScalarKind.STRING) ? quote(field.constant()) : field.constant();
    }

    @Override
    public String scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> quote(text());
            case BOOLEAN -> String.valueOf(random.nextBoolean());
            case INTEGER -> String.valueOf(random.nextInt());
            case LONG -> String.valueOf(random.nextLong());
            case LONG_TEXT -> quote(String.valueOf(random.nextLong()));
            case DECIMAL ->
                new BigDecimal(random.nextLong())
                        .movePointLeft(random.nextInt(9))
                        .toPlainString();
            case DECIMAL_TEXT ->
                quote(new BigDecimal(random.nextLong()).movePointLeft(2).toPlainString());
            case DATE -> quote("2026-0" + (1 + random.nextInt(9)) + "-28");
            case DATETIME ->
                quote("2026-03-31T09:30:0" + random.nextInt(10) + (random.nextBoolean() ? "Z" : ".25+02:00"));
            case DATETIME_RFC2822 -> quote("Tue, 31 Mar 2026 09:30:0" + random.nextInt(10) + " +0000");
            case TIME -> quote("09:30:0" + random.nextInt(10));
            case UUID -> quote(new UUID(random.nextLong(), random.nextLong()).toString());
            case URI -> quote("https://example.com/a?b=" + random.nextInt(100));
            case BYTES -> quote(Base64.getEncoder().encodeToString(new byte[random.nextInt(5)]));
            case NUMBER -> String.valueOf(random.nextInt(1000) / 8.0);
            case JSON -> random.nextBoolean() ? "{\"any\":[1,null]}" : "[1.50]";
            case FILE, TEXT -> throw new IllegalStateException("a " + kind.word() + " is not JSON");
            case INSTANT -> String.valueOf(random.nextInt(2_000_000_000));
            case INSTANT_MILLIS -> String.valueOf(random.nextLong(2_000_000_000_000L));
            case INSTANT_MICROS -> String.valueOf(random.nextLong(2_000_000_000_000_000L));
        };
    }

    @Override
    public String list(TypeRef element) {
        return IntStream.range(0, depth < DEEPEST ? random.nextInt(3) : 0)
                .mapToObj(i -> of(element))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String map(TypeRef value) {
        return IntStream.range(0, depth < DEEPEST ? random.nextInt(3) : 0)
                .mapToObj(i -> quote("key" + i) + ":" + of(value))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public String nullable(TypeRef value) {
        return random.nextInt(3) == 0 ? "null" : of(value);
    }

    @Override
    public String model(Model model) {
        String fields = object(model.fields());
        if (model.extra() == null || depth >= DEEPEST || random.nextBoolean()) {
            return fields;
        }
        String extra =
                quote("unknown") + ":" + of(((TypeRef.MapOf) model.extra().type()).value());
        return fields.substring(0, fields.length() - 1) + (fields.equals("{}") ? "" : ",") + extra + "}";
    }

    @Override
    public String enumType(EnumType type) {
        int choice = random.nextInt(type.values().size() + 1);
        if (type.isInteger()) {
            return choice == 0 ? "77" : type.values().get(choice - 1).value();
        }
        return quote(choice == 0 ? "not listed" : type.values().get(choice - 1).value());
    }

    @Override
    public String union(Union union) {
        Union.Variant variant =
                union.variants().get(random.nextInt(union.variants().size()));
        String object = of(new TypeRef.Named(variant.model()));
        String tag = quote(union.discriminator()) + ":"
                + (union.tags() == Union.TagKind.STRING ? quote(variant.tag()) : variant.tag());
        return "{" + tag + (object.equals("{}") ? "" : ",") + object.substring(1);
    }

    @Override
    public String anyOf(AnyOf union) {
        return of(union.variants().get(random.nextInt(union.variants().size())));
    }

    @Override
    public String unknown(String name) {
        throw new IllegalStateException(name);
    }

    private String text() {
        return List.of("", "a", "über 😀", "\\ \" \n", "x".repeat(random.nextInt(50)))
                .get(random.nextInt(5));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
