package dev.callsheet.openapi.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a description says, its text can be shown. */
class AnyTextTest {
    @Property
    void showsAnyTextWithBalancedBackticks(@ForAll("texts") String description) {
        PlainText text = PlainText.of(description);

        assertThat(text.summary().chars().filter(c -> c == '`').count()).isEven();
        assertThat(text.rest().chars().filter(c -> c == '`').count()).isEven();
        assertThat(text.summary()).doesNotContain("``").doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e\\u200b\\p{Cs}]");
        assertThat(text.rest())
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]")
                .doesNotContainPattern("[\\u202a-\\u202e\\u200b\\p{Cs}]");
        assertThat(text.whole()).hasSizeLessThanOrEqualTo(15_001);
        assertThat(text.summary().isEmpty()).isEqualTo(text.whole().isEmpty());
    }

    @Property
    void keepsPlainProseAsItIs(@ForAll("prose") String prose) {
        String once = PlainText.of(prose).whole();

        assertThat(once).isEqualTo(prose);
        assertThat(PlainText.of(once).whole()).isEqualTo(once);
    }

    @Property
    void showsAnyNameInOneSentence(@ForAll("texts") String name) {
        assertThat(PlainText.ofName(name)).endsWith(".").doesNotContainPattern("\\p{Cc}");
        assertThat(PlainText.ofName(name).chars().filter(c -> c == '`').count()).isEven();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "`",
                "``",
                "```\n",
                "\n",
                "\n\n",
                "# ",
                "- ",
                "1. ",
                "> ",
                "    ",
                "*",
                "_",
                "[a](https://example.com)",
                "![",
                "](",
                "<p>",
                "</p>",
                "<code>",
                "</code>",
                "<pre>",
                "</pre>",
                "<li>",
                "<table>",
                "<td>",
                "<!--",
                "-->",
                "<a href=\"https://x`y\">",
                "</a>",
                "&lt;",
                "&#x202e;",
                "&#0;",
                "| a | b |\n|---|---|\n",
                "word",
                "A sentence. ",
                "e.g. ",
                "\u202e",
                "\ud800",
                "*/",
                "\\u002a",
                "\u0007",
                "\ud83d\ude00");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                pieces.list().ofMaxSize(14).map(parts -> String.join("", parts)));
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of(
                        "Lists pets.", "Returns the `name` of a pet, if any.", "Is it a dog?", "See `GET /pets/{id}`.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(sentences -> String.join(" ", sentences));
    }
}
