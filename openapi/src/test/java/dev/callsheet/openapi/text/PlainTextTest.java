package dev.callsheet.openapi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void keepsTheProseOfDescriptions(String description, String summary, String rest) {
        assertThat(PlainText.of(description)).isEqualTo(new PlainText(summary, rest));
    }

    static Stream<Arguments> keepsTheProseOfDescriptions() {
        return Stream.of(
                text("", "", ""),
                text(" \n\t ", "", ""),
                text("Lists pets", "Lists pets.", ""),
                text("Lists pets.", "Lists pets.", ""),
                text("Lists pets. Newest first.", "Lists pets.", "Newest first."),
                text("Lists\npets\nof a user.", "Lists pets of a user.", ""),
                text("First.\n\nSecond\n\nThird.", "First.", "Second.\nThird."),
                // where sentences end
                text("Names, e.g. Rex. More.", "Names, e.g. Rex.", "More."),
                text("Only i.e. This. More.", "Only i.e. This.", "More."),
                text("Since v1.2 of example.com only. More.", "Since v1.2 of example.com only.", "More."),
                text("Used in the U.S. Army. More.", "Used in the U.S. Army.", "More."),
                text("Calls `a. B` first. More.", "Calls `a. B` first.", "More."),
                text("Pets (see below. Or above). More.", "Pets (see below. Or above).", "More."),
                text("Is it? Yes! Fine.", "Is it?", "Yes! Fine."),
                text("\u30da\u30c3\u30c8\u3002\u4e00\u89a7\u3002", "\u30da\u30c3\u30c8\u3002", "\u4e00\u89a7\u3002"),
                // marks of CommonMark
                text("**Lists** _all_ `pets`.", "Lists all `pets`.", ""),
                text("Lists `cats`&#x202e;<code>dogs</code>.", "Lists `cats` `dogs`.", ""),
                text("A [pet](https://example.com/pet).", "A pet.", ""),
                text("See the [docs](https://example.com/d).", "See the docs (https://example.com/d).", ""),
                text("See [the guide](#guide).", "See the guide.", ""),
                text("See <https://example.com>.", "See https://example.com.", ""),
                text("A ![drawn](dog.png)dog.", "A dog.", ""),
                text("# Pets\nLists pets.", "Pets.", "Lists pets."),
                text("Lists pets.\n\n## Limits\n\nTen a second.", "Lists pets.", "Limits: Ten a second."),
                text("Lists pets.\n\n## Limits", "Lists pets.", "Limits."),
                text("One of:\n- cat\n- dog", "One of: cat; dog.", ""),
                text("Kinds.\n\n- A cat.\n- A dog. It barks.", "Kinds.", "A cat. A dog. It barks."),
                text("1. First\n2. Second", "First; Second.", ""),
                text("Kinds:\n* a\n  * b\n* c", "Kinds: a; b; c.", ""),
                text("> Beware.\n\nLists pets.", "Beware.", "Lists pets."),
                text("| a | b |\n|---|---|\n| `x` | An x |\n| `y` | A y |", "`x`: An x; `y`: A y.", ""),
                text("Send:\n```\nGET /pets\n```", "Send.", "`GET /pets`."),
                text("Send:\n```json\n{\n}\n```\nThen wait.", "Send.", "Then wait."),
                text("Say `` a`b ``.", "Say `a'b`.", ""),
                text("An open ` mark.", "An open ' mark.", ""),
                text("A * B * C", "A * B * C.", ""),
                // HTML
                text("<p>Lists pets.</p><p>All of them</p>", "Lists pets.", "All of them."),
                text("Lists<br>pets", "Lists.", "pets."),
                text("<ul><li>cat<li>dog</ul>", "cat; dog.", ""),
                text("<b>Lists</b> <code>pets</code> &amp; more", "Lists `pets` & more.", ""),
                text("<div>caf&eacute; &lt;b&gt; &#65;&nbsp;</div>", "caf\u00e9 <b> A.", ""),
                text("<a href='https://example.com/x'>here</a>", "here (https://example.com/x).", ""),
                text("Use the <token> of <b>yours</b>.", "Use the <token> of yours.", ""),
                text("A<!-- hidden -->B<script>alert(1)</script>", "AB.", ""),
                text("<table><tr><th>k</th></tr><tr><td>a</td><td>b</td></tr></table>", "a: b.", ""),
                text("If a < b and c > d.", "If a < b and c > d.", ""),
                // what is not seen, and what could do harm
                text("A\u200bb\u202ec\u0000d.", "Abc\ufffdd.", ""),
                text("Ends */ here \\u002a.", "Ends */ here \\u002a.", ""));
    }

    private static Arguments text(String description, String summary, String rest) {
        return Arguments.of(description, summary, rest);
    }

    @Test
    void keepsLongFirstSentenceAsSummary() {
        String sentence = "Lists " + "many and ".repeat(60) + "more pets.";

        assertThat(PlainText.of(sentence + " All.")).isEqualTo(new PlainText(sentence, "All."));
    }

    @Test
    void cutsLongTextsAtSentences() {
        PlainText text = PlainText.of("Lists all of the pets. ".repeat(2_000));

        assertThat(text.whole()).hasSizeBetween(14_900, 15_000).endsWith("Lists all of the pets.");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "page_size, The page size.",
        "pageSize, The page size.",
        "id, The ID.",
        "userIds, The user IDs.",
        "callbackURL, The callback URL.",
        "PetStatus, The pet status.",
        "created_at, When it was created.",
        "updatedAt, When it was updated.",
        "expires_at, When it expires.",
        "is_active, The value of `is_active`.",
        "include_deleted, The value of `include_deleted`.",
        "sort_by, The value of `sort_by`.",
        "$top, The value of `$top`.",
        "+1, The value of `+1`.",
        "a`b, The value of `a'b`.",
        "'', The value.",
        "enabled, The value of `enabled`.",
        "max_values, The maximum values.",
        "from_email, The from email.",
        "feed, The feed.",
    })
    void describesWhatHasNoTextByItsName(String name, String expected) {
        assertThat(PlainText.ofName(name)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "in_progress, In progress.",
        "ACTIVE, ACTIVE.",
        "usEast1, Us east1.",
        "+1, The value `+1`.",
        "'', The value.",
    })
    void describesValuesWithoutTextByTheirNames(String value, String expected) {
        assertThat(PlainText.ofValue(value)).isEqualTo(expected);
    }

    @Test
    void describesMethodsWithoutTextByVerbAndPath() {
        assertThat(PlainText.ofMethod("get", "/pets/{id}")).isEqualTo("Calls `GET /pets/{id}`.");
    }

    @Test
    void joinsSummaryAndRest() {
        assertThat(List.of(
                        PlainText.of("A. B.").whole(),
                        PlainText.of("A.").whole(),
                        PlainText.of("").whole()))
                .containsExactly("A. B.", "A.", "");
    }
}
