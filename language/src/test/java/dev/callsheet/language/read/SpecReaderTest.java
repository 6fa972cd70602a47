package dev.callsheet.language.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiMethod.Effect;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Auth;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.MethodFamily;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.PagingKind;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.RateLimit;
import dev.callsheet.language.model.RequestError;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.TokenKind;
import dev.callsheet.language.model.TokenScopes;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.InlineEnum;
import dev.callsheet.language.model.TypeRef.InlineModel;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.model.Wire;
import dev.callsheet.language.source.SpecSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What the model has of the keys in a spec. {@link EveryKeyTest} holds that no key is forgotten. */
class SpecReaderTest {
    private static final Path SPEC = Path.of("src/test/resources/good-spec");
    private static final LoadResult RESULT = SpecLoader.load(SpecSource.of(SPEC).shownAs(""));

    private final ApiModel api = RESULT.model();

    @Test
    void reportsNothingForValidSpec() {
        assertThat(RESULT.diagnostics()).isEmpty();
    }

    @Test
    void readsApiKeys() {
        assertThat(api.name()).isEqualTo("pets");
        assertThat(api.title()).isEqualTo("Pet Shop API");
        assertThat(api.baseUrl()).isEqualTo("https://pets.example.com/api/");
        assertThat(api.reference()).isEqualTo("https://pets.example.com/docs/{method}");
        assertThat(api.protocol())
                .isEqualTo(new Protocol(
                        Protocol.Encoding.FORM,
                        Wire.REPEAT,
                        Wire.JSON,
                        null,
                        null,
                        "ok",
                        List.of("error"),
                        List.of("needed", "provided"),
                        "meta.messages",
                        List.of("meta.warnings"),
                        null,
                        false,
                        Map.of(
                                RequestError.MISSING_TOKEN,
                                List.of("not_authed"),
                                RequestError.INVALID_PARAMETER,
                                List.of("bad_{param}", "teapot")),
                        new Position("api.yaml", 7, 11)));
        assertThat(api.tokens())
                .containsExactly(
                        new TokenKind("bot", "A bot's token."),
                        new TokenKind("user", "A user's token."),
                        new TokenKind("admin", "An administrator's token."));
        assertThat(api.rateLimits())
                .extracting(RateLimit::name, RateLimit::calls, RateLimit::period)
                .containsExactly(
                        tuple("slow", 1, Duration.ofMinutes(1)),
                        tuple("fast", 20, Duration.ofSeconds(1)),
                        tuple("hourly", 500, Duration.ofHours(1)),
                        tuple("special", 0, null));
        assertThat(api.errorGroups()).extracting(ErrorGroup::name).containsExactly("common", "rare");
        assertThat(api.errorGroups().get(0).codes())
                .extracting(CodeText::code, CodeText::javaName, CodeText::summary)
                .containsExactly(
                        tuple("not_authed", null, "No token was sent."),
                        tuple("teapot", "SHORT_AND_STOUT", "The shop is a teapot, short and stout."));
    }

    @Test
    void listsFamiliesAfterTheirParents() {
        assertThat(api.families())
                .extracting(MethodFamily::name, MethodFamily::javaName, MethodFamily::summary)
                .containsExactly(
                        tuple("pets", null, "Animals."),
                        tuple("pets.care", "caring", "What pets need."),
                        tuple("staff", null, null),
                        tuple("staff.rota", null, "Who works when."));
    }

    @Test
    void readsMethod() {
        ApiMethod method = method("pets.list");
        assertThat(method.summary()).isEqualTo("Lists pets.");
        assertThat(method.description()).isEqualTo("All of them,\npage by page.");
        assertThat(method.deprecated()).isEqualTo("Call `pets.search`.");
        assertThat(method.javaName()).isEqualTo("all");
        assertThat(method.verb()).isEqualTo(HttpVerb.GET);
        assertThat(method.path()).isEqualTo("pets.list");
        assertThat(method.effect()).isEqualTo(Effect.READ);
        assertThat(method.auth()).isEqualTo(new Auth(List.of(List.of("token"))));
        assertThat(method.rateLimit()).isEqualTo("fast");
        assertThat(method.errorGroups()).containsExactly("common", "rare");
        assertThat(method.position()).isEqualTo(new Position("methods/pets.yaml", 5, 3));
        assertThat(method.paging())
                .isEqualTo(new Paging(
                        new PagingKind.Cursor("cursor", "found.next", null),
                        "found.pets",
                        "limit",
                        new Position("methods/pets.yaml", 15, 13)));
    }

    @Test
    void methodInheritsDefaultsOfApi() {
        ApiMethod method = method("pets.care.feed");
        assertThat(method.verb()).isEqualTo(HttpVerb.POST);
        assertThat(method.effect()).isEqualTo(Effect.WRITE);
        assertThat(method.errorGroups()).containsExactly("common");
        assertThat(method.response()).isEqualTo(new ResponseShape.Fields(List.of()));
        assertThat(method.paging()).isNull();
        assertThat(method.rateLimit()).isNull();
    }

    @Test
    void listOfScopesIsForDefaultTokens() {
        List<String> scopes = List.of("pets:read", "pets:admin");
        assertThat(method("pets.list").scopes())
                .containsExactly(new TokenScopes("bot", scopes), new TokenScopes("user", scopes));
        assertThat(method("pets.get").scopes())
                .containsExactly(new TokenScopes("admin", List.of("pets:admin")), new TokenScopes("bot", List.of()));
    }

    @Test
    void codesHaveOwnOrSharedText() {
        assertThat(method("pets.list").errors())
                .extracting(CodeText::code, CodeText::javaName, CodeText::summary)
                .containsExactly(
                        tuple("not_found", null, "There is no such pet."),
                        tuple("moved", "PET_MOVED", "The pet has moved."),
                        tuple("asleep", "CLOSED", "The shop is closed."),
                        tuple("tired", null, "The shop is tired."));
        assertThat(method("pets.list").warnings())
                .extracting(CodeText::code, CodeText::summary)
                .containsExactly(tuple("many", "That is a lot of pets."), tuple("moved", "The pet has moved."));
    }

    @Test
    void emptyParameterIsSharedParameterOfSameName() {
        Parameter cursor = param("pets.list", "cursor");
        assertThat(cursor.summary()).isEqualTo("Where the next page starts.");
        assertThat(cursor.example()).isEqualTo("dXNlcjpVMDYxTkZUVDI=");
        assertThat(cursor.position()).isEqualTo(new Position("methods/pets.yaml", 17, 7));
    }

    @Test
    void likeOverridesKeysOfSharedParameter() {
        Parameter limit = param("pets.list", "limit");
        assertThat(limit.summary()).isEqualTo("At most this many pets.");
        assertThat(limit.type()).hasToString("integer");
        assertThat(limit.bounds()).isEqualTo(new Bounds(BigDecimal.ONE, BigDecimal.valueOf(1000), null));
        assertThat(limit.defaultValue()).isEqualTo("20");
        assertThat(limit.example()).isEqualTo("50");
        assertThat(limit.required()).isFalse();
        Parameter kind = param("pets.list", "kind");
        assertThat(kind.required()).isTrue();
        assertThat(values(kind.type())).containsExactly(tuple("cat", null, "A cat."), tuple("dog", null, "A dog."));
        assertThat(kind.type()).hasToString("PetsListKind");
    }

    @Test
    void readsRemainingKeysOfParameter() {
        Parameter id = param("pets.get", "id");
        assertThat(id.type()).hasToString("string");
        assertThat(id.javaName()).isEqualTo("petId");
        assertThat(id.wire()).isNull();
        assertThat(param("pets.add", "pin").secret()).isTrue();
        assertThat(param("pets.add", "name").deprecated()).isEqualTo("Pets have no names.");
        assertThat(method("pets.get").path()).isEqualTo("pets/{id}");
    }

    @Test
    void listsUseApiWireFormatAndObjectsUseJson() {
        assertThat(param("pets.list", "colors").wire()).isEqualTo(Wire.COMMA);
        assertThat(param("pets.list", "sizes").wire()).isEqualTo(Wire.REPEAT);
        assertThat(method("pets.add").params())
                .extracting(Parameter::name, Parameter::wire)
                .containsExactly(
                        tuple("name", null),
                        tuple("pin", null),
                        tuple("photo", null),
                        tuple("tags", Wire.JSON),
                        tuple("toy", Wire.JSON),
                        tuple("toys", Wire.JSON),
                        tuple("home", Wire.JSON),
                        tuple("mood", null),
                        tuple("raw", Wire.JSON),
                        tuple("owner", Wire.JSON),
                        tuple("friends", Wire.JSON));
    }

    @Test
    void readsValuesAndObjectsDeclaredInPlace() {
        TypeRef colors = param("pets.list", "colors").type();
        assertThat(colors).isInstanceOf(ListOf.class).hasToString("list<PetsListColors>");
        assertThat(values(colors))
                .containsExactly(tuple("black", null, null), tuple("white", null, null), tuple("off", null, null));
        assertThat(param("pets.add", "owner").type()).hasToString("PetsAddOwner");
        assertThat(param("pets.add", "friends").type())
                .isInstanceOf(ListOf.class)
                .hasToString("list<PetsAddFriends>");
        InlineModel found =
                (InlineModel) ((ResponseShape.Fields) method("pets.list").response())
                        .fields()
                        .get(0)
                        .type();
        assertThat(found.model().name()).isEqualTo("PetsListResponseFound");
        assertThat(found.model().fields())
                .extracting(Field::name, field -> field.type().toString())
                .containsExactly(tuple("pets", "list<Pet>"), tuple("next", "string"));
    }

    @Test
    void readsResponsesRulesAndEffects() {
        assertThat(method("pets.get").response()).isEqualTo(new ResponseShape.Body(new TypeRef.Named("Pet")));
        assertThat(method("pets.get").example()).isEqualTo("{\"ok\": true, \"id\": \"P1\", \"age\": 3}\n");
        assertThat(method("pets.photo").response()).isEqualTo(new ResponseShape.File());
        assertThat(method("pets.photo").effect()).isEqualTo(Effect.WRITE);
        assertThat(method("pets.photo").auth()).isEqualTo(new Auth(List.of(List.of("token"), List.of())));
        ApiMethod add = method("pets.add");
        assertThat(add.effect()).isEqualTo(Effect.READ);
        assertThat(add.auth()).isEqualTo(Auth.NONE);
        assertThat(add.errorGroups()).isEmpty();
        assertThat(add.rules())
                .extracting(Rule::kind, Rule::names)
                .containsExactly(
                        tuple(Rule.Kind.AT_LEAST_ONE, List.of("name", "photo")),
                        tuple(Rule.Kind.AT_MOST_ONE, List.of("name", "tags")),
                        tuple(Rule.Kind.EXACTLY_ONE, List.of("toy", "toys")));
        assertThat(add.failures()).extracting(StatusShape::status).containsExactly("default");
        assertThat(((ResponseShape.Fields) add.failures().get(0).shape()).fields())
                .extracting(Field::name, field -> field.type().toString(), Field::summary)
                .containsExactly(tuple("field", "string", "The field at fault."), tuple("hints", "list<string>", null));
    }

    @Test
    void readsModelsWithIncludedFields() {
        Model pet = api.models().get(1);
        assertThat(pet.summary()).isEqualTo("An animal.");
        assertThat(pet.deprecated()).isEqualTo("Use something else.");
        assertThat(pet.fields())
                .extracting(
                        Field::name, Field::javaName, field -> field.type().toString(), Field::always, Field::secret)
                .containsExactly(
                        tuple("id", null, "string", true, false),
                        tuple("born", null, "instant", false, false),
                        tuple("name", null, "string", false, false),
                        tuple("age", null, "integer", true, false),
                        tuple("weight", null, "number", false, false),
                        tuple("chip", null, "long", false, true),
                        tuple("tame", null, "boolean", false, false),
                        tuple("seen", "lastSeen", "instant(ms)", false, false),
                        tuple("parents", null, "list<Pet>", false, false),
                        tuple("vets", null, "map<list<string>>", false, false),
                        tuple("extra", null, "json", false, false),
                        tuple("mood", null, "Mood", false, false),
                        tuple("home", null, "Home", false, false),
                        tuple("sex", null, "PetSex", false, false),
                        tuple("https://pets.example.com/id", "globalId", "string", false, false),
                        tuple("rooms", null, "map<PetRooms>", false, false));
        Field name = pet.fields().get(2);
        assertThat(name.summary()).isEqualTo("Its name.");
        assertThat(name.deprecated()).isEqualTo("Pets have no names.");
        assertThat(name.bounds()).isEqualTo(new Bounds(BigDecimal.ONE, BigDecimal.valueOf(20), null));
        assertThat(values(pet.fields().get(13).type()))
                .containsExactly(
                        tuple("f", null, "Female."), tuple("m", null, "Male."), tuple("", "NONE", "Not known."));
        assertThat(pet.fields().get(15).type()).isInstanceOf(MapOf.class);
    }

    @Test
    void readsEnumsAndUnions() {
        EnumType mood = api.enums().get(0);
        assertThat(mood.name()).isEqualTo("Mood");
        assertThat(mood.summary()).isEqualTo("How a pet feels.");
        assertThat(mood.values()).extracting(EnumType.Value::value).containsExactly("good", "bad");
        Union home = api.unions().get(0);
        assertThat(home.summary()).isEqualTo("Where a pet lives.");
        assertThat(home.discriminator()).isEqualTo("type");
        assertThat(home.variants())
                .extracting(Union.Variant::tag, Union.Variant::model)
                .containsExactly(tuple("flat", "Flat"), tuple("house", "House"));
    }

    private ApiMethod method(String name) {
        return api.methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Parameter param(String method, String name) {
        return method(method).params().stream()
                .filter(param -> param.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Tuple> values(TypeRef type) {
        return ((InlineEnum) type.innermost())
                .type().values().stream()
                        .map(value -> tuple(value.value(), value.javaName(), value.summary()))
                        .toList();
    }
}
