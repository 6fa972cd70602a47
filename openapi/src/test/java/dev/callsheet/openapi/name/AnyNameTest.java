package dev.callsheet.openapi.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a document says, the language accepts the names. */
class AnyNameTest {
    private static final Pattern METHOD = Pattern.compile("[a-z][A-Za-z0-9]{0,99}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]{0,99}");

    @Property
    void namesMethodsValidlyAndAlwaysTheSame(
            @ForAll("texts") String id,
            @ForAll("verbs") String verb,
            @ForAll("texts") String path,
            @ForAll("texts") String tag) {
        for (OperationKey operation : List.of(
                new OperationKey(id, verb, path, List.of(tag)),
                new OperationKey(null, verb, "/" + path, List.of()),
                new OperationKey(id, verb, path, List.of()))) {
            MethodName name = MethodName.of(operation);

            assertThat(name.method()).matches(METHOD);
            assertThat(name.family())
                    .matches(
                            family -> family.isEmpty() || METHOD.matcher(family).matches());
            assertThat(MethodName.of(operation)).isEqualTo(name);
        }
    }

    @Property
    void namesTypesValidly(@ForAll("texts") String owner, @ForAll("texts") String key) {
        assertThat(TypeName.of(owner)).matches(TYPE);
        assertThat(TypeName.inPlace(owner, key)).matches(TYPE);
    }

    @Provide
    Arbitrary<String> verbs() {
        return Arbitraries.of("get", "head", "post", "put", "patch", "delete", "options", "trace");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "pets",
                "Pet",
                "list",
                "get",
                "ID",
                "by",
                "{id}",
                "/",
                "_",
                ".",
                "-",
                ":",
                "v1",
                "api",
                "2fa",
                "new",
                "import",
                "Controller_",
                "\u00e9",
                "\u65e5",
                " ",
                "$",
                "?",
                "=",
                "URLs",
                "s",
                "I",
                "\u0130",
                "x".repeat(120));
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40), words.list().ofMaxSize(8).map(parts -> String.join("", parts)));
    }
}
