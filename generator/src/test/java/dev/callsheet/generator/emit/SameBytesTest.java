package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.naming.Naming;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The same spec gives the same bytes, wherever and in whatever order it is read. */
class SameBytesTest {
    @Test
    void sameInAnotherLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<GeneratedFile> here = Generated.petshop();
        try {
            // Turkish has an i without a dot, and Thai dates and Arabic digits are others.
            for (String tag : List.of("tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(Generated.petshop()).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void sameForAnyOrderOfFiles() {
        String api = """
                callsheet: 1
                api: shop
                title: Shop
                baseUrl: https://shop.example.com/
                auth: bearer
                protocol: {encoding: form, ok: ok, error: error}
                """;
        String a = "families: {a: A.}\nmethods: {a.x: {summary: X., response: {it: It}}}\n";
        String b =
                "families: {b: B.}\nmethods: {b.x: {summary: X.}}\nmodels: {It: {summary: It., fields: {x: string}}}\n";
        assertThat(files(Map.of("b.yaml", b), Map.of("a.yaml", a), Map.of("api.yaml", api)))
                .isEqualTo(files(Map.of("api.yaml", api), Map.of("a.yaml", a), Map.of("b.yaml", b)))
                .isEqualTo(files(Map.of("a.yaml", a), Map.of("api.yaml", api), Map.of("b.yaml", b)));
    }

    @Test
    void sameForAnyOrderOfTypes() {
        ApiModel api = Generated.model(SpecSource.of(Generated.PETSHOP));
        ApiModel reversed = api.toBuilder()
                .models(reversed(api.models()))
                .enums(reversed(api.enums()))
                .unions(reversed(api.unions()))
                .build();
        assertThat(reversed.models()).isNotEqualTo(api.models());
        assertThat(Generated.files(reversed, Generated.PETSHOP_PACKAGE, true))
                .isEqualTo(Generated.files(api, Generated.PETSHOP_PACKAGE, true));
    }

    @Test
    void sameWhicheverFileIsEmittedFirst() {
        ApiModel api = Generated.model(SpecSource.of(Generated.HARBOUR));
        Naming.Result names = Naming.of(api, "com.example.harbour");
        EmitOptions options = new EmitOptions(true, null);
        var work = Emitters.work(api, names.table(), options);
        assertThat(work).hasSizeGreaterThan(10);
        assertThat(Emitters.files(reversed(work).stream()))
                .isEqualTo(Emitters.files(work.stream()))
                .isEqualTo(Emitters.emit(api, names.table(), options));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    @Test
    void hasLineFeedsAloneAndNoTraceOfTheMachine() {
        String text = JavaCheck.text(Generated.petshop());
        assertThat(text)
                .doesNotContain("\r", "\t")
                .doesNotContain(System.getProperty("user.dir"), System.getProperty("user.name") + "@", "api.yaml");
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    }

    @SafeVarargs
    private static List<GeneratedFile> files(Map<String, String>... parts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Map<String, String> part : parts) {
            part.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        }
        return Generated.files(Generated.model(SpecSource.ofFiles(files)), "com.example.shop", true);
    }
}
