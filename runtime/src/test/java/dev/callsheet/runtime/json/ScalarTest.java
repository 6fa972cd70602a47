package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Values of scalar types are read as servers write them, and written as their RFCs ask. */
class ScalarTest {
    private static final OffsetDateTime TIME = OffsetDateTime.of(2026, 3, 31, 9, 30, 0, 0, ZoneOffset.UTC);

    private record Read<T>(@Nullable T value, List<String> problems) {}

    private static <T> Read<T> read(JsonReader<T> reader, String json) {
        JsonInput in = JsonInput.of(json.getBytes(StandardCharsets.UTF_8), null, null);
        T value = in.document(reader);
        return new Read<>(
                value, in.problems().stream().map(DecodeProblem::toString).toList());
    }

    private static void reads(JsonReader<?> reader, String json, Object value) {
        Read<?> read = read(reader, json);
        assertThat(read.value()).isEqualTo(value);
        assertThat(read.problems()).isEmpty();
    }

    private static void readsWithProblem(JsonReader<?> reader, String json, @Nullable Object value) {
        Read<?> read = read(reader, json);
        assertThat(read.value()).isEqualTo(value);
        assertThat(read.problems()).hasSize(1);
    }

    @Example
    void readsDateTimesOfRfc3339() {
        reads(JsonReader.DATETIME, "\"2026-03-31T09:30:00Z\"", TIME);
        reads(JsonReader.DATETIME, "\"2026-03-31t09:30:00z\"", TIME);
        reads(JsonReader.DATETIME, "\"2026-03-31 09:30:00+00:00\"", TIME);
        reads(JsonReader.DATETIME, "\"2026-03-31T09:30:00.000+0000\"", TIME);
        reads(JsonReader.DATETIME, "\"2026-03-31T09:30Z\"", TIME);
        reads(JsonReader.DATETIME, "\"2026-03-31T11:30:00+02:00\"", TIME.withOffsetSameInstant(ZoneOffset.ofHours(2)));
        reads(JsonReader.DATETIME, "\"2026-03-31T09:30:00.123456789Z\"", TIME.withNano(123_456_789));
        reads(JsonReader.DATETIME, "null", null);
    }

    @Example
    void readsOtherDateTimesWithProblem() {
        readsWithProblem(JsonReader.DATETIME, "\"2026-03-31T09:30:00\"", TIME);
        readsWithProblem(JsonReader.DATETIME, "\"Tue, 31 Mar 2026 09:30:00 GMT\"", TIME);
        readsWithProblem(JsonReader.DATETIME_RFC2822, "\"2026-03-31T09:30:00Z\"", TIME);
        readsWithProblem(JsonReader.DATETIME, "\"2026-02-30T09:30:00Z\"", null);
        readsWithProblem(JsonReader.DATETIME, "\"yesterday\"", null);
        readsWithProblem(JsonReader.DATETIME, "17", null);
        readsWithProblem(JsonReader.DATETIME, "{\"a\":[1]}", null);
    }

    @Example
    void readsDateTimesOfRfc2822() {
        reads(JsonReader.DATETIME_RFC2822, "\"Tue, 31 Mar 2026 09:30:00 +0000\"", TIME);
        reads(JsonReader.DATETIME_RFC2822, "\"31 Mar 2026 09:30:00 GMT\"", TIME);
    }

    @Example
    void readsDatesAndTimesOfDay() {
        reads(JsonReader.DATE, "\"2026-03-31\"", LocalDate.of(2026, 3, 31));
        readsWithProblem(JsonReader.DATE, "\"2026-03-31T09:30:00Z\"", LocalDate.of(2026, 3, 31));
        readsWithProblem(JsonReader.DATE, "\"31.3.2026\"", null);
        reads(JsonReader.TIME, "\"09:30:00\"", LocalTime.of(9, 30));
        reads(JsonReader.TIME, "\"09:30\"", LocalTime.of(9, 30));
        readsWithProblem(JsonReader.TIME, "\"09:30:00Z\"", LocalTime.of(9, 30));
        readsWithProblem(JsonReader.TIME, "\"25:00:00\"", null);
    }

    @Example
    void keepsAllDigitsOfDecimals() {
        reads(JsonReader.DECIMAL, "12345678901234567.89", new BigDecimal("12345678901234567.89"));
        reads(JsonReader.DECIMAL, "\"12345678901234567.89\"", new BigDecimal("12345678901234567.89"));
        reads(JsonReader.DECIMAL, "1.50", new BigDecimal("1.50"));
        readsWithProblem(JsonReader.DECIMAL, "\"a lot\"", null);
        for (String huge : List.of("1E03435956247", "-1.5e-99999999999", "\"1E03435956247\"")) {
            readsWithProblem(JsonReader.DECIMAL, huge, null);
            readsWithProblem(JsonReader.INTEGER, huge, null);
            readsWithProblem(JsonReader.LONG, huge, null);
            readsWithProblem(JsonReader.INSTANT, huge, null);
        }
        assertThat(new JsonOutput().value(new BigDecimal("12345678901234567.89")))
                .hasToString("12345678901234567.89");
        assertThat(new JsonOutput().value(new BigDecimal("1E+3"))).hasToString("1000");
        assertThat(new JsonOutput().value(new BigDecimal("1E+1000000000"))).hasToString("1E+1000000000");
    }

    @Example
    void readsAndWritesMicroseconds() {
        Instant time = Instant.parse("2023-11-14T22:13:20.000100Z");
        reads(JsonReader.INSTANT_MICROS, "1700000000000100", time);
        reads(JsonReader.INSTANT_MICROS, "\"1700000000000100\"", time);
        reads(JsonReader.INSTANT_MICROS, "-1", Instant.EPOCH.minusNanos(1_000));
        readsWithProblem(JsonReader.INSTANT_MICROS, "9223372036854775807", null);
        assertThat(new JsonOutput().value(time)).hasToString("1700000000");
        assertThat(JsonOutput.complete().value(time)).hasToString("1700000000.0001");
        assertThat(JsonOutput.complete().value(Instant.EPOCH)).hasToString("0");
        assertThat(ValueFormat.MICROS.of(List.of(time))).isEqualTo(List.of(1700000000000100L));
    }

    @Example
    void keepsFractionsOfMillisecondsButSendsNone() {
        for (String millis : List.of("1700000000123.456", "-0.5", "-62167219200000", "253402300799999.999999")) {
            Instant time = read(JsonReader.INSTANT_MILLIS, millis).value();
            assertThat(JsonOutput.complete().value(ValueFormat.MILLIS.of(time))).hasToString(millis);
            assertThat(new JsonOutput().value(ValueFormat.MILLIS.of(time)))
                    .hasToString(String.valueOf(time.toEpochMilli()));
        }
        for (String micros : List.of("1700000000123456.789", "-0.5", "253402300799999999.999")) {
            Instant time = read(JsonReader.INSTANT_MICROS, micros).value();
            assertThat(JsonOutput.complete().value(ValueFormat.MICROS.of(time))).hasToString(micros);
        }
        Instant fine = Instant.EPOCH.minusNanos(1);
        assertThat(new JsonOutput().value(ValueFormat.MICROS.of(fine))).hasToString("-1");
        assertThat(PlainText.of(ValueFormat.MICROS.of(fine))).isEqualTo("-1");
        assertThat(ValueFormat.MILLIS.of(List.of(Instant.EPOCH))).isEqualTo(List.of(0L));
    }

    @Example
    void readsUuidsUrisAndBytes() {
        UUID uuid = UUID.fromString("5f0c7f2e-8a57-4d6c-9a9c-0a2f8b1f4f11");
        reads(JsonReader.UUID, "\"5F0C7F2E-8a57-4d6c-9a9c-0a2f8b1f4f11\"", uuid);
        readsWithProblem(JsonReader.UUID, "\"1-1-1-1-1\"", null);
        reads(JsonReader.URI, "\"https://example.com/é?a=b\"", URI.create("https://example.com/é?a=b"));
        readsWithProblem(JsonReader.URI, "\"https://example.com/a b|c\"", URI.create("https://example.com/a%20b%7Cc"));
        readsWithProblem(JsonReader.URI, "\"\"", null);
        reads(JsonReader.BYTES, "\"AQID\"", Bytes.of(new byte[] {1, 2, 3}));
        reads(JsonReader.BYTES, "\"_-8\"", Bytes.of(new byte[] {-1, -17}));
        readsWithProblem(JsonReader.BYTES, "\"AQID!\"", null);
    }

    @Example
    void writesSecondsAlways() {
        assertThat(new JsonOutput().value(TIME)).hasToString("\"2026-03-31T09:30:00Z\"");
        assertThat(new JsonOutput().value(LocalTime.of(9, 30))).hasToString("\"09:30:00\"");
        assertThat(ValueFormat.RFC_2822.of(List.of(TIME))).isEqualTo(List.of("Tue, 31 Mar 2026 09:30:00 +0000"));
        assertThat(ValueFormat.TEXT.of(List.of(7L))).isEqualTo(List.of("7"));
        assertThat(new JsonOutput().value(Bytes.of(new byte[] {1, 2, 3}))).hasToString("\"AQID\"");
    }

    @Property(tries = 300)
    void readsBackWhatItWrites(@ForAll("values") Object value) {
        assertThat(read(readerOf(value), new JsonOutput().value(value).toString())
                        .value())
                .isEqualTo(value);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(-60_000_000_000L, 250_000_000_000L);
        Arbitrary<OffsetDateTime> times = seconds.flatMap(second -> Arbitraries.integers()
                .between(0, 999_999_999)
                .flatMap(nano -> Arbitraries.integers()
                        .between(-18 * 60, 18 * 60)
                        .map(minutes -> Instant.ofEpochSecond(second, nano)
                                .atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)))));
        return Arbitraries.oneOf(
                times.map(time -> (Object) time),
                times.map(OffsetDateTime::toLocalDate),
                times.map(OffsetDateTime::toLocalTime),
                Arbitraries.bigDecimals().ofScale(7).map(number -> (Object) number),
                Arbitraries.create(UUID::randomUUID),
                Arbitraries.bytes().array(byte[].class).map(Bytes::of));
    }

    private static JsonReader<?> readerOf(Object value) {
        if (value instanceof OffsetDateTime) {
            return JsonReader.DATETIME;
        } else if (value instanceof LocalDate) {
            return JsonReader.DATE;
        } else if (value instanceof LocalTime) {
            return JsonReader.TIME;
        } else if (value instanceof BigDecimal) {
            return JsonReader.DECIMAL;
        }
        return value instanceof UUID ? JsonReader.UUID : JsonReader.BYTES;
    }

    @Example
    void emptyListOfNullableElementsMayBeAskedForNull() {
        var reader = JsonReader.list(JsonReader.nullable(JsonReader.STRING));
        for (String json : List.of("[]", "{}", "[null]", "[\"a\"]")) {
            var list = reader.parse(json);
            assertThat(list.contains(null)).as(json).isEqualTo(json.equals("[null]"));
        }
    }
}
