package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.examples.forge.Forge;
import dev.callsheet.examples.forge.issues.IssuesUpdateRequest.State;
import dev.callsheet.examples.forge.model.Asset;
import dev.callsheet.examples.forge.model.Issue;
import dev.callsheet.examples.forge.model.Problem;
import dev.callsheet.examples.forge.model.Repo;
import dev.callsheet.examples.forge.model.ValidationProblem;
import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host of source code: Link paging, partial updates, requests under a condition, raw uploads to another server. */
class ForgeTest {
    private final RecordingServer server = new RecordingServer();
    private final RecordingServer uploads = new RecordingServer();
    private final FakeApi fake = Fakes.start("forge");
    private final Forge forge = client(server.url("/"), Map.of("uploads", uploads.url("/")));
    private final Forge faked = client(fake.baseUrl(), fake.servers());

    private static Forge client(String baseUrl, Map<String, String> servers) {
        return Forge.create(ClientOptions.builder()
                .baseUrl(baseUrl)
                .servers(servers)
                .token("forge-secret")
                .build());
    }

    @AfterEach
    void close() {
        server.close();
        uploads.close();
        fake.close();
    }

    @Test
    void readsRepository() {
        server.json("""
                {"id":4242,"name":"engine","private":false,"topics":["java"],"clone_url":"https://forge.example/e.git",
                 "pushed_at":"2026-03-01T10:00:00+01:00","stars":9}""");

        Repo repo = forge.repos().get("ada", "dash board").execute().orElseThrow();

        assertThat(server.last().line()).isEqualTo("GET /repos/ada/dash%20board");
        assertThat(server.last().header("Authorization")).isEqualTo("Bearer forge-secret");
        assertThat(repo.id()).isEqualTo(4242);
        assertThat(repo.isPrivate()).isFalse();
        assertThat(repo.topics()).containsExactly("java");
        assertThat(repo.cloneUrl()).isEqualTo(URI.create("https://forge.example/e.git"));
        assertThat(repo.pushedAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T10:00:00+01:00"));
    }

    @Test
    void returnsNothingIfVersionIsKnown() {
        server.respond(304, Map.of("ETag", "\"v1\""), "");

        var response =
                forge.repos().get("ada", "engine", r -> r.ifNoneMatch("\"v1\"")).response();

        assertThat(server.last().header("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(response.value()).isEmpty();
        assertThat(response.info().status()).isEqualTo(304);
        assertThat(response.info().header("ETag")).isEqualTo("\"v1\"");
    }

    @Test
    void readsBareMap() {
        server.json("{\"Java\":120400,\"Shell\":812}");

        assertThat(forge.repos().languages("ada", "engine").execute())
                .isEqualTo(Map.of("Java", 120400L, "Shell", 812L));
        assertThat(server.last().line()).isEqualTo("GET /repos/ada/engine/languages");
    }

    @Test
    void listsIssuesOfOnePage() {
        server.json("[{\"number\":7,\"title\":\"Does not start\",\"due_on\":\"2026-04-01\"}]");

        List<Issue> page = forge.issues()
                .list(
                        "ada",
                        "engine",
                        r -> r.labels("bug", "help wanted")
                                .since(OffsetDateTime.parse("2026-03-01T10:00:00Z"))
                                .perPage(2))
                .execute();

        assertThat(server.last().line())
                .isEqualTo(
                        "GET /repos/ada/engine/issues?labels=bug%2Chelp%20wanted&since=2026-03-01T10%3A00%3A00Z&per_page=2");
        assertThat(page).extracting(Issue::dueOn).containsExactly(LocalDate.of(2026, 4, 1));
    }

    @Test
    void updatesOnlyWhatIsSet() {
        server.json("{\"number\":7,\"title\":\"Does not start\",\"state\":\"closed\"}");

        Issue issue = forge.issues()
                .update("ada", "engine", 7, r -> r.state(State.CLOSED).assignees(List.of()))
                .execute();

        assertThat(server.last().line()).isEqualTo("PATCH /repos/ada/engine/issues/7");
        assertThat(server.last().header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(server.last().text()).isEqualTo("{\"state\":\"closed\",\"assignees\":[]}");
        assertThat(issue.state()).isEqualTo("closed");
    }

    @Test
    void returnsNothingIfAccountFollows() {
        server.respond(204, Map.of(), "");

        forge.follows().check("ada", "grace").execute();

        assertThat(server.last().line()).isEqualTo("GET /users/ada/following/grace");
    }

    @Test
    void failsWithStatusIfNothingIsFound() {
        server.respond(404, Map.of("Content-Type", "application/json"), "{\"message\":\"Not Found\"}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class,
                () -> forge.follows().check("ada", "eve").execute());

        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.details(Problem.class).message()).isEqualTo("Not Found");
    }

    @Test
    void updatesByMergePatchUnderCondition() {
        server.json("{\"id\":4242,\"name\":\"motor\"}");

        forge.repos()
                .rename(
                        "ada",
                        "engine",
                        r -> r.ifMatch("\"v1\"").name("motor").descriptionNull().topics(List.of()))
                .execute();

        assertThat(server.last().line()).isEqualTo("PATCH /repos/ada/engine");
        assertThat(server.last().header("If-Match")).isEqualTo("\"v1\"");
        assertThat(server.last().header("Content-Type")).isEqualTo("application/merge-patch+json");
        assertThat(server.last().text()).isEqualTo("{\"name\":\"motor\",\"description\":null,\"topics\":[]}");
    }

    @Test
    void readsFileWithSlashesInItsPath() throws IOException {
        server.respond(200, Map.of("Content-Type", "text/plain"), "# Engine");

        try (Download file =
                forge.repos().file("ada", "engine", "docs/read me.md").execute()) {
            assertThat(file.stream()).hasContent("# Engine");
        }
        assertThat(server.last().line()).isEqualTo("GET /repos/ada/engine/raw/docs/read%20me.md");
    }

    @Test
    void uploadsBytesToAnotherServer() {
        uploads.respond(201, Map.of("Content-Type", "application/json"), "{\"id\":17,\"state\":\"uploaded\"}");

        Asset asset = forge.releases()
                .upload("ada", "engine", 42, "engine 1.zip", Upload.of("engine.zip", new byte[] {'P', 'K', 0, -1}))
                .execute();

        assertThat(uploads.last().line()).isEqualTo("POST /repos/ada/engine/releases/42/assets?name=engine%201.zip");
        assertThat(uploads.last().header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(uploads.last().header("Authorization")).isEqualTo("Bearer forge-secret");
        assertThat(uploads.last().header("X-Forge-Api-Version")).isEqualTo("2026-01-01");
        assertThat(uploads.last().body()).containsExactly('P', 'K', 0, -1);
        assertThat(server.requests()).isEmpty();
        assertThat(asset.id()).isEqualTo(17);
    }

    @Test
    void followsLinkHeader() {
        String next = server.url("/repositories/1/issues?per_page=1&page=2");
        server.respond(
                200,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Link",
                        "<" + next + ">; rel=\"next\", <" + next + ">; rel=\"last\""),
                "[{\"number\":7,\"title\":\"a\"}]");
        server.json("[{\"number\":8,\"title\":\"b\"}]");

        List<Integer> numbers = forge.issues().list("ada", "engine", r -> r.perPage(1)).stream()
                .map(Issue::number)
                .toList();

        assertThat(numbers).containsExactly(7, 8);
        assertThat(server.requests())
                .extracting(RecordingServer.Request::line)
                .containsExactly(
                        "GET /repos/ada/engine/issues?per_page=1", "GET /repositories/1/issues?per_page=1&page=2");
    }

    @Test
    void readsFailureByStatus() {
        server.respond(
                422,
                Map.of("Content-Type", "application/json"),
                "{\"message\":\"Validation Failed\",\"errors\":[{\"resource\":\"Issue\",\"field\":\"state\",\"code\":\"invalid\"}]}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class,
                () -> forge.issues()
                        .update("ada", "engine", 7, r -> r.milestone(99))
                        .execute());

        assertThat(failure.code()).isEqualTo("invalid");
        assertThat(failure.details(ValidationProblem.class).message()).isEqualTo("Validation Failed");
        assertThat(failure.details(ValidationProblem.class).errors().get(0).field())
                .isEqualTo("state");
    }

    @Test
    void fakePlaysAllMethods() {
        assertThat(faked.repos().get("ada", "engine").execute().orElseThrow().name())
                .isEqualTo("engine");
        assertThat(faked.repos().languages("ada", "engine").execute()).containsKey("Java");
        assertThat(faked.issues().list("ada", "engine").execute()).hasSize(3);
        assertThat(faked.issues().update("ada", "engine", 7).execute().number()).isEqualTo(7);
        assertThat(faked.repos()
                        .rename("ada", "engine", r -> r.name("motor").topics(List.of()))
                        .execute()
                        .name())
                .isEqualTo("motor");
        assertThat(faked.releases()
                        .upload("ada", "engine", 42, "engine.zip", Upload.of("engine.zip", new byte[] {1}))
                        .execute()
                        .state())
                .isEqualTo("uploaded");
        faked.follows().check("ada", "grace").execute();

        fake.assertNoProblems();
    }

    @Test
    void fakeFailsWithStatusAndTypedBody() {
        fake.when("issues.update").fail(422, "{\"message\":\"Validation Failed\",\"errors\":[{\"code\":\"invalid\"}]}");
        fake.when("repos.get").fail(404, "{\"message\":\"Not Found\"}");

        ErrorResponseException invalid = catchThrowableOfType(
                ErrorResponseException.class,
                () -> faked.issues().update("ada", "engine", 7).execute());
        ErrorResponseException missing = catchThrowableOfType(
                ErrorResponseException.class,
                () -> faked.repos().get("ada", "engine").execute());

        assertThat(invalid.code()).isEqualTo("invalid");
        assertThat(invalid.details(ValidationProblem.class).message()).isEqualTo("Validation Failed");
        assertThat(missing.is(new HttpStatusCode(404))).isTrue();
    }

    @Test
    void callsAddressOfSameServerOnly() {
        server.json("{\"id\":1,\"name\":\"moved\"}");

        Repo repo = forge.repos()
                .get("ada", "engine")
                .at(URI.create("/repositories/1"))
                .execute()
                .orElseThrow();

        assertThat(server.last().line()).isEqualTo("GET /repositories/1");
        assertThat(repo.name()).isEqualTo("moved");
        assertThatThrownBy(() -> forge.repos().get("ada", "engine").at(URI.create("https://evil.example/")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("forge-secret");
    }

    @Test
    void rejectsPageSizeOutOfBounds() {
        assertThatThrownBy(() -> forge.issues().list("ada", "engine", r -> r.perPage(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("per_page");
        assertThat(server.requests()).isEmpty();
    }
}
