package dev.callsheet.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.VariantValue;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bounds of what is inside of a value: in builders at once, and in requests with the path from the parameter. */
final class InnerBoundsTest {
    private static final class Text extends SentModel {
        private static final ModelType MODEL =
                ModelType.of("Text", Param.required("text").max(8));
        static final JsonReader<Text> READER = MODEL.reader(new Text(MODEL.nothing()));

        private Text(ModelValues values) {
            super(values);
        }

        @Override
        protected SentModel with(ModelValues values) {
            return new Text(values);
        }

        @Override
        protected @Nullable Object field(JsonInput in, int index) {
            return in.string();
        }

        static Text of(String text) {
            return new Builder(text).build();
        }

        private static final class Builder extends SentModel.Builder<Builder> {
            Builder(String text) {
                super(MODEL, text);
            }

            Text build() {
                return new Text(values());
            }
        }
    }

    private static final class Card extends SentModel {
        private static final ModelType MODEL = ModelType.of(
                "Card",
                Param.optional("title").maxOf("text", 5),
                Param.optional("lines").maxOf("text", 3),
                Param.optional("rows").maxOf("*", 2));
        static final JsonReader<Card> READER = MODEL.reader(new Card(MODEL.nothing()));

        private Card(ModelValues values) {
            super(values);
        }

        @Override
        protected SentModel with(ModelValues values) {
            return new Card(values);
        }

        @Override
        protected @Nullable Object field(JsonInput in, int index) {
            return switch (index) {
                case 0 -> Text.READER.read(in);
                case 1 -> in.list(Text.READER);
                default -> in.json();
            };
        }

        static Card with(int index, Object value) {
            return new Builder().set(index, value).build();
        }

        private static final class Builder extends SentModel.Builder<Builder> {
            Builder() {
                super(MODEL);
            }

            Card build() {
                return new Card(values());
            }
        }
    }

    private static final class Request extends ApiRequest {
        private static final Endpoint<Json, NoOwnErrors> POST = Endpoint.builder(
                        Api.builder("any").baseUrl("https://any.invalid/").build(),
                        "cards.post",
                        JsonReader.JSON,
                        NoOwnErrors.class)
                .param(Param.optional("card").maxOf("lines", 2))
                .param(Param.optional("cards"))
                .param(Param.optional("names").maxOf("*", 3))
                .build();

        private Request(Builder builder) {
            super(builder);
        }

        static Request with(int index, Object value) {
            return new Request(new Builder().set(index, value));
        }

        private static final class Builder extends ApiRequest.Builder<Builder> {
            Builder() {
                super(POST);
            }
        }
    }

    private static void refuses(ThrowingCallable mistake, String message) {
        assertThatIllegalArgumentException().isThrownBy(mistake).withMessage(message);
    }

    @Test
    void buildersNamePathAndLimitAndLength() {
        refuses(() -> Text.of("123456789"), "Text: text must have at most 8 characters and had 9.");
        refuses(() -> Card.with(0, Text.of("123456")), "Card: title.text must have at most 5 characters and had 6.");
        refuses(
                () -> Card.with(1, List.of(Text.of("123"), Text.of("1234"))),
                "Card: lines[1].text must have at most 3 characters and had 4.");
        refuses(
                () -> Card.with(2, List.of(List.of("a"), List.of("a", "b", "c"))),
                "Card: rows[1] must have at most 2 elements and had 3.");
        assertThat(Card.with(0, Text.of("12345"))).isNotNull();
    }

    /** A value of a union that is told apart by its shape. */
    private record Variant(Object value) implements VariantValue {}

    @Test
    void looksIntoVariants() {
        Variant variant = new Variant(Text.of("123456"));

        refuses(() -> Card.with(0, variant), "Card: title.text must have at most 5 characters and had 6.");
        refuses(() -> Card.with(1, List.of(variant)), "Card: lines[0].text must have at most 3 characters and had 6.");
        refuses(
                () -> Card.with(1, new Variant(List.of(Text.of("1234")))),
                "Card: lines[0].text must have at most 3 characters and had 4.");
        assertThat(Card.with(0, new Variant(Text.of("12345")))).isNotNull();
    }

    @Test
    void requestsCheckWhatWasReadFromJson() {
        Card fine = Card.READER.parse("{\"title\":{\"text\":\"12345\"},\"lines\":[]}");
        Card wide = Card.READER.parse("{\"title\":{\"text\":\"123456\"}}");
        Card long9 = Card.READER.parse("{\"lines\":[{\"text\":\"123456789\"}]}");
        Card many = Card.READER.parse("{\"lines\":[{\"text\":\"1\"},{\"text\":\"2\"},{\"text\":\"3\"}]}");

        assertThat(Request.with(0, fine)).isNotNull();
        refuses(() -> Request.with(0, wide), "cards.post: card.title.text must have at most 5 characters and had 6.");
        refuses(
                () -> Request.with(1, List.of(fine, wide)),
                "cards.post: cards[1].title.text must have at most 5 characters and had 6.");
        refuses(
                () -> Request.with(1, Map.of("a", wide)),
                "cards.post: cards.a.title.text must have at most 5 characters and had 6.");
        refuses(
                () -> Request.with(1, List.of(long9)),
                "cards.post: cards[0].lines[0].text must have at most 3 characters and had 9.");
        refuses(() -> Request.with(0, many), "cards.post: card.lines must have at most 2 elements and had 3.");
        refuses(
                () -> Request.with(2, List.of("abc", "abcd")),
                "cards.post: names[1] must have at most 3 characters and had 4.");
    }
}
