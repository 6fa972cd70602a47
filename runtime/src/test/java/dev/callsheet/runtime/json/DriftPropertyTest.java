package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.sample.User;
import dev.callsheet.sample.UsersListResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Responses that differ from the API description, or are truncated: no reader fails in any other way than documented.
 */
class DriftPropertyTest {
    private static final byte[] USER =
            ("{\"id\":\"U1\",\"deleted\":false,\"admin\":true,\"age\":7,\"size\":9,\"score\":1.5,"
                            + "\"updated\":1503435956,\"seen\":1503435956247,\"presence\":\"auto\",\"profile\":{\"email\":\"é\","
                            + "\"names\":[\"a\",\"b\"]},\"tags\":[\"x\"],\"profiles\":[{},{\"age\":1}],\"by_name\":{\"k\":{\"age\":2}},"
                            + "\"counts\":{\"a\":1},\"blocks\":[{\"type\":\"group\",\"elements\":[{\"text\":\"t\",\"type\":\"section\"}]},"
                            + "{\"type\":\"new\",\"x\":[1]}],\"extra\":{\"a\":[1, 2]}}")
                    .getBytes(StandardCharsets.UTF_8);

    private static final List<String> NAMES = List.of(
            "id",
            "deleted",
            "admin",
            "age",
            "size",
            "score",
            "updated",
            "seen",
            "presence",
            "profile",
            "tags",
            "profiles",
            "by_name",
            "counts",
            "blocks",
            "extra",
            "email",
            "names",
            "born",
            "type",
            "text",
            "elements",
            "unknown",
            "");
    private static final List<Object> SCALARS = List.of(
            "",
            "7",
            "true",
            "-1.5e3",
            "1e999",
            "x",
            "section",
            "group",
            "é\u2028",
            0,
            1,
            -7,
            3_000_000_000L,
            1.5,
            1e300,
            1e-300,
            true,
            false);

    /** Any JSON under the names that the readers know, so that each field meets wrong types. */
    private static Object json(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 0, 1 -> SCALARS.get(random.nextInt(SCALARS.size()));
            case 2 -> List.of(json(random, depth - 1), json(random, depth - 1));
            default -> object(random, depth - 1);
        };
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            fields.put(NAMES.get(random.nextInt(NAMES.size())), json(random, depth));
        }
        return fields;
    }

    @Property(tries = 500)
    void readsAnythingUnderKnownNames(@ForAll long seed) {
        Object user = object(new Random(seed), 5);
        byte[] text = new JsonOutput()
                .value(Map.of("members", List.of(user, user), "cache_ts", user))
                .toBytes();
        JsonInput in = JsonInput.of(text, null, null);
        UsersListResponse response = in.document(UsersListResponse.READER);
        assertThat(response.members()).hasSize(2);
        assertThat(response.members().get(0)).isEqualTo(response.members().get(1));
        assertThat(in.problems())
                .allSatisfy(problem -> assertThat(problem.path()).matches("(members|cache_ts).*"));
    }

    @Property(tries = 500)
    void sendsBackAnyValueByteForByte(@ForAll long seed) {
        Object block = object(new Random(seed), 5);
        String text = new JsonOutput().value(List.of(block)).toString();
        JsonReader<List<Json>> reader = JsonReader.list(JsonReader.JSON);
        assertThat(new JsonOutput().value(reader.parse(text))).hasToString(text);
    }

    @Property(tries = 1000)
    void readsOrRejectsTruncatedText(
            @ForAll @IntRange(min = 0, max = 500) int at, @ForAll byte replacement, @ForAll boolean cut) {
        int place = at % USER.length;
        byte[] text = cut ? Arrays.copyOf(USER, place) : USER.clone();
        if (!cut) {
            text[place] = replacement;
        }
        List<String> seen = new ArrayList<>();
        try {
            User user = JsonInput.of(text, (name, in) -> seen.add(name), null).document(User.READER);
            assertThat(user == null || user.tags() != null).isTrue();
        } catch (JsonSyntaxException noJson) {
            assertThat(noJson).hasMessageNotContaining("U1");
        }
    }
}
