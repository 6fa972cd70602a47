package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JavadocEscaperTest {
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|(amp|lt|gt));");

    @Property
    void showsTextAsSpecWritesIt(@ForAll("texts") String text) {
        assertThat(decoded(JavadocEscaper.escape(text)).replaceAll(" +", " ")).isEqualTo(text.replaceAll(" +", " "));
    }

    @Property
    void escapesWhatCouldEndCommentOrHideText(@ForAll String text) {
        assertThat(JavadocEscaper.escape(text))
                .doesNotContain("*", "\\", "@", "{", "}", "<", ">")
                .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    }

    @Example
    void backticksMakeCode() {
        assertThat(JavadocEscaper.of("Neither `auto` nor `a@b`, `` or a lone `."))
                .isEqualTo("Neither {@code auto} nor <code>a&#64;b</code>, `` or a lone `.");
    }

    @Example
    void codeWithNothingToSeeSaysSo() {
        assertThat(JavadocEscaper.code("")).isEqualTo("(blank)");
        assertThat(JavadocEscaper.code(" \u200b")).isEqualTo("(blank)");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\u00e9\u540d\u20ac")
                .ofMaxLength(60);
    }

    private static String decoded(String escaped) {
        return ENTITY.matcher(escaped)
                .replaceAll(entity -> Matcher.quoteReplacement(
                        entity.group(1) != null
                                ? Character.toString(Integer.parseInt(entity.group(1)))
                                : entity.group(2).equals("amp")
                                        ? "&"
                                        : entity.group(2).equals("lt") ? "<" : ">"));
    }
}
