package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.openapi.sheet.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: http, scheme: bearer} | {type: bearer}",
                "{type: http, scheme: Basic} | {type: basic}",
                "{type: apiKey, in: header, name: X-Api-Key} | {type: apiKey, in: header, header: X-Api-Key}",
                "{type: apiKey, in: header, name: Authorization} | {type: apiKey, in: header, header: Authorization}",
                "{type: apiKey, in: query, name: key} | {type: apiKey, in: query, query: key}",
                "{type: apiKey, in: cookie, name: sid} | {type: apiKey, in: cookie, cookie: sid}",
                "{type: openIdConnect, openIdConnectUrl: 'https://id.example.com'} | {type: bearer}",
                "{type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example.com', scopes: {}}}} | {type: bearer}",
                "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://id.example.com/t', scopes: {}}}}"
                        + " | {type: clientCredentials, tokenUrl: https://id.example.com/t}",
                "{type: oauth2, flows: {clientCredentials: {tokenUrl: /oauth/token, scopes: {}}}}"
                        + " | {type: clientCredentials, tokenUrl: https://pets.example.com/oauth/token}",
            })
    void carriesSchemes(String scheme, String expected) {
        Imported imported = Imported.of("components: {securitySchemes: {own: " + scheme + "}}\nsecurity: [{own: []}]\n"
                + "paths: {/pets: {get: {operationId: listPets, responses: {204: {description: Done}}}}}\n");
        assertThat(imported.api("auth")).isEqualTo("{own: " + expected + "}");
        assertThat(imported.api("defaults")).isEmpty();
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void signsWhatItDoesNotKnowAndNeedsNothingForCertificates() {
        Imported imported = Imported.of("""
                components:
                  securitySchemes:
                    digest: {type: http, scheme: digest}
                    tls: {type: mutualTLS}
                security: [{digest: [], tls: []}]
                paths: {/pets: {get: {operationId: listPets, responses: {204: {description: Done}}}}}
                """);
        assertThat(imported.api("auth")).isEqualTo("{digest: {type: custom}}");
        assertThat(imported.findings())
                .containsExactly(
                        "APPROXIMATED a scheme of HTTP authentication is not carried; callers sign requests themselves / digest",
                        "APPROXIMATED certificates of clients are set in the HTTP client; calls need no credential for them"
                                + " / tls");
    }

    private static final String TWO = """
            components:
              securitySchemes:
                token: {type: http, scheme: bearer}
                key: {type: apiKey, in: header, name: X-Key}
            """;

    private static Imported with(String global, String own) {
        return Imported.of(
                TWO + global + "paths: {/pets: {get: {operationId: listPets, " + own
                        + "responses: {204: {description: Done}}}, post: {operationId: addPet, responses: {204: {description: Done}}}}}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{token: []}] | ''",
                "[] | none",
                "[{}] | none",
                "[{key: []}] | key",
                "[{key: []}, {token: []}] | [key, token]",
                "[{key: [], token: []}] | [{all: [key, token]}]",
                "[{token: []}, {}] | [token, none]",
            })
    void carriesTheSecurityOfAnOperation(String security, String auth) {
        Imported imported = with("security: [{token: []}]\n", "security: " + security + ", ");
        assertThat(imported.api("defaults")).isEqualTo("{auth: token}");
        assertThat(imported.declared(Section.METHODS, "pets.list", "auth")).isEqualTo(auth);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void needsNoCredentialIfNeitherOperationNorDocumentSaysSo() {
        Imported imported = with("", "security: [{token: []}], ");
        assertThat(imported.api("defaults")).isEqualTo("{auth: token}");
        assertThat(imported.declared(Section.METHODS, "pets.add", "auth")).isEqualTo("none");
    }

    @Test
    void usesDeclaredSchemesThatNothingNamesIfTheClientHasThem() {
        Imported imported = with("", "");
        assertThat(imported.api("defaults")).isEqualTo("{auth: [token, key, none]}");
        assertThat(imported.findings()).hasSize(1);
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void reportsSchemesThatAreNotDeclared() {
        Imported imported = with("security: [{nobody: []}, {key: []}]\n", "");
        assertThat(imported.api("defaults")).isEqualTo("{auth: key}");
        assertThat(imported.findings())
                .containsExactly("FAULT `security` names a scheme that is not declared; it was left out / nobody");
    }

    @Test
    void carriesScopesByScheme() {
        Imported imported = Imported.of("""
                components:
                  securitySchemes:
                    login: {type: oauth2, flows: {authorizationCode: {authorizationUrl: 'https://a.example.com', tokenUrl: 'https://a.example.com/t', scopes: {'pets:read': Reads.}}}}
                security: [{login: ['pets:read']}]
                paths: {/pets: {get: {operationId: listPets, responses: {204: {description: Done}}}}}
                """);
        assertThat(imported.method("scopes")).isEqualTo("[pets:read]");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void offersATokenBesideClientCredentialsIfThereAreOtherFlows() {
        Imported imported = Imported.of("""
                components:
                  securitySchemes:
                    login: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example.com/t', scopes: {}}, implicit: {authorizationUrl: 'https://a.example.com', scopes: {}}}}
                security: [{login: []}]
                paths: {/pets: {get: {operationId: listPets, responses: {204: {description: Done}}}}}
                """);
        assertThat(imported.api("auth"))
                .isEqualTo(
                        "{loginClient: {type: clientCredentials, tokenUrl: https://a.example.com/t}, login: {type: bearer}}");
        assertThat(imported.api("defaults")).isEqualTo("{auth: [loginClient, login]}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void renamesSchemesThatAreNoNamesInJava() {
        Imported imported = Imported.of("""
                components: {securitySchemes: {default: {type: http, scheme: bearer}, 'my key': {type: apiKey, in: query, name: k}}}
                security: [{default: []}, {'my key': []}]
                paths: {/pets: {get: {operationId: listPets, responses: {204: {description: Done}}}}}
                """);
        assertThat(imported.api("defaults")).isEqualTo("{auth: [defaultAuth, my_key]}");
        assertThat(imported.findings()).hasSize(2).allMatch(found -> found.startsWith("NAMED"));
        assertThat(imported.mended()).isEmpty();
    }
}
