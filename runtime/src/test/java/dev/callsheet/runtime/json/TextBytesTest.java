package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Strings are read eight bytes together, so each length and each place of a special character is tried. */
final class TextBytesTest {
    private static final List<String> SPECIAL =
            List.of("\"", "\\", "/", "\n", "\u007f", "é", "€", "😀", "#", "]", "\u0001");

    @Test
    void readsSpecialCharactersAtEachPlace() {
        for (int length = 0; length < 40; length++) {
            for (int place = 0; place <= length; place++) {
                for (String special : SPECIAL) {
                    String text = "a".repeat(place) + special + "b".repeat(length - place);
                    assertThat(JsonReader.STRING.parse(
                                    new JsonOutput().value(text).toString()))
                            .isEqualTo(text);
                }
            }
        }
    }

    @Test
    void readsStringsOfEachLengthInTheMiddleAndAtTheEnd() {
        List<String> texts = new ArrayList<>();
        for (int length = 0; length < 70; length++) {
            texts.add("x".repeat(length));
        }

        assertThat(JsonReader.list(JsonReader.STRING).parse(json(texts))).isEqualTo(texts);
        texts.forEach(
                text -> assertThat(JsonReader.STRING.parse('"' + text + '"')).isEqualTo(text));
    }

    @Test
    void readsEscapedSlashesAmongOtherEscapes() {
        for (String text : List.of(
                "/", "//", "a/", "/a", "https://example.com/a/b.png", "a/\u00e9/b", "a/b\"c/d", "x/".repeat(50))) {
            String json = new JsonOutput().value(text).toString().replace("/", "\\/");
            assertThat(JsonReader.list(JsonReader.STRING).parse("[" + json + "," + json + "]"))
                    .containsExactly(text, text);
            assertThat(JsonReader.STRING.parse(json)).isEqualTo(text);
        }
        assertThatThrownBy(() -> JsonReader.STRING.parse("\"text that ends with /\\"))
                .isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void rejectsControlCharactersAndStringsWithoutEnd() {
        assertThatThrownBy(() -> JsonReader.STRING.parse("\"a tab \t in a long text\""))
                .isInstanceOf(JsonSyntaxException.class);
        assertThatThrownBy(() -> JsonReader.STRING.parse("\"text without an end"))
                .isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void makesShortTextsThatRepeatOnce() {
        List<String> zones = new ArrayList<>(Collections.nCopies(500, "America/Los_Angeles"));
        zones.add("America/Los_Angelez");
        zones.add("America/Las_Angeles");
        zones.add("T");

        List<String> read = JsonReader.list(JsonReader.STRING).parse(json(zones));

        assertThat(read).isEqualTo(zones);
        assertThat(read.get(499)).isSameAs(read.get(0));
    }

    private static String json(List<String> texts) {
        return "[\"" + String.join("\",\"", texts) + "\"]";
    }

    @Test
    void readsFieldsInAnyOrderAfterTheUsualOne() {
        JsonReader<String> reader = JsonReader.object(TextBytesTest::fields, "a", "b", "c", "");
        String usual = reader.parse("{\"a\":1,\"b\":2,\"c\":3}");

        assertThat(usual).isEqualTo("0=1 1=2 2=3 ");
        assertThat(reader.parse("{\"c\":3,\"b\":2,\"a\":1}")).isEqualTo("2=3 1=2 0=1 ");
        assertThat(reader.parse("{\"a\":1,\"x\":{\"a\":9},\"b\":2,\"\":4,\"y\":0}"))
                .isEqualTo("0=1 1=2 3=4 ");
        assertThat(reader.parse("{\"\":4,\"a\":1,\"a\":2}")).isEqualTo("3=4 0=1 0=2 ");
        assertThat(reader.parse("{\"\\u0061\":1,\"ab\":7,\"b\":2}")).isEqualTo("0=1 1=2 ");
        assertThat(reader.parse("{\"a\":1,\"b\":2,\"c\":3}")).isEqualTo(usual);
        assertThat(reader.parse("{}")).isEmpty();
    }

    private static String fields(JsonInput in) {
        StringBuilder fields = new StringBuilder();
        int field;
        while ((field = in.nextField()) != JsonInput.END) {
            fields.append(field).append('=').append(in.string()).append(' ');
        }
        return fields.toString();
    }

    @Test
    void textsOfResponseAreThoseOfItsBytes() {
        byte[] source = "\u00e4 \"text\"".getBytes(StandardCharsets.UTF_8);

        assertThat(new TextBytes(source).read(4)).isNull();
        assertThat(new TextBytes((new String(source, StandardCharsets.UTF_8) + "      ,")
                                .getBytes(StandardCharsets.UTF_8))
                        .read(4))
                .isEqualTo("text");
    }
}
