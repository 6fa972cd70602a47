package dev.callsheet.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.callsheet.runtime.MissingFieldException;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a sent model keeps, as a generated class would use it. */
final class SentModelTest {
    private static final class Toy extends SentModel {
        private static final ModelType MODEL = ModelType.of(
                        "Toy",
                        Param.constant("kind", "toy"),
                        Param.required("name").max(5).always(),
                        Param.optional("tags"),
                        Param.optional("owner").nullable(),
                        Param.optional("marks").nullElements(),
                        Param.optional("chip").secret())
                .rule(Rule.atMostOne("tags", "owner"));
        static final JsonReader<Toy> READER = MODEL.reader(new Toy(MODEL.nothing()));

        private Toy(ModelValues values) {
            super(values);
        }

        @Override
        protected SentModel with(ModelValues values) {
            return new Toy(values);
        }

        @Override
        protected @Nullable Object field(JsonInput in, int index) {
            return switch (index) {
                case 0, 2, 4 -> in.string();
                case 1 -> in.list(JsonReader.STRING);
                case 3 -> in.list(JsonReader.nullable(JsonReader.INTEGER));
                default -> null;
            };
        }

        String name() {
            return value(0, "");
        }

        List<String> tags() {
            return list(1);
        }

        @Nullable
        String owner() {
            return value(2);
        }

        List<@Nullable Integer> marks() {
            return list(3);
        }

        String chip() {
            return present(4, "hasChip");
        }

        Builder toBuilder() {
            return new Builder(this);
        }

        private static final class Builder extends SentModel.Builder<Builder> {
            Builder(@Nullable String name) {
                super(MODEL, name);
            }

            Builder(SentModel model) {
                super(model);
            }

            Builder put(int index, @Nullable Object value) {
                return set(index, value);
            }

            Toy build() {
                return new Toy(values());
            }
        }
    }

    private static String json(Toy toy) {
        return new JsonOutput().value(toy).toString();
    }

    @Test
    void sendsBackWhatItReadAndNothingElse() {
        String read = "{\"kind\":\"toy\",\"name\":\"a\",\"marks\":[1,null,3],\"new\":{\"x\": [1.50]},\"gone\":null}";
        Toy toy = Toy.READER.parse(read);

        assertThat(json(toy)).isEqualTo(read);
        assertThat(toy.tags()).isEmpty();
        assertThat(toy.marks()).containsExactly(1, null, 3);
        assertThat(json(toy.toBuilder().put(0, "b").build())).isEqualTo(read.replace("\"a\"", "\"b\""));
        assertThat(toy).isEqualTo(Toy.READER.parse(read)).hasSameHashCodeAs(Toy.READER.parse(read));
        assertThat(toy).isNotEqualTo(Toy.READER.parse(read.replace("1.50", "1.5")));
    }

    @Test
    void tellsUnsetNullAndEmptyApart() {
        assertThat(json(new Toy.Builder("a").build())).isEqualTo("{\"kind\":\"toy\",\"name\":\"a\"}");
        assertThat(json(new Toy.Builder("a").put(1, List.of()).build()))
                .isEqualTo("{\"kind\":\"toy\",\"name\":\"a\",\"tags\":[]}");
        Toy none = new Toy.Builder("a").put(2, Json.NULL).build();
        assertThat(json(none)).isEqualTo("{\"kind\":\"toy\",\"name\":\"a\",\"owner\":null}");
        assertThat(none.owner()).isNull();
        assertThat(Toy.READER.parse(json(none))).isEqualTo(none);
        assertThat(json(Toy.READER.parse("{\"tags\":null}"))).isEqualTo("{\"kind\":\"toy\"}");
        assertThat(json(new Toy.Builder("a").put(3, Arrays.asList(1, null)).build()))
                .contains("\"marks\":[1,null]");
    }

    @Test
    void checksRequiredFieldsBoundsAndRules() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Toy.Builder((String) null))
                .withMessage("name is required and was null.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Toy.Builder("abcdef"))
                .withMessageContaining("at most 5");
        Toy.Builder both = new Toy.Builder("a").put(1, List.of()).put(2, Json.NULL);
        assertThatIllegalArgumentException()
                .isThrownBy(both::build)
                .withMessage("Toy: at most one of tags, owner must be given.");
        assertThat(Toy.READER.parse("{}").toBuilder().build().name()).isEmpty();
    }

    @Test
    void missingFieldNamesApiOrBuilder() {
        Toy read = Toy.READER.parse("{\"name\":\"a\"}");
        Toy built = new Toy.Builder("a").build();

        assertThatThrownBy(read::chip)
                .isInstanceOf(MissingFieldException.class)
                .hasMessage("Toy has no `chip`, though the API promises it. Ask first with hasChip().");
        assertThatThrownBy(built::chip)
                .isInstanceOf(MissingFieldException.class)
                .hasMessage("Toy has no `chip`, because its builder did not set it. Ask first with hasChip().");
        assertThat(built).isEqualTo(read).hasSameHashCodeAs(read);
    }

    /** A model with a field and other properties that are integers or null. */
    private static final class Counts extends SentModel {
        private static final ModelType MODEL = ModelType.of(
                        "Counts", Param.constant("kind", "counts"), Param.optional("name"))
                .extra(Param.optional("extra").nullElements());
        static final JsonReader<Counts> READER = MODEL.reader(new Counts(MODEL.nothing()));

        private Counts(ModelValues values) {
            super(values);
        }

        @Override
        protected SentModel with(ModelValues values) {
            return new Counts(values);
        }

        @Override
        protected @Nullable Object field(JsonInput in, int index) {
            return switch (index) {
                case 0 -> in.string();
                case 1 -> in.integer();
                default -> null;
            };
        }

        Map<String, @Nullable Integer> extra() {
            return map(1);
        }

        private static final class Builder extends SentModel.Builder<Builder> {
            Builder() {
                super(MODEL);
            }

            Builder(SentModel model) {
                super(model);
            }

            Builder extra(@Nullable Map<String, @Nullable Integer> extra) {
                return set(1, extra);
            }

            Builder putExtra(String key, @Nullable Integer value) {
                return put(key, value);
            }

            Counts build() {
                return new Counts(values());
            }
        }
    }

    @Test
    void keepsOtherPropertiesTypedAndInOrder() {
        String read = "{\"kind\":\"counts\",\"name\":\"a\",\"z\":1,\"b\":null}";
        Counts counts = Counts.READER.parse(read);

        assertThat(counts.extra()).containsExactly(entry("z", 1), entry("b", null));
        assertThat(new JsonOutput().value(counts)).hasToString(read);
        Counts more =
                new Counts.Builder(counts).putExtra("a", 2).putExtra("z", 3).build();
        assertThat(new JsonOutput().value(more))
                .hasToString(read.replace("1,", "3,").replace("}", ",\"a\":2}"));
        assertThat(new JsonOutput().value(new Counts.Builder(more).extra(null).build()))
                .hasToString("{\"kind\":\"counts\",\"name\":\"a\"}");
    }

    @Test
    void refusesOtherPropertyWithKeyOfField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Counts.Builder().putExtra("name", 1))
                .withMessage("Counts: name is the key of a field, so it cannot be one of the other properties.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Counts.Builder().extra(Map.of("kind", 1)))
                .withMessageContaining("kind");
    }

    @Test
    void hidesSecretsAndUnknownFieldsInText() {
        assertThat(Toy.READER.parse("{\"name\":\"a\",\"chip\":\"s3cret\",\"token\":\"t0ken\"}"))
                .hasToString("Toy[name=a, chip=***, unknown fields: 1]");
    }
}
