package dev.callsheet.benchmarks.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Responses as Slack sends them: with slashes as {@code \/}, fields that some users do not have, and text that is not ASCII. */
public final class Payloads {
    private static final String TEAM = "T012AB3C4D5";
    private static final List<String> FIRST = List.of(
            "Ada", "Grace", "Linus", "Zoë", "José", "Maren", "Ivan", "Yuki", "Priya", "Tom", "Anne", "Bjørn", "Chen",
            "Omar");
    private static final List<String> LAST = List.of(
            "Lovelace",
            "Hopper",
            "Müller",
            "Smith",
            "Garcia",
            "Tanaka",
            "Petrov",
            "Nguyen",
            "Okafor",
            "Jensen",
            "Rossi");
    private static final List<String> ZONES = List.of(
            "\"tz\":\"America/Los_Angeles\",\"tz_label\":\"Pacific Daylight Time\",\"tz_offset\":-25200",
            "\"tz\":\"Europe/Berlin\",\"tz_label\":\"Central European Summer Time\",\"tz_offset\":7200",
            "\"tz\":\"Asia/Tokyo\",\"tz_label\":\"Japan Standard Time\",\"tz_offset\":32400",
            "\"tz\":\"Asia/Kolkata\",\"tz_label\":\"India Standard Time\",\"tz_offset\":19800");
    private static final List<String> COLORS =
            List.of("9f69e7", "4bbe2e", "e7392d", "3c989f", "674b1b", "e96699", "e0a729");
    private static final List<String> TITLES =
            List.of("", "", "Software Engineer", "Product Manager", "Head of Customer Success, EMEA", "Designer");
    private static final List<Integer> SIZES = List.of(24, 32, 48, 72, 192, 512, 1024);

    private final Random random;

    private Payloads(int seed) {
        this.random = new Random(seed);
    }

    /** Returns a response of {@code users.list}, about 2 kB a member. */
    public static byte[] usersList(int members) {
        Payloads payloads = new Payloads(members);
        return bytes(
                IntStream.range(0, members)
                        .mapToObj(i -> payloads.user())
                        .collect(
                                Collectors.joining(
                                        ",",
                                        "{\"ok\":true,\"members\":[",
                                        "],\"cache_ts\":1498777272,\"response_metadata\":{\"next_cursor\":\"dXNlcjpVMEc5V0ZYTlo=\"}}")));
    }

    /** Returns a response of {@code users.info}. */
    public static byte[] usersInfo() {
        return bytes("{\"ok\":true,\"user\":" + new Payloads(1).user() + "}");
    }

    private static byte[] bytes(String json) {
        return json.replace("/", "\\/").getBytes(StandardCharsets.UTF_8);
    }

    private String user() {
        String first = any(FIRST);
        String last = any(LAST);
        String handle = (first + "." + last + random.nextInt(100))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]", "");
        String name = first + " " + last;
        boolean deleted = random.nextInt(12) == 0;
        return "{\"id\":\"U0" + id() + "\",\"name\":\"" + handle + "\",\"is_bot\":" + (random.nextInt(25) == 0)
                + ",\"updated\":"
                + (1_500_000_000 + random.nextInt(200_000_000)) + ",\"is_app_user\":false,\"team_id\":\"" + TEAM
                + "\",\"deleted\":" + deleted + "," + (deleted ? "" : active(name)) + "\"profile\":"
                + profile(name, first, last, handle)
                + "}";
    }

    private String active(String name) {
        return "\"color\":\"" + any(COLORS) + "\",\"is_email_confirmed\":true,\"real_name\":\"" + name + "\","
                + any(ZONES)
                + ",\"is_admin\":" + (random.nextInt(20) == 0)
                + ",\"is_owner\":false,\"is_primary_owner\":false,\"is_restricted\":false,\"is_ultra_restricted\":false,"
                + "\"who_can_share_contact_card\":\"EVERYONE\",";
    }

    private String profile(String name, String first, String last, String handle) {
        boolean busy = random.nextInt(4) == 0;
        return "{\"real_name\":\"" + name + "\",\"display_name\":\"" + handle + "\",\"avatar_hash\":\"" + hex(12)
                + "\",\"real_name_normalized\":\"" + name + "\",\"display_name_normalized\":\"" + handle + "\","
                + images()
                + "\"first_name\":\"" + first + "\",\"last_name\":\"" + last + "\",\"team\":\"" + TEAM
                + "\",\"email\":\"" + handle
                + "@example.com\",\"title\":\"" + any(TITLES) + "\",\"phone\":\""
                + (random.nextInt(3) == 0 ? "+1 555 01" + (10 + random.nextInt(80)) : "")
                + "\",\"skype\":\"\",\"status_text\":\"" + (busy ? "In a meeting" : "")
                + "\",\"status_text_canonical\":\"\",\"status_emoji\":\"" + (busy ? ":spiral_calendar_pad:" : "")
                + "\",\"status_emoji_display_info\":[],\"status_expiration\":" + (busy ? 1_700_000_000 : 0)
                + ",\"huddle_state\":\"default_unset\",\"huddle_state_expiration_ts\":0}";
    }

    private String images() {
        if (random.nextInt(4) == 0) {
            String drawn = "https://secure.gravatar.com/avatar/" + hex(32)
                    + ".jpg?d=https%3A%2F%2Fa.slack-edge.com%2Fdf10d%2Fimg%2Favatars%2Fava_0022-";
            return SIZES.stream()
                    .filter(size -> size < 1024)
                    .map(size -> "\"image_" + size + "\":\"" + drawn + size + ".png\\u0026s=" + size + "\",")
                    .collect(Collectors.joining());
        }
        String photo = "https://avatars.slack-edge.com/2023-04-1" + random.nextInt(10) + "/"
                + (1_000_000_000_000L + random.nextInt(1 << 30)) + "_" + hex(20) + "_";
        return SIZES.stream()
                .map(size -> "\"image_" + size + "\":\"" + photo + size + ".png\",")
                .collect(Collectors.joining(
                        "", "", "\"image_original\":\"" + photo + "original.png\",\"is_custom_image\":true,"));
    }

    private String id() {
        return random.ints(9, 0, 32)
                .mapToObj(i -> Integer.toString(i, 32).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private String hex(int digits) {
        return random.ints(digits, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
