package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.openapi.sheet.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Swagger Petstore - OpenAPI 3.0 | petstore",
                "The Weather API | weather",
                "Acme REST API v2.1 | acme",
                "Bob's Burgers | bobsburgers",
                "Café API | cafe",
                "API | api",
                "'' | api",
                "3D Printing Service | dprinting",
                "天気 | api",
                "Version 2 | version2",
            })
    void namesTheApiByItsTitle(String title, String name) {
        Imported imported = Imported.ofWhole("openapi: 3.0.3\ninfo: {title: \"" + title
                + "\"}\nservers: [{url: 'https://a.example.com'}]\npaths: {/a: {get: {responses: {204: {}}}}}\n");
        assertThat(imported.api("api")).isEqualTo(name);
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void describesFamiliesByTheirTags() {
        Imported imported = Imported.of("""
                tags: [{name: Pets, description: All about pets}]
                paths:
                  /pets: {get: {tags: [Pets], operationId: listPets, responses: {204: {}}}}
                  /toys: {get: {tags: [Pet toys], operationId: listToys, responses: {204: {}}}}
                  /dns: {get: {tags: [Reverse DNS], operationId: listDns, responses: {204: {}}}}
                """);
        assertThat(imported.declared(Section.FAMILIES, "pets", "summary")).isEqualTo("All about pets.");
        assertThat(imported.declared(Section.FAMILIES, "petToys", "summary")).isEqualTo("Methods for pet toys.");
        assertThat(imported.declared(Section.FAMILIES, "reverseDNS", "summary")).isEqualTo("Methods for reverse DNS.");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void carriesTextsOfMethods() {
        Imported imported = Imported.ofOperation("get", "/pets", """
                summary: Lists pets
                description: Lists all pets. Deprecated, use `/animals` instead. They are sorted.
                deprecated: true
                responses: {204: {description: Done}}
                """);
        assertThat(imported.method("summary")).isEqualTo("Lists pets.");
        assertThat(imported.method("description"))
                .isEqualTo("Lists all pets. Deprecated, use `/animals` instead. They are sorted.");
        assertThat(imported.method("deprecated")).isEqualTo("Deprecated, use `/animals` instead.");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void describesMethodsWithoutAText() {
        assertThat(Imported.ofOperation("get", "/pets/{id}", "responses: {204: {}}\n")
                        .method("summary"))
                .isEqualTo("Calls `GET /pets/{id}`.");
    }

    @Test
    void namesOperationsThatClashByAllOfTheirId() {
        Imported imported = Imported.of("""
                paths:
                  /pets: {get: {tags: [pets], operationId: listPets, responses: {204: {}}}}
                  /pets/all: {get: {tags: [pets], operationId: pets_list, responses: {204: {}}}}
                """);
        assertThat(imported.names(Section.METHODS)).containsExactly("pets.list", "pets.petsList");
        assertThat(imported.findings()).hasSize(1).allMatch(found -> found.endsWith("/ pets.petsList"));
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void carriesWebhooksAndCallbacks() {
        Imported imported = Imported.of("""
                components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
                webhooks:
                  pet.sold:
                    post:
                      summary: Sent when a pet is sold
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                      responses:
                        200: {content: {application/json: {schema: {type: object, properties: {price: {type: integer}}}}}}
                  pet noise:
                    post: {requestBody: {content: {text/plain: {schema: {type: string}}}}}
                paths:
                  /pets:
                    post:
                      operationId: addPet
                      tags: [pets]
                      responses: {204: {}}
                      callbacks:
                        added:
                          '{$request.query.url}':
                            post: {requestBody: {content: {application/json: {schema: {properties: {id: {type: string}}}}}}}
                """);
        assertThat(imported.names(Section.WEBHOOKS)).containsExactly("pet.sold", "pets.add.added");
        assertThat(imported.declared(Section.WEBHOOKS, "pet.sold", "body")).isEqualTo("Pet");
        assertThat(imported.declared(Section.WEBHOOKS, "pet.sold", "response")).isEqualTo("PetSoldReply");
        assertThat(imported.declared(Section.WEBHOOKS, "pets.add.added", "response"))
                .isEmpty();
        assertThat(imported.declared(Section.WEBHOOKS, "pet.sold", "summary")).isEqualTo("Sent when a pet is sold.");
        assertThat(imported.declared(Section.WEBHOOKS, "pets.add.added", "body"))
                .isEqualTo("PetsAddAddedPayload");
        assertThat(imported.findings())
                .containsExactly(
                        "LEFT_OUT a webhook or callback whose body is not a JSON object is not carried / pet_noise");
        assertThat(imported.mended()).isEmpty();
    }
}
