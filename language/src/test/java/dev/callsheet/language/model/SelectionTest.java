package dev.callsheet.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final ApiModel PETSHOP =
            Objects.requireNonNull(SpecLoader.load(SpecSource.of(Path.of("src/test/resources/petshop")))
                    .model());

    @Test
    void keepsWholeApiWithoutPatterns() {
        assertThat(Selection.of(List.of(), List.of()).applyTo(PETSHOP).model()).isEqualTo(PETSHOP);
    }

    @Test
    void starMatchesAnyCharactersIncludingDots() {
        assertThat(methods(select(List.of("pets.*"), List.of("pets.ph*", "*.a*"))))
                .containsExactly("pets.find", "pets.list", "pets.search", "pets.feed", "pets.release", "pets.get");
        assertThat(methods(select(List.of("*.download"), List.of()))).containsExactly("pets.photos.download");
        assertThat(methods(select(List.of("pets.get", "shop.*"), List.of()))).containsExactly("pets.get", "shop.hours");
    }

    @Test
    void keepsExactlyWhatTheMethodsNeed() {
        ApiModel shop = select(List.of("shop.*"), List.of());
        assertThat(shop.models()).extracting(Model::name).containsExactly("Day");
        assertThat(shop.enums()).isEmpty();
        assertThat(shop.unions()).isEmpty();
        assertThat(shop.families()).extracting(MethodFamily::name).containsExactly("shop");

        ApiModel get = select(List.of("pets.get"), List.of());
        assertThat(get.models()).extracting(Model::name).containsExactly("Pet", "Collar", "Bell", "Ball", "Bone");
        assertThat(get.enums()).extracting(EnumType::name).containsExactly("PetKind");
        assertThat(get.unions()).extracting(Union::name).containsExactly("Toy");
    }

    @Test
    void selectsWebhooksWithTheirTypes() {
        ApiModel api = PETSHOP.toBuilder()
                .webhooks(List.of(
                        new Webhook("pet.sold", "Sold.", null, named("Pet"), named("Ball"), Position.ofFile("a")),
                        new Webhook("shop.opened", "Opened.", null, named("Day"), null, Position.ofFile("a"))))
                .build();

        ApiModel hours =
                Selection.of(List.of("shop.hours"), List.of()).applyTo(api).model();
        assertThat(hours.webhooks()).isEmpty();
        assertThat(hours.models()).extracting(Model::name).containsExactly("Day");
        ApiModel sold = Selection.of(List.of("shop.hours", "*.sold"), List.of())
                .applyTo(api)
                .model();
        assertThat(sold.webhooks()).extracting(Webhook::name).containsExactly("pet.sold");
        assertThat(sold.models()).extracting(Model::name).contains("Day", "Pet", "Ball");
        Selection.Result without = Selection.of(List.of(), List.of("pet.sold")).applyTo(api);
        assertThat(without.findings()).isEmpty();
        assertThat(without.model().webhooks()).extracting(Webhook::name).containsExactly("shop.opened");
        assertThat(without.model().methods()).hasSameSizeAs(PETSHOP.methods());
    }

    private static TypeRef named(String name) {
        return new TypeRef.Named(name);
    }

    @Test
    void keepsParentFamiliesAndUsedErrorGroups() {
        ApiModel photos = select(List.of("pets.photos.*"), List.of());
        assertThat(photos.families()).extracting(MethodFamily::name).containsExactly("pets", "pets.photos");
        assertThat(photos.errorGroups()).extracting(ErrorGroup::name).containsExactly("common");
        assertThat(select(List.of("pets.release"), List.of()).errorGroups()).isEmpty();
    }

    @Test
    void reportsPatternThatNoMethodMatches() {
        Selection.Result result = Selection.of(List.of("pet.*", "pets.get", "nothing.like.it"), List.of("shop.hour"))
                .applyTo(PETSHOP);

        assertThat(result.findings())
                .extracting(SelectionTest::line)
                .containsExactly(
                        "excludes E401 no method matches the pattern `shop.hour` | did you mean `shop.hours`?",
                        "includes E401 no method matches the pattern `nothing.like.it`"
                                + " | a pattern is the name of a method, with * for any characters",
                        "includes E401 no method matches the pattern `pet.*` | did you mean `pets.*`?");
    }

    @Test
    void reportsPatternThatNoNameCanMatch() {
        Selection.Result result = Selection.of(List.of("pets/*", ""), List.of()).applyTo(PETSHOP);

        assertThat(result.findings())
                .extracting(SelectionTest::line)
                .containsExactly(
                        "includes E401 '' is not a valid pattern | a pattern is the name of a method, with * for any characters",
                        "includes E401 `pets/*` is not a valid pattern | did you mean `pets.*`?");
    }

    @Test
    void patternIsNotARegularExpression() {
        assertThat(Selection.of(List.of("pets.ge[t]", "\\E.*", "(", "pets?get"), List.of())
                        .applyTo(PETSHOP)
                        .findings())
                .hasSize(4);
    }

    private static String line(Diagnostic finding) {
        return finding.position() + " " + finding.code().id() + " " + finding.message() + " | " + finding.hint();
    }

    private static ApiModel select(List<String> includes, List<String> excludes) {
        Selection.Result result = Selection.of(includes, excludes).applyTo(PETSHOP);
        assertThat(result.findings()).isEmpty();
        return result.model();
    }

    private static List<String> methods(ApiModel api) {
        return api.methods().stream().map(ApiMethod::name).toList();
    }
}
