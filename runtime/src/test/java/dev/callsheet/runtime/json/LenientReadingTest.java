package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.sample.Profile;
import dev.callsheet.sample.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers really send, row by row: the JSON of a field, the value that is read, and the recorded problem. */
class LenientReadingTest {
    private static final String BEYOND_SECONDS =
            "expected a time in epoch seconds of the years 0 to 9999, found a number";

    private static final Profile EMPTY = new Profile(null, null, List.of(), null);

    static Stream<Arguments> rows() {
        return Stream.of(
                // digits in a string and a number as a string: no problem
                row("age", "7", User::age, 7),
                row("age", "\"7\"", User::age, 7),
                row("age", "\"-7\"", User::age, -7),
                row("age", "7.0", User::age, 7),
                row("size", "\"9007199254740993\"", User::size, 9007199254740993L),
                row("size", "9007199254740993", User::size, 9007199254740993L),
                row("score", "\"1.5\"", User::score, 1.5),
                row("score", "3", User::score, 3.0),
                row("score", "1e3", User::score, 1000.0),
                row("id", "12", User::id, "12"),
                row("id", "1503435956.000247", User::id, "1503435956.000247"),
                row("tags", "[1, \"b\"]", User::tags, List.of("1", "b")),
                row("presence", "7", user -> user.presence().value(), "7"),
                row("presence", "\"\"", user -> user.presence().value(), ""),
                row("updated", "1503435956", User::updated, Instant.ofEpochSecond(1503435956)),
                row("updated", "\"1503435956\"", User::updated, Instant.ofEpochSecond(1503435956)),
                row("updated", "1503435956.000247", User::updated, Instant.ofEpochSecond(1503435956, 247_000)),
                row("updated", "-1.5", User::updated, Instant.ofEpochSecond(-2, 500_000_000)),
                row("seen", "1503435956247", User::seen, Instant.ofEpochMilli(1503435956247L)),
                // null is absent
                row("age", "null", User::age, null),
                row("profile", "null", User::profile, null),
                row("tags", "null", User::tags, List.of()),
                row("counts", "null", User::counts, Map.of()),
                row("extra", "null", User::extra, null),
                // booleans
                row("admin", "1", User::admin, true, "expected a boolean, found a number"),
                row("admin", "0", User::admin, false, "expected a boolean, found a number"),
                row("admin", "\"true\"", User::admin, true, "expected a boolean, found a string"),
                row("admin", "\"false\"", User::admin, false, "expected a boolean, found a string"),
                row("admin", "2", User::admin, null, "expected a boolean, found a number"),
                row("admin", "\"yes\"", User::admin, null, "expected a boolean, found a string"),
                // a single value as a list
                row("tags", "\"a\"", User::tags, List.of("a"), "expected a list, found a string"),
                row("profiles", "{}", User::profiles, List.of(), "expected a list, found an object"),
                // nothing in place of an object or map
                row("profile", "[]", User::profile, null, "expected an object, found a list"),
                row("profile", "\"\"", User::profile, null, "expected an object, found an empty string"),
                row("profile", "false", User::profile, null, "expected an object, found a boolean"),
                row("counts", "[]", User::counts, Map.of(), "expected an object, found a list"),
                row("counts", "\"\"", User::counts, Map.of(), "expected an object, found an empty string"),
                row("counts", "false", User::counts, Map.of(), "expected an object, found a boolean"),
                // another type
                row("age", "\"x\"", User::age, null, "expected a whole number of 32 bits, found a string"),
                row("age", "7.5", User::age, null, "expected a whole number of 32 bits, found a number"),
                row("age", "3000000000", User::age, null, "expected a whole number of 32 bits, found a number"),
                row("age", "\"0x10\"", User::age, null, "expected a whole number of 32 bits, found a string"),
                row("age", "1e999999", User::age, null, "expected a whole number of 32 bits, found a number"),
                row(
                        "size",
                        "99999999999999999999",
                        User::size,
                        null,
                        "expected a whole number of 64 bits, found a number"),
                row("score", "1e999", User::score, null, "expected a number, found a number"),
                row("score", "\"NaN\"", User::score, null, "expected a number, found a string"),
                row("score", "[1]", User::score, null, "expected a number, found a list"),
                row(
                        "updated",
                        "-9223372036854775808",
                        User::updated,
                        null,
                        "expected a time in epoch seconds of the years 0 to 9999, found a number"),
                // the last second of the year 9999 and the first one after it
                row("updated", "253402300799", User::updated, Instant.ofEpochSecond(253402300799L)),
                row("updated", "-62167219200", User::updated, Instant.ofEpochSecond(-62167219200L)),
                row("updated", "253402300800", User::updated, null, BEYOND_SECONDS),
                row("updated", "-62167219201", User::updated, null, BEYOND_SECONDS),
                row("updated", "1700000000000100", User::updated, null, BEYOND_SECONDS),
                row("updated", "1.7e15", User::updated, null, BEYOND_SECONDS),
                row(
                        "updated",
                        "\"1700000000000\"",
                        User::updated,
                        null,
                        "expected a time in epoch seconds of the years 0 to 9999, found a string"),
                row("seen", "1700000000123", User::seen, Instant.ofEpochMilli(1700000000123L)),
                row(
                        "seen",
                        "1700000000000100",
                        User::seen,
                        null,
                        "expected a time in epoch milliseconds of the years 0 to 9999, found a number"),
                row("updated", "1e300", User::updated, null, BEYOND_SECONDS),
                row("updated", "1e-999999", User::updated, null, BEYOND_SECONDS),
                row("updated", "true", User::updated, null, "expected a time in epoch seconds, found a boolean"),
                row("seen", "{\"a\":[1]}", User::seen, null, "expected a time in epoch milliseconds, found an object"),
                row("presence", "{\"a\":[1]}", User::presence, null, "expected a string, found an object"),
                row("profile", "[{\"email\":1}]", User::profile, null, "expected an object, found a list"));
    }

    private static Arguments row(String field, String json, Function<User, ?> part, Object read) {
        return Arguments.of(field, json, part, read, List.of());
    }

    private static Arguments row(String field, String json, Function<User, ?> part, Object read, String problem) {
        return Arguments.of(field, json, part, read, List.of(new DecodeProblem(field, problem)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void reads(String field, String json, Function<User, ?> part, Object expected, List<DecodeProblem> problems) {
        String id = field.equals("id") ? "" : "\"id\":\"U1\",";
        Read read = read(
                "{" + id + "\"deleted\":false,\"" + field + "\":" + json + ",\"unknown\":[{\"x\":{}}],\"extra\":1}");
        if (!field.equals("extra")) {
            assertThat(read.user.extra()).isEqualTo(Json.of("1")); // what follows is still read
            assertThat((Object) part.apply(read.user)).isEqualTo(expected);
        }
        assertThat(read.problems).isEqualTo(problems);
    }

    @Test
    void namesPlaceOfProblem() {
        Read read = read("{\"id\":\"U1\",\"profiles\":[{},{\"email\":[]},null,7,{\"names\":[\"a\",null,{}]}],"
                + "\"by_name\":{\"x.y\\n\":{\"age\":\"q\"},\"z\":null}}");
        assertThat(read.user.profiles()).containsExactly(EMPTY, EMPTY, new Profile(null, null, List.of("a"), null));
        assertThat(read.user.byName()).containsOnlyKeys("x.y\n");
        assertThat(read.problems)
                .extracting(DecodeProblem::toString)
                .containsExactly(
                        "profiles[1].email: expected a string, found a list",
                        "profiles[2]: expected a value, found null",
                        "profiles[3]: expected an object, found a number",
                        "profiles[4].names[1]: expected a value, found null",
                        "profiles[4].names[2]: expected a string, found an object",
                        "by_name.x.y?.age: expected a whole number of 32 bits, found a string",
                        "by_name.z: expected a value, found null",
                        "deleted: expected a value, found none");
    }

    @Test
    void fillsMissingAlwaysFieldsWithEmptyValues() {
        Read read = read("{\"id\":[],\"deleted\":null}");
        assertThat(read.user.id()).isEmpty();
        assertThat(read.user.deleted()).isFalse();
        assertThat(read.problems).extracting(DecodeProblem::path).containsExactly("id", "id", "deleted");
    }

    @Test
    void keepsAnyJsonByteForByte() {
        Read read = read("{\"id\":\"U\",\"deleted\":true,\"extra\": {\"a\" :[1.0,\"\\u00e9é\"] , \"b\":null} }");
        assertThat(read.user.extra()).hasToString("{\"a\" :[1.0,\"\\u00e9é\"] , \"b\":null}");
        for (String value : List.of("1.50", "\"a\\/b\"", "true", "[ ]", "-0", "{}")) {
            assertThat(read("{\"extra\":" + value + "}").user.extra()).hasToString(value);
        }
    }

    @Test
    void keepsOrderOfMap() {
        assertThat(read("{\"counts\":{\"z\":1,\"a\":2,\"m\":\"3\"}}").user.counts())
                .containsExactly(Map.entry("z", 1), Map.entry("a", 2), Map.entry("m", 3));
    }

    @Test
    void recordsAtMostHundredProblems() {
        String nulls = "null,".repeat(5000);
        assertThat(read("{\"tags\":[" + nulls + "null]}").problems).hasSize(100);
    }

    @Test
    void rejectsTextOfAnotherKind() {
        assertThat(User.fromJson("{\"id\":\"U1\"}").id()).isEqualTo("U1");
        for (String text : List.of("", "[]", "7", "{", "{\"id\":}", "{} {}", "null")) {
            assertThatThrownBy(() -> User.fromJson(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private record Read(User user, List<DecodeProblem> problems) {}

    private static Read read(String json) {
        JsonInput in = JsonInput.of(json.getBytes(StandardCharsets.UTF_8), null, null);
        User user = in.document(User.READER);
        return new Read(user, in.problems());
    }
}
