package dev.callsheet.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.describe.JsonDescription;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.AuthScheme.KeyPlace;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.source.SpecSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No key of {@link Element} is forgotten: each has a sample here, which changes the model and what {@code describe} says. */
class EveryKeyTest {
    /** A value for each key that is not one of a few words. One without an element is for parameters and fields alike. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("API.api", "cats"),
            Map.entry("API.title", "Cats"),
            Map.entry("API.baseUrl", "https://cats.example.com/"),
            Map.entry("API.reference", "https://pets.example.com/{method}"),
            Map.entry("API.protocol", "{encoding: json, ok: ok, error: error}"),
            Map.entry(
                    "API.auth",
                    "{token: {type: bearer, format: 'Bot {secret}'}, key: {type: basic}, login: {type: basic}, app: {type: clientCredentials, tokenUrl: 'https://id.example.com/'}, own: {type: custom}}"),
            Map.entry("API.variables", "{site: {summary: Another site., default: eu}}"),
            Map.entry("API.servers", "{files: 'https://other-{site}.example.com/'}"),
            Map.entry("API.headers", "{Api-Version: '3'}"),
            Map.entry("API.paging", "{cursor: cursor, limit: count}"),
            Map.entry("API.rateLimits", "{slow: 2/min}"),
            Map.entry("API.tokens", "{bot: A robot., user: A user.}"),
            Map.entry("API.defaults", "{errorGroups: [rare], auth: token}"),
            Map.entry("API.errors", "{common: {gone: Gone.}, rare: {odd: Rare.}}"),
            Map.entry("API.errorTexts", "{full: Too full.}"),
            Map.entry("API.failures", "{4XX: Pet}"),
            Map.entry("API.params", "{page: {summary: The page.}, size: {summary: Another size.}}"),
            Map.entry("API.families", "{pets: Cats.}"),
            Map.entry("API.methods", "{pets.list: {summary: Lists., errors: {lost: Lost.}}}"),
            Map.entry("API.models", "{Base: {fields: {age: long}}, Pet: {fields: {id: string, code: string}}}"),
            Map.entry("API.enums", "{Kind: {values: [dog]}}"),
            Map.entry("API.unions", "{Animal: {discriminator: sort, variants: {pet: Pet}}}"),
            Map.entry("API.webhooks", "{pet.sold: {summary: Sold., body: Pet}}"),
            Map.entry("WEBHOOK.body", "Base"),
            Map.entry("WEBHOOK.response", "Base"),
            Map.entry("PROTOCOL.ok", "fine"),
            Map.entry("PROTOCOL.acceptsPost", "true"),
            Map.entry("PROTOCOL.error", "code"),
            Map.entry("PROTOCOL.errorDetails", "[needed]"),
            Map.entry("PROTOCOL.messages", "meta.messages"),
            Map.entry("PROTOCOL.warnings", "[warning, meta.warnings]"),
            Map.entry("PROTOCOL.requestErrors", "{missingToken: [lost]}"),
            Map.entry("BEARER_AUTH.format", "'Bot {secret}'"),
            Map.entry("API_KEY_AUTH.header", "X-Key"),
            Map.entry("API_KEY_AUTH.query", "q"),
            Map.entry("API_KEY_AUTH.cookie", "c"),
            Map.entry("CLIENT_CREDENTIALS_AUTH.tokenUrl", "https://other.example.com/token"),
            Map.entry("CLIENT_CREDENTIALS_AUTH.params", "{audience: pets}"),
            Map.entry("CLIENT_CREDENTIALS_AUTH.scopes", "[read]"),
            Map.entry("ALL_OF_AUTH.all", "[key, login]"),
            Map.entry("VARIABLE.default", "eu"),
            Map.entry("VARIABLE.values", "[us, eu]"),
            Map.entry("DEFAULTS.auth", "[login, key]"),
            Map.entry("FAMILY.server", "files"),
            Map.entry("METHOD.auth", "[key, none]"),
            Map.entry("METHOD.server", "files"),
            Map.entry("DEFAULTS.errorGroups", "[rare]"),
            Map.entry("DEFAULTS.tokens", "[user]"),
            Map.entry("PAGING.cursor", "start"),
            Map.entry("PAGING.next", "other"),
            Map.entry("PAGING.page", "number"),
            Map.entry("PAGING.offset", "number"),
            Map.entry("PAGING.nextUrl", "other"),
            Map.entry("PAGING.link", "last"),
            Map.entry("PAGING.after", "start"),
            Map.entry("PAGING.id", "code"),
            Map.entry("PAGING.more", "more"),
            Map.entry("PAGING.total", "total"),
            Map.entry("PAGING.pages", "total"),
            Map.entry("PAGING.limit", "number"),
            Map.entry("PAGING.items", "rest"),
            Map.entry("FAMILY.summary", "Cats."),
            Map.entry("FAMILY.name", "cats"),
            Map.entry("METHOD.summary", "Lists cats."),
            Map.entry("METHOD.description", "All of them."),
            Map.entry("METHOD.deprecated", "Use another."),
            Map.entry("METHOD.name", "all"),
            Map.entry("METHOD.path", "pets/all"),
            Map.entry("METHOD.rateLimit", "slow"),
            Map.entry("METHOD.rateLimitBy", "page"),
            Map.entry("METHOD.idempotencyKey", "Idempotency-Key"),
            Map.entry("METHOD.accept", "application/vnd.pets+json"),
            Map.entry("METHOD.contentType", "application/x-www-form-urlencoded"),
            Map.entry("METHOD.body", "{type: json, summary: All.}\n    verb: GET"),
            Map.entry("PROTOCOL.accept", "application/vnd.pets+json"),
            Map.entry("PROTOCOL.contentType", "application/vnd.pets+json"),
            Map.entry("METHOD.scopes", "{user: [read]}"),
            Map.entry(
                    "METHOD.params",
                    "{page: , kind: {summary: K.}, cursor: {summary: C.}, count: {type: integer, summary: N.}}"),
            Map.entry("METHOD.rules", "[{atMostOne: [kind, page]}]"),
            Map.entry("METHOD.response", "{next: string, pets: list<Pet>}"),
            Map.entry("METHOD.streamEnd", "END"),
            Map.entry("METHOD.responses", "201"),
            Map.entry("METHOD.uploadUrl", "next"),
            Map.entry("METHOD.responseHeaders", "{X-Next: Where the next list is.}"),
            Map.entry("PROTOCOL.retryAfter", "meta.retry_after"),
            Map.entry("METHOD.paging", "{next: other}"),
            Map.entry("METHOD.failures", "{404: json, default: {hint: string}}"),
            Map.entry("METHOD.errorGroups", "[rare]"),
            Map.entry("METHOD.errors", "{lost: Gone astray.}"),
            Map.entry("METHOD.warnings", "{slow: Slow.}"),
            Map.entry("PARAMETER.like", "page"),
            Map.entry("FIELD.required", "true"),
            Map.entry("FIELD.always", "true"),
            Map.entry("FIELD.absent", "false"),
            Map.entry("FIELD.direction", "read"),
            Map.entry("MODEL.summary", "A pet."),
            Map.entry("MODEL.deprecated", "Use `Base`."),
            Map.entry("MODEL.include", "[Base]"),
            Map.entry("MODEL.fields", "{name: string}"),
            Map.entry("MODEL.extra", "list<integer>"),
            Map.entry("MODEL.rules", "[{atMostOne: [id, code]}]"),
            Map.entry("ENUM.summary", "Kinds."),
            Map.entry("ENUM.values", "[cat, dog]"),
            Map.entry("UNION.summary", "Any animal."),
            Map.entry("UNION.discriminator", "sort"),
            Map.entry("DISCRIMINATOR.name", "sort"),
            Map.entry("ANY_OF.summary", "Any id."),
            Map.entry("ANY_OF.anyOf", "[uuid, string]"),
            Map.entry("UNION.variants", "{cat: Pet}"),
            Map.entry("CODE.summary", "Gone astray."),
            Map.entry("CODE.name", "STRAY"),
            Map.entry("VALUE.summary", "A tomcat."),
            Map.entry("VALUE.name", "TOMCAT"),
            Map.entry("type", "integer"),
            Map.entry("summary", "Something else."),
            Map.entry("deprecated", "Use another."),
            Map.entry("name", "other_name"),
            Map.entry("values", "[a, b]"),
            Map.entry("min", "2"),
            Map.entry("max", "9"),
            Map.entry("maxOf", "{'*': 3}"),
            Map.entry("pattern", "'^[a-z]+$'"),
            Map.entry("const", "fixed"),
            Map.entry("secret", "true"),
            Map.entry("fields", "{a: string}"),
            Map.entry("required", "true"),
            Map.entry("default", "cat"),
            Map.entry("example", "cat"),
            Map.entry("as", "sent"),
            Map.entry("contentType", "text/markdown"));

    static Stream<Arguments> keys() {
        return Stream.of(Element.values())
                .filter(element -> element != Element.FILE) // its keys are keys of api.yaml too
                .flatMap(element -> element.keys().stream().map(key -> Arguments.of(element, key.name())))
                // There is one version: the fixtures of E102 hold that another one is refused.
                .filter(row -> !row.get()[1].equals("callsheet"));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("keys")
    void changesTheModel(Element element, String key) {
        List<ApiModel> models = models(element, key);

        for (int i = 0; i < models.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(models.get(i))
                        .usingRecursiveComparison()
                        .ignoringFieldsOfTypes(Position.class)
                        .isNotEqualTo(models.get(j));
            }
        }
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("keys")
    void changesTheDescription(Element element, String key) {
        assertThat(models(element, key).stream().map(JsonDescription::of)).doesNotHaveDuplicates();
    }

    /** The models of specs that differ in the value of the key: its words, or without and with its sample. */
    private static List<ApiModel> models(Element element, String name) {
        Key key = element.key(name).orElseThrow();
        KeySample sample = new KeySample(element, key);
        if (key.form() == Form.WORD) {
            return key.words().stream()
                    // A secret in the base URL changes every method: AuthCheck.
                    .filter(word -> word != KeyPlace.PATH)
                    // A response to HEAD has no body: ResponseCheck.
                    .filter(word -> word != HttpVerb.HEAD)
                    .map(word -> load(sample.with(word.word())))
                    .toList();
        }
        return List.of(load(sample.without()), load(sample.with(value(element, key))));
    }

    private static String value(Element element, Key key) {
        if (element == Element.REQUEST_ERRORS) {
            return "[gone, lost]";
        }
        if (element == Element.RULE) {
            return "[page, size]";
        }
        return Optional.ofNullable(SAMPLES.get(element + "." + key.name()))
                .or(() -> Optional.ofNullable(SAMPLES.get(key.name())))
                .orElseThrow(() -> new AssertionError("add a sample of " + element + "." + key.name()));
    }

    private static ApiModel load(String spec) {
        LoadResult result =
                SpecLoader.load(SpecSource.ofFiles(Map.of("api.yaml", spec.getBytes(StandardCharsets.UTF_8))));
        assertThat(result.diagnostics()).noneMatch(found -> found.severity() == Severity.ERROR);
        return Objects.requireNonNull(result.model());
    }
}
