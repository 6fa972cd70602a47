package dev.callsheet.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.callsheet.testkit.FakeApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.MethodName.class)
class CallsheetExtensionTest {
    @RegisterExtension
    static final CallsheetExtension LIBRARY =
            CallsheetExtension.fromClasspath("library").client(Client.class, Client::new);

    /** Stands for a generated client. */
    record Client(String baseUrl) {
        String hours() throws IOException, InterruptedException {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(baseUrl + "hours.get")).build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void injectsServerAndClient(FakeApi api, Client client) throws Exception {
        api.when("hours.get").respond("{\"open\": \"never\"}");

        assertThat(client.hours()).isEqualTo("{\"open\":\"never\",\"ok\":true}");
        assertThat(api).isSameAs(LIBRARY.api());
    }

    /** Runs after the one above, by its name. */
    @Test
    void resetsServerBeforeEachTest(FakeApi api, Client client) throws Exception {
        assertThat(api.requests()).isEmpty();
        assertThat(client.hours()).isEqualTo("{\"ok\":true,\"open\":\"9 to 5\"}");
    }

    @Test
    void throwsIfUsedOutsideTests() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CallsheetExtension.fromClasspath("library").api())
                .withMessage("The server runs only during its tests.");
    }

    @Nested
    class InANestedClass {
        @Test
        void sharesServerOfEnclosingClass(Client client) {
            assertThat(client.baseUrl()).isEqualTo(LIBRARY.api().baseUrl());
        }
    }

    @Nested
    class InAnotherNestedClass {
        @Test
        void serverStillRuns(Client client) throws Exception {
            assertThat(client.hours()).contains("9 to 5");
        }
    }
}
