package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {
    private static final String ONE =
            "paths: {/pets: {get: {operationId: listPets, responses: {204: {description: Done}}}}}\n";

    @ParameterizedTest
    @CsvSource({
        "https://pets.example.com, https://pets.example.com/",
        "https://pets.example.com/v1/, https://pets.example.com/v1/",
        "HTTPS://pets.example.com/v1, https://pets.example.com/v1/",
        "https://pets.example.com/v1?x=1#y, https://pets.example.com/v1/",
    })
    void takesTheFirstServerAsBaseUrl(String url, String baseUrl) {
        Imported imported = Imported.of("servers: [{url: '" + url + "'}]\n" + ONE);
        assertThat(imported.api("baseUrl")).isEqualTo(baseUrl);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/v1, https://localhost/v1/", "./v1, https://localhost/v1/", "'', https://localhost/"})
    void placesARelativeServerOnThisComputerAndSaysSo(String url, String baseUrl) {
        Imported imported = Imported.of("servers: [{url: '" + url + "'}]\n" + ONE);
        assertThat(imported.api("baseUrl")).isEqualTo(baseUrl);
        assertThat(imported.findings())
                .containsExactly(
                        "APPROXIMATED the address of the server is relative: set `baseUrl`, in an overlay or the"
                                + " builder / " + baseUrl);
    }

    @Test
    void declaresVariablesOfHostAndPath() {
        Imported imported = Imported.of("""
                servers:
                  - url: https://{site}.example.com/{version}
                    variables:
                      site: {default: demo, description: Name of your account}
                      version: {default: v2, enum: [v1, v2]}
                """ + ONE);
        assertThat(imported.api("baseUrl")).isEqualTo("https://{site}.example.com/{version}/");
        assertThat(imported.api("variables"))
                .contains("site: {summary: Name of your account., default: demo}")
                .contains("default: v2, values: [v1, v2]}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void fillsVariablesThatNoBaseUrlCanHaveWithTheirDefaults() {
        Imported imported = Imported.of("""
                servers:
                  - url: '{scheme}://pets.example.com:{port}/{base}'
                    variables: {scheme: {default: https}, port: {default: '8443'}, base: {default: api/v2}}
                """ + ONE);
        assertThat(imported.api("baseUrl")).isEqualTo("https://pets.example.com:8443/api/v2/");
        assertThat(imported.api("variables")).isEmpty();
        assertThat(imported.findings()).hasSize(3).allMatch(found -> found.contains("has its default"));
    }

    @Test
    void givesAnOperationItsOwnServer() {
        Imported imported = Imported.ofOperation("post", "/photos", """
                operationId: addPhoto
                servers: [{url: 'https://upload.example.com/v1'}]
                responses: {204: {description: Done}}
                """);
        assertThat(imported.method("server")).isEqualTo("upload");
        assertThat(imported.api("servers")).isEqualTo("{upload: https://upload.example.com/v1/}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void takesTheServerOfThePathAndLeavesOutThatOfTheApi() {
        Imported imported = Imported.of("""
                paths:
                  /a:
                    servers: [{url: /files}]
                    get: {operationId: getFile, tags: [x], responses: {204: {description: Done}}}
                    delete:
                      operationId: deleteFile
                      tags: [x]
                      servers: [{url: 'https://pets.example.com/v1'}]
                      responses: {204: {description: Done}}
                """);
        assertThat(imported.api("servers")).isEqualTo("{pets: https://pets.example.com/files/}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void tellsOfOtherServers() {
        Imported imported =
                Imported.of("servers: [{url: 'https://a.example.com'}, {url: 'https://b.example.com'}]\n" + ONE);
        assertThat(imported.findings())
                .containsExactly(
                        "APPROXIMATED the first of several servers is the base URL; clients can set another one"
                                + " / https://b.example.com");
    }
}
