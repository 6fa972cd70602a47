package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.examples.cluster.Cluster;
import dev.callsheet.examples.cluster.model.Container;
import dev.callsheet.examples.cluster.model.DeleteOptions;
import dev.callsheet.examples.cluster.model.Operation;
import dev.callsheet.examples.cluster.model.Operation.Op;
import dev.callsheet.examples.cluster.model.Pod;
import dev.callsheet.examples.cluster.model.PodsDeleteResponse;
import dev.callsheet.examples.cluster.model.Status;
import dev.callsheet.examples.cluster.model.WatchEvent;
import dev.callsheet.examples.cluster.pods.PodsCreateResponse;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cluster API: read, change and write back what the client does not know; patches; watches as JSON lines. */
class ClusterTest {
    private static final String POD = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\","
            + "\"metadata\":{\"name\":\"web\",\"resourceVersion\":\"100\",\"creationTimestamp\":null,"
            + "\"annotations\":{\"team\":\"core\"}},"
            + "\"spec\":{\"containers\":[{\"name\":\"server\",\"image\":\"web:1\",\"ports\":[8080,\"metrics\"],\"tty\":true}],"
            + "\"priority\":7},"
            + "\"status\":{\"phase\":\"Running\"}}";

    private final RecordingServer server = new RecordingServer();
    private final FakeApi fake = Fakes.start("cluster");
    private final Cluster cluster = client(server.url("/"));
    private final Cluster faked = client(fake.baseUrl());

    private static Cluster client(String baseUrl) {
        return Cluster.create(
                ClientOptions.builder().baseUrl(baseUrl).token("cluster-secret").build());
    }

    @AfterEach
    void close() {
        server.close();
        fake.close();
    }

    @Test
    void sendsBackWhatItDoesNotKnowWithoutWhatIsReadOnly() {
        server.json(POD);
        server.json(POD);

        Pod pod = cluster.pods().get("default", "web").execute();
        Container changed =
                pod.spec().containers().get(0).toBuilder().image("web:2").build();
        Pod wanted = pod.toBuilder()
                .spec(pod.spec().toBuilder().containers(List.of(changed)).build())
                .build();
        cluster.pods().replace("default", "web", wanted).execute();

        assertThat(server.last().line()).isEqualTo("PUT /api/v1/namespaces/default/pods/web");
        assertThat(Json.of(server.last().text()))
                .isEqualTo(Json.of(POD.replace("web:1", "web:2")
                        .replace("\"creationTimestamp\":null,", "")
                        .replace(",\"status\":{\"phase\":\"Running\"}", "")));
    }

    @Test
    void sendsPatchesWithTheirContentType() {
        server.json(POD);
        server.json(POD);

        cluster.pods()
                .patch(
                        "default",
                        "web",
                        List.of(Operation.builder(Op.REPLACE, "/spec/priority")
                                .value(Json.of("8"))
                                .build()))
                .execute();
        cluster.pods()
                .merge("default", "web", Json.of("{\"metadata\":{\"labels\":null}}"))
                .execute();

        RecordingServer.Request patch = server.requests().get(0);
        assertThat(patch.line()).isEqualTo("PATCH /api/v1/namespaces/default/pods/web");
        assertThat(patch.header("Content-Type")).isEqualTo("application/json-patch+json");
        assertThat(patch.text()).isEqualTo("[{\"op\":\"replace\",\"path\":\"/spec/priority\",\"value\":8}]");
        assertThat(server.last().header("Content-Type")).isEqualTo("application/merge-patch+json");
        assertThat(server.last().text()).isEqualTo("{\"metadata\":{\"labels\":null}}");
    }

    @Test
    void pagesByCursorInObject() {
        server.json("{\"metadata\":{\"continue\":\"abc\"},\"items\":[" + POD + "]}");
        server.json("{\"metadata\":{},\"items\":[" + POD + "]}");

        assertThat(cluster.pods()
                        .list("default", r -> r.labelSelector("app=web").limit(1))
                        .items())
                .hasSize(2);
        assertThat(server.requests())
                .extracting(RecordingServer.Request::line)
                .containsExactly(
                        "GET /api/v1/namespaces/default/pods?labelSelector=app%3Dweb&limit=1",
                        "GET /api/v1/namespaces/default/pods?labelSelector=app%3Dweb&limit=1&continue=abc");
    }

    @Test
    void readsLog() {
        server.respond(200, Map.of("Content-Type", "text/plain; charset=utf-8"), "stärted\n");

        assertThat(cluster.pods().log("default", "web").execute()).isEqualTo("stärted\n");
        assertThat(server.last().line()).isEqualTo("GET /api/v1/namespaces/default/pods/web/log");
    }

    @Test
    void returnsRecordOfStatus() {
        server.respond(201, Map.of("Content-Type", "application/json"), POD);
        server.respond(202, Map.of("Content-Type", "application/json"), "{\"kind\":\"Status\",\"status\":\"Pending\"}");
        Pod pod = Pod.fromJson(POD);

        var created = cluster.pods().create("default", pod).execute();
        var accepted = cluster.pods().create("default", pod).execute();

        assertThat(created)
                .isInstanceOfSatisfying(
                        PodsCreateResponse.Status201.class,
                        made -> assertThat(made.value().metadata().name()).isEqualTo("web"));
        assertThat(accepted)
                .isInstanceOfSatisfying(
                        PodsCreateResponse.Status202.class,
                        later -> assertThat(later.value().status()).isEqualTo("Pending"));
    }

    @Test
    void tellsDeletedPodFromStatusByItsKind() {
        server.json("{\"kind\":\"Status\",\"status\":\"Success\"}");

        assertThat(cluster.pods().delete("default", "web").execute())
                .isInstanceOfSatisfying(
                        PodsDeleteResponse.OfStatus.class,
                        of -> assertThat(of.value().status()).isEqualTo("Success"));
    }

    @Test
    void sendsBodyWithDelete() {
        server.json(POD);
        server.json(POD);

        var deleted = cluster.pods()
                .delete(
                        "default",
                        "web",
                        r -> r.options(
                                DeleteOptions.builder().gracePeriodSeconds(0L).build()))
                .execute();
        cluster.pods().delete("default", "web").execute();

        assertThat(server.requests().get(0).line()).isEqualTo("DELETE /api/v1/namespaces/default/pods/web");
        assertThat(server.requests().get(0).text()).isEqualTo("{\"gracePeriodSeconds\":0}");
        assertThat(server.last().body()).isEmpty();
        assertThat(server.last().header("Content-Type")).isNull();
        assertThat(deleted)
                .isInstanceOfSatisfying(
                        PodsDeleteResponse.OfPod.class,
                        of -> assertThat(of.value().status().phase()).isEqualTo("Running"));
    }

    @Test
    void watchesChangesAsTheyHappen() {
        Semaphore received = new Semaphore(0);
        server.stream(
                "application/json",
                received,
                "{\"type\":\"ADDED\",\"object\":" + POD + "}\n",
                "{\"type\":\"DELETED\",\"object\":" + POD + "}\n");
        List<String> types = new ArrayList<>();

        try (var events =
                cluster.pods().watch("default", r -> r.resourceVersion("100")).execute()) {
            events.forEach(event -> {
                types.add(event.type());
                received.release();
            });
        }

        assertThat(types).containsExactly("ADDED", "DELETED");
        assertThat(server.last().line())
                .isEqualTo("GET /api/v1/namespaces/default/pods?resourceVersion=100&watch=true");
    }

    @Test
    void readsFailure() {
        server.respond(
                409,
                Map.of("Content-Type", "application/json"),
                "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"AlreadyExists\",\"code\":409}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class,
                () -> cluster.pods().get("default", "web").execute());

        assertThat(failure.code()).isEqualTo("AlreadyExists");
        assertThat(failure.details(Status.class).code()).isEqualTo(409);
    }

    @Test
    void fakePlaysAllMethods() {
        Pod pod = faked.pods().get("default", "web").execute();

        assertThat(pod.metadata().labels()).containsEntry("app", "web");
        assertThat(faked.pods().list("default").execute().items()).hasSize(3);
        assertThat(faked.pods()
                        .replace("default", "web", pod)
                        .execute()
                        .metadata()
                        .name())
                .isEqualTo("web");
        assertThat(faked.pods()
                        .merge("default", "web", Json.of("{}"))
                        .execute()
                        .status()
                        .phase())
                .isEqualTo("Running");
        assertThat(faked.pods().log("default", "web").execute()).startsWith("started");
        try (var events = faked.pods().watch("default").execute()) {
            assertThat(events.stream().map(WatchEvent::type)).containsExactly("ADDED", "DELETED");
        }
        faked.pods().create("default", pod).execute();
        faked.pods()
                .delete(
                        "default",
                        "web",
                        r -> r.options(
                                DeleteOptions.builder().gracePeriodSeconds(0L).build()))
                .execute();

        fake.assertNoProblems();
    }
}
