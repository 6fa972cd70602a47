package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.petshop.Petshop;
import com.example.petshop.PetshopCommonError;
import com.example.petshop.model.Ball;
import com.example.petshop.model.Bell;
import com.example.petshop.model.Bone;
import com.example.petshop.model.Collar;
import com.example.petshop.model.Colour;
import com.example.petshop.model.Pet;
import com.example.petshop.model.PetKind;
import com.example.petshop.model.Toy;
import com.example.petshop.pets.PetsAddRequest;
import com.example.petshop.pets.PetsFindError;
import com.example.petshop.pets.PetsFindErrorDetails;
import com.example.petshop.pets.PetsFindRequest;
import com.example.petshop.pets.PetsFindResponse;
import com.example.petshop.pets.PetsListResponse;
import com.example.petshop.pets.photos.PetsPhotosDownloadRequest;
import dev.callsheet.generator.emit.PetshopServer.Request;
import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.options.ClientOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Uses the golden petshop client as a program would, over HTTP. */
class PetshopTest {
    private static final String REX = """
            {"id": "P1", "name": "Rex", "kind": "dog", "weight": 12.5, "legs": 4, "bytes_of_dna": 3000000000,
             "good": true, "born": 1700000000, "last_seen": 1700000000123, "chip": "4711",
             "mother": {"id": "P0", "kind": "wolf", "weight": 30, "legs": 4, "bytes_of_dna": 1, "good": false, "litter": []},
             "litter": [], "toys": [{"toy": "bone", "of": "a cow"}, {"toy": "frisbee", "size": 3}, {"toy": "ball", "bounce": 1.5}],
             "collar": {"size": 30, "bells": [{"tone": "a4"}]}, "vet": {"name": "Ada", "visits": [1, 2], "state": "ill"},
             "scores": {"spring": 9.5}, "trail": [[1, 2], [3, 4]], "extra": {"a": [1]}}""";

    @Test
    void readsEveryKindOfField() {
        Pet rex = Pet.fromJson(REX);

        assertThat(rex.weight()).isEqualTo(12.5);
        assertThat(rex.bytesOfDna()).isEqualTo(3_000_000_000L);
        assertThat(rex.good()).isTrue();
        assertThat(rex.born()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(rex.lastSeen()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_123L));
        assertThat(rex.mother().kind()).isEqualTo(PetKind.of("wolf"));
        assertThat(rex.mother().kind().known()).isEqualTo(PetKind.Known.UNRECOGNIZED);
        assertThat(rex.kind().known()).isEqualTo(PetKind.Known.DOG);
        assertThat(rex.toys().get(0)).isEqualTo(Bone.builder("a cow").build());
        assertThat(rex.toys().get(1)).isInstanceOf(Toy.Unknown.class);
        assertThat(rex.toys().get(2)).isEqualTo(Ball.builder().bounce(1.5).build());
        assertThat(rex.collar().bells()).containsExactly(Bell.builder("a4").build());
        assertThat(rex.vet().visits()).containsExactly(Instant.ofEpochSecond(1), Instant.ofEpochSecond(2));
        assertThat(rex.vet().state()).isEqualTo(Pet.Vet.State.ILL);
        assertThat(rex.scores()).containsExactly(Map.entry("spring", 9.5));
        assertThat(rex.trail()).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(rex.extra()).isEqualTo(Json.of("{\"a\": [1]}"));
    }

    @Test
    void absentFieldsHaveDefaults() {
        Pet nobody = Pet.fromJson("{}");

        assertThat(nobody.id()).isEmpty();
        assertThat(nobody.kind()).isEqualTo(PetKind.UNTOLD);
        assertThat(nobody.legs()).isZero();
        assertThat(nobody.name()).isNull();
        assertThat(nobody.toys()).isEmpty();
        assertThat(nobody.scores()).isEmpty();
        assertThat(nobody.vet()).isNull();
    }

    @Test
    void hidesSecretsInText() {
        assertThat(Pet.fromJson(REX).toString())
                .contains("name=Rex", "chip=***")
                .doesNotContain("4711");
    }

    @Test
    void sendsParametersOfGetInQuery() {
        try (PetshopServer server = new PetshopServer("{\"ok\": true, \"pet\": " + REX + "}")) {
            PetsFindResponse found = client(server)
                    .pets()
                    .find(
                            "Rex",
                            r -> r.kind(PetKind.DOG)
                                    .mood(PetsFindRequest.Mood.of("sleepy"))
                                    .tags("small", "brown")
                                    .seenAfter(Instant.ofEpochMilli(5))
                                    .minWeight(0.5)
                                    .bornBefore(Instant.ofEpochSecond(7)))
                    .execute();

            assertThat(found.pet().name()).isEqualTo("Rex");
            assertThat(server.requests())
                    .containsExactly(new Request(
                            "GET",
                            "pets.find",
                            Map.of(
                                    "name", "Rex",
                                    "kind", "dog",
                                    "mood", "sleepy",
                                    "tags", "small,brown",
                                    "seen_after", "5",
                                    "min_weight", "0.5",
                                    "born_before", "7"),
                            "",
                            "Bearer t0ken"));
        }
    }

    @Test
    void sendsFormWithListsObjectsAndJson() {
        try (PetshopServer server = new PetshopServer("{\"ok\": true, \"id\": \"P9\"}")) {
            Toy unknown = Pet.fromJson(REX).toys().get(1);
            Collar collar = Collar.builder(30)
                    .text("REX")
                    .bells(Bell.builder("a4").build())
                    .made(Instant.ofEpochMilli(9))
                    .build();
            PetsAddRequest request = PetsAddRequest.builder(PetKind.GUINEA_PIG, 1.5, true, List.of("Tom", "Kit"))
                    .name("Rex")
                    .photoUrl("https://example.com/rex.jpg")
                    .toys(
                            Ball.builder().bounce(2.5).build(),
                            Bone.builder("a cow").parts(Ball.builder().build()).build(),
                            unknown)
                    .collar(collar)
                    .home(PetsAddRequest.Home.builder().size(40).soft(true).build())
                    .colours(Colour.BLACK, Colour.of("red"))
                    .notes(Json.of("{\"shy\":true}"))
                    .namesByLanguage(Map.of("de", "Rexi"))
                    .births(Instant.ofEpochSecond(1), Instant.ofEpochSecond(2))
                    .extra("colour_of_eyes", "green")
                    .build();

            assertThat(client(server).pets().add(request).execute().id()).isEqualTo("P9");
            assertThat(server.requests().get(0).fields())
                    .containsEntry("kind", "guinea-pig")
                    .containsEntry("weight", "1.5")
                    .containsEntry("vaccinated", "true")
                    .containsEntry("friends", "Tom,Kit")
                    .containsEntry(
                            "toys",
                            "[{\"toy\":\"ball\",\"bounce\":2.5},{\"toy\":\"bone\",\"of\":\"a cow\","
                                    + "\"parts\":[{\"toy\":\"ball\"}]},{\"toy\": \"frisbee\", \"size\": 3}]")
                    .containsEntry("collar", "{\"size\":30,\"text\":\"REX\",\"bells\":[{\"tone\":\"a4\"}],\"made\":9}")
                    .containsEntry("home", "{\"size\":40,\"soft\":true}")
                    .containsEntry("colours", "black|red")
                    .containsEntry("notes", "{\"shy\":true}")
                    .containsEntry("names_by_language", "{\"de\":\"Rexi\"}")
                    .containsEntry("births", "1,2")
                    .containsEntry("colour_of_eyes", "green")
                    .doesNotContainKeys("chip", "owner", "photo");
        }
    }

    @Test
    void sendsFileAsMultipart() {
        try (PetshopServer server = new PetshopServer("{\"ok\": true, \"id\": \"P9\"}")) {
            Upload photo = Upload.of("rex.jpg", "image".getBytes(StandardCharsets.UTF_8));
            client(server)
                    .pets()
                    .add(PetKind.DOG, 1, false, List.of(), r -> r.chip(1L).photo(photo))
                    .execute();

            assertThat(server.requests().get(0).body()).contains("name=\"photo\"; filename=\"rex.jpg\"", "image");
        }
    }

    @Test
    void rejectsBrokenBoundOrRuleBeforeSending() {
        Consumer<PetsAddRequest.Builder> light =
                r -> r.name("Rex").photoUrl("x").owner("Ann").shelter("North");
        try (PetshopServer server = new PetshopServer()) {
            var pets = client(server).pets();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pets.add(PetKind.DOG, 0.001, true, List.of(), r -> {}))
                    .withMessageContaining("weight");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pets.add(PetKind.DOG, 1, true, List.of(), light))
                    .withMessageContaining("owner");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pets.add(PetKind.DOG, 1, true, List.of(), r -> r.photoUrl("x")))
                    .withMessageContaining("name");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Collar.builder(100))
                    .withMessageContaining("size");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Collar.builder(1).text("x".repeat(21)))
                    .withMessageContaining("text");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void pagesByCursorOutsideResponse() {
        try (PetshopServer server = new PetshopServer(
                "{\"ok\": true, \"pets\": [{\"id\": \"P1\"}], \"meta\": {\"next_cursor\": \"c2\"}}",
                "{\"ok\": true, \"pets\": [{\"id\": \"P2\"}, {\"id\": \"P3\"}], \"meta\": {\"next_cursor\": \"\"}}")) {
            List<String> ids = client(server).pets().list(r -> r.limit(2)).stream()
                    .map(Pet::id)
                    .toList();

            assertThat(ids).containsExactly("P1", "P2", "P3");
            assertThat(server.requests())
                    .extracting(Request::fields)
                    .containsExactly(Map.of("limit", "2"), Map.of("limit", "2", "cursor", "c2"));
        }
    }

    @Test
    void pagesThroughNestedList() {
        try (PetshopServer server = new PetshopServer(
                "{\"ok\": true, \"hits\": {\"pets\": [{\"score\": 1}], \"paging\": {\"next\": \"c2\"}}}",
                "{\"ok\": true, \"hits\": {\"pets\": [{\"score\": 2}]}}")) {
            String scores = StreamSupport.stream(
                            client(server).pets().search("rex").items().spliterator(), false)
                    .map(hit -> String.valueOf(hit.score()))
                    .collect(Collectors.joining(","));

            assertThat(scores).isEqualTo("1.0,2.0");
            assertThat(server.requests().get(1).fields()).containsEntry("cursor", "c2");
        }
    }

    @Test
    void distinguishesOwnErrorsFromSharedOnes() {
        try (PetshopServer server = new PetshopServer(
                "{\"ok\": false, \"error\": \"2_many\", \"guesses\": [\"Tex\"]}",
                "{\"ok\": false, \"error\": \"closed\"}")) {
            String own = describe(client(server).pets().find("Rex").outcome());
            String shared = describe(client(server).pets().find("Rex").outcome());

            assertThat(own).isEqualTo("TOO_MANY [Tex]");
            assertThat(shared).isEqualTo("CLOSED");
        }
    }

    private static String describe(Outcome<PetsFindResponse, PetsFindError> outcome) {
        if (outcome instanceof Outcome.Failed<PetsFindResponse, PetsFindError> failed
                && failed.failure() instanceof ErrorResponseException failure) {
            return failed.error() == PetsFindError.TOO_MANY
                    ? failed.error() + " "
                            + failure.details(PetsFindErrorDetails.class).guesses()
                    : failed.is(PetshopCommonError.CLOSED) ? failure.error().toString() : "?";
        }
        return "ok";
    }

    @Test
    void putsParameterIntoPathAndReadsModel() {
        try (PetshopServer server =
                new PetshopServer("{\"ok\": true, \"id\": \"P1\", \"name\": \"Rex\"}", "{\"ok\": true}")) {
            assertThat(client(server).pets().get("P/1").execute().name()).isEqualTo("Rex");
            client(server).pets().release("P1").execute();

            assertThat(server.requests())
                    .extracting(request -> request.verb() + " " + request.path())
                    .containsExactly("GET pets/P%2F1", "DELETE pets/P1");
        }
    }

    @Test
    void streamsDownload() throws IOException {
        try (PetshopServer server = new PetshopServer("the picture");
                Download download = client(server)
                        .pets()
                        .photos()
                        .download("P1", r -> r.size(PetsPhotosDownloadRequest.Size.LARGE))
                        .execute()) {
            assertThat(new String(download.stream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("the picture");
        }
    }

    @Test
    void sendsNoTokenIfMethodTakesNone() {
        try (PetshopServer server = new PetshopServer("{\"ok\": true, \"days\": [{\"day\": \"mon\", \"from\": 9}]}")) {
            var hours = client(server).shop().hours().execute();

            assertThat(hours.days().get(0).from()).isEqualTo(9);
            assertThat(server.requests().get(0).token()).isEqualTo("null");
        }
    }

    @Test
    void reportsProblemsInResponseAndContinues() {
        try (PetshopServer server = new PetshopServer("{\"ok\": true, \"pets\": [{\"id\": \"P1\", \"legs\": []}]}")) {
            Outcome.Ok<PetsListResponse, ?> answer =
                    client(server).pets().list().response();

            assertThat(answer.value().pets().get(0).legs()).isZero();
            assertThat(answer.info().problems())
                    .anySatisfy(problem -> assertThat(problem.toString()).contains("pets[0].legs"));
        }
    }

    private static Petshop client(PetshopServer server) {
        Function<String, ClientOptions> options =
                url -> ClientOptions.builder().token("t0ken").baseUrl(url).build();
        return Petshop.create(options.apply(server.url()));
    }
}
