package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Error codes of invalid requests come from the spec, whatever its API calls them. */
class RequestErrorTest {
    private static final String API = """
            callsheet: 1
            api: bikes
            title: Bike Rental
            baseUrl: https://bikes.example.com/v2/
            auth: bearer
            protocol:
              encoding: json
              lists: json
              error: problem.code
              messages: problem.details
              requestErrors:
                unknownMethod: [NO_SUCH_CALL]
                missingToken: [LOGIN_REQUIRED]
                missingParameter: ['NO_{param}', BAD_INPUT]
                invalidParameter: ['BAD_{param}', BAD_INPUT]
                invalidJson: [GARBLED]
            defaults: {errorGroups: [shared]}
            errors:
              rare: {GARBLED: The body is not readable.}
              shared:
                NO_SUCH_CALL: There is no such call.
                LOGIN_REQUIRED: A token is missing.
                BAD_INPUT: A value is missing or not valid.
            families: {bikes: Bikes.}
            methods:
              bikes.rent:
                summary: Rents a bike.
                verb: POST
                path: bikes
                params:
                  bike_ids: {type: list<integer>, required: true, wire: json, summary: The bikes.}
                  days: {type: integer, required: true, summary: For how long.}
                errors: {BAD_bike: A bike is not for rent., NO_days: The time is missing.}
            """;

    @TempDir
    Path folder;

    @Test
    void usesFirstCodeThatMethodHas() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);
        try (FakeApi api = FakeApi.start(folder)) {
            Http http = new Http(api);

            fails(http.send(http.request("cars")), 404, "NO_SUCH_CALL", "the API has no method cars");
            fails(
                    http.send(http.withoutToken("bikes").POST(BodyPublishers.noBody())),
                    401,
                    "LOGIN_REQUIRED",
                    "no token: the Authorization header with a bearer token is missing");
            fails(rent(http, "{\"bike_ids\":[1]}"), 400, "NO_days", "missing required parameter: days");
            fails(rent(http, "{\"days\":1}"), 400, "BAD_INPUT", "missing required parameter: bike_ids");
            fails(
                    rent(http, "{\"bike_ids\":[\"x\"],\"days\":1}"),
                    400,
                    "BAD_bike",
                    "bike_ids must be an integer [json-pointer:/bike_ids/0]");
            fails(rent(http, "{\"bike_ids\":[1],\"days\":\"1\"}"), 400, "BAD_INPUT", "days must be an integer");
        }
    }

    @Test
    void usesHttpStatusIfMethodHasNoCode() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API); // GARBLED is in a group that the method does not have
        try (FakeApi api = FakeApi.start(folder)) {
            HttpResponse<String> response = rent(new Http(api), "{");

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).startsWith("[ERROR] the body is not valid JSON: Unexpected end-of-input");
        }
    }

    private static HttpResponse<String> rent(Http http, String json) {
        return http.post("bikes", "application/json", json);
    }

    private static void fails(HttpResponse<String> response, int status, String code, String message) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Http.json(response).at("problem", "code").asString()).isEqualTo(code);
        assertThat(Http.json(response).at("problem", "details", "0").asString()).isEqualTo("[ERROR] " + message);
        assertThat(response.headers().firstValue("WWW-Authenticate").isPresent())
                .isEqualTo(status == 401);
    }
}
