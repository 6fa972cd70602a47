package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.json.OpenValue;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Text of a spec is text in the output, never code: whatever it says, the output compiles without a warning, declares the
 * same members, and holds the same strings.
 */
class HostileTextTest {
    private static final String PACKAGE = "com.example.hostile";
    private static final List<String> BENIGN = JavaCheck.members(files(new HostileApi(slot -> "word").model()));

    private static final List<String> WEAPONS = List.of(
            "*/ static { boom(); } /*",
            "\\u002a/ int x; /\\u002a",
            "\\u002a\\u002f",
            "\\\\u002a/",
            "\\u000a int y;",
            "C:\\users\\new",
            "$L $T $S $N $W $Z $$ $> $[ $] $30",
            "\"; int z; \"",
            "\\\"",
            "\"\"\"",
            "line\nbreak\r\nand\ttab",
            "\u2028\u2029\u0085\u000b\f",
            "\u202e\u2066\u200f\u061c\u0000\u001b\u007f",
            "\ud800",
            "\ud800" + "\\u002a \ud800" + "\"",
            "\udc00\ud800",
            "\ud83d\ude00 \u00e9 \u540d",
            "{@code x} {@link Nothing} {@inheritDoc} {@snippet : x}",
            "{@code",
            "}}}",
            "@param x @deprecated",
            "<script>alert(1)</script> <b> </i> <a href='x'> & &amp; &#42;/ &nope;",
            "<!-- -->",
            "`code` ` `` `*/` `{@code x}` `<b>`",
            "",
            " ",
            "``",
            ".",
            "- \n\n - ",
            "// /* /** */",
            "x".repeat(400),
            "word ".repeat(100));

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void hostileTextStaysText(@ForAll("manyTexts") List<String> texts) throws ReflectiveOperationException {
        ApiModel api = new HostileApi(slot -> texts.get(slot % texts.size())).model();

        holds(api);
    }

    @Example
    void everyKnownWeaponInEveryPlaceStaysText() throws ReflectiveOperationException {
        for (int shift = 0; shift < WEAPONS.size(); shift += 5) {
            int start = shift;
            holds(new HostileApi(slot -> WEAPONS.get((slot + start) % WEAPONS.size())).model());
        }
    }

    @Example
    void aTextLongerThanAConstantMayBeIsKept() throws ReflectiveOperationException {
        String text = "\u00e9\"\n".repeat(30_000);
        holds(new HostileApi(slot -> slot % 7 == 0 ? text : "word").model());
    }

    @Provide
    Arbitrary<List<String>> manyTexts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> nasty = Arbitraries.strings()
                .withChars("*/\\u02a{}@<>&\"'`$;#\n\r\u2028 ")
                .ofMaxLength(25);
        Arbitrary<String> combined =
                Arbitraries.of(WEAPONS).list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(anything, nasty, combined).list().ofSize(97);
    }

    private static void holds(ApiModel api) throws ReflectiveOperationException {
        List<GeneratedFile> files = files(api);
        assertThat(JavaCheck.members(files)).isEqualTo(BENIGN);
        ClassLoader classes = JavaCheck.compile(files);
        ApiMethod method = api.methods().get(0);
        Endpoint<?, ?> endpoint = (Endpoint<?, ?>) constant(classes, "a.ARunRequest", "ENDPOINT");
        assertThat(endpoint.method()).isEqualTo(method.name());
        assertThat(endpoint.path()).isEqualTo(method.path());
        assertThat(endpoint.rateLimit()).isEqualTo(method.rateLimit());
        assertThat(endpoint.params().stream().map(Param::name)).containsExactlyElementsOf(inOrderOfEndpoint(method));
        assertThat(endpoint.api().baseUrl()).isEqualTo(api.baseUrl());
        holdsCode(constant(classes, "a.ARunError", "OWN"), method.errors().get(0));
        holdsCode(
                constant(classes, "HostileCommonError", "SHARED"),
                api.errorGroups().get(0).codes().get(0));
        for (EnumType.Value value : api.enums().get(0).values()) {
            OpenValue constant = (OpenValue) constant(classes, "model.Kind", String.valueOf(value.javaName()));
            assertThat(constant.value()).isEqualTo(value.value());
        }
    }

    /** Returns the names of the parameters: constants come last in an endpoint. */
    private static List<String> inOrderOfEndpoint(ApiMethod method) {
        return method.params().stream()
                .sorted(Comparator.comparing(parameter -> parameter.constant() != null))
                .map(Parameter::name)
                .toList();
    }

    private static void holdsCode(Object constant, CodeText code) {
        assertThat(((ErrorCode) constant).code()).isEqualTo(code.code());
        assertThat(((ErrorCode) constant).summary()).isEqualTo(code.summary());
    }

    private static Object constant(ClassLoader classes, String type, String name) throws ReflectiveOperationException {
        return classes.loadClass(PACKAGE + "." + type).getField(name).get(null);
    }

    private static List<GeneratedFile> files(ApiModel api) {
        return Generated.files(api, PACKAGE, true).stream()
                .filter(file -> !file.path().equals("module-info.java"))
                .toList();
    }
}
