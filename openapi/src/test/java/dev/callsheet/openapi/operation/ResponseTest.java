package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTest {
    private static Imported with(String verb, String responses) {
        return Imported.of("""
                components:
                  schemas:
                    Pet: {type: object, properties: {name: {type: string}}}
                    Job: {type: object, properties: {id: {type: string}}}
                  responses:
                    Found: {description: Found, content: {application/json: {schema: {properties: {a: {type: string}}}}}}
                paths:
                  /pets:
                """ + "    " + verb + ": {operationId: getPets, responses: {" + responses + "}}\n");
    }

    private static final String PET = "content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}";
    private static final String JOB = PET.replace("Pet", "Job");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200: {PET} | Pet | '' | ''",
                "200: {PET}, 201: {PET} | Pet | '' | ''",
                "2XX: {PET} | Pet | '' | ''",
                "default: {PET} | Pet | '' | ''",
                "204: {} | '' | '' | ''",
                "200: {} | none | '' | ''",
                "202: {}, 204: {} | none | '' | ''",
                "200: {PET}, 204: {} | '' | {200: Pet, 204: none} | ''",
                "200: {PET}, 202: {JOB} | '' | {200: Pet, 202: Job} | ''",
                "200: {PET}, 304: {} | '' | {200: Pet, 304: none} | ''",
                "302: {} | '' | {302: location} | ''",
                "200: {$ref: '#/components/responses/Found'} | FoundResponse | '' | ''",
                "200: {content: {application/json: {schema: {type: array, items: {type: string}}}}} | list<string> | '' | ''",
                "200: {content: {application/json: {}}} | json | '' | ''",
                "200: {content: {application/vnd.pets+json: {schema: {type: string}}}} | string | '' | application/vnd.pets+json",
                "200: {content: {text/csv: {schema: {type: string}}}} | text | '' | text/csv",
                "200: {content: {image/png: {}, image/jpeg: {}}} | file | '' | image/png, image/jpeg",
                "200: {content: {'*/*': {schema: {type: string, format: binary}}}} | file | '' | ''",
                "200: {content: {text/event-stream: {schema: {$ref: '#/components/schemas/Pet'}}}} | events<Pet> | '' | ''",
                "200: {content: {text/event-stream: {schema: {type: string}}}} | events<text> | '' | ''",
                "200: {content: {application/x-ndjson: {schema: {$ref: '#/components/schemas/Pet'}}}} | lines<Pet> | '' | ''",
                "200: {content: {application/jsonl: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}} | lines<Pet> | '' | ''",
            })
    void carriesResponses(String responses, String response, String byStatus, String accept) {
        Imported imported = with("get", responses.replace("PET", PET).replace("JOB", JOB));
        assertThat(imported.method("response")).isEqualTo(response);
        assertThat(imported.method("responses")).isEqualTo(byStatus);
        assertThat(imported.method("accept")).isEqualTo(accept);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void declaresFieldsOfAnObjectInPlace() {
        Imported imported = with(
                "get",
                "200: {content: {application/json: {schema: {required: [n], properties: {n: {type: string}, pet: {$ref:"
                        + " '#/components/schemas/Pet'}}}}}}");
        assertThat(imported.method("response")).contains("n: {type: string").contains("pet: {type: Pet}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void hasNoBodyInResponsesToHead() {
        Imported imported = with("head", "200: {headers: {X-Count: {description: Number of pets}}, " + PET + "}");
        assertThat(imported.method("response")).isEmpty();
        assertThat(imported.method("responseHeaders")).isEqualTo("{X-Count: Number of pets.}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void mentionsHeadersOnce() {
        Imported imported = with(
                "get",
                "200: {headers: {ETag: {description: Version}, content-type: {}}, " + PET
                        + "}, 201: {headers: {etag: {}}, " + PET + "}");
        assertThat(imported.method("responseHeaders")).isEqualTo("{ETag: Version.}");
    }

    @Test
    void readsXmlAsText() {
        Imported imported = with("get", "200: {content: {application/xml: {schema: {type: object}}}}");
        assertThat(imported.method("response")).isEqualTo("text");
        assertThat(imported.method("accept")).isEqualTo("application/xml");
        assertThat(imported.findings()).containsExactly("APPROXIMATED a response in XML is a text that callers read");
    }

    @Test
    void ignoresWhatIsReturnedIfNoSuccessIsDeclared() {
        Imported imported = with("get", "404: {description: None}, default: {" + PET + "}, oops: {}, 101: {}");
        assertThat(imported.method("response")).isEqualTo("Pet");
        Imported none = with("get", "404: {description: None}, oops: {}, 101: {}");
        assertThat(none.method("response")).isEqualTo("none");
        assertThat(none.findings())
                .containsExactly(
                        "FAULT a response has no valid status; it was left out / oops",
                        "LEFT_OUT a response with an interim status is not carried",
                        "FAULT an operation declares no successful response; what it returns is ignored");
    }

    @Test
    void tellsThatLinksAreNotCarried() {
        Imported imported = with("get", "200: {links: {next: {operationId: getPets}}, " + PET + "}");
        assertThat(imported.findings()).containsExactly("LEFT_OUT `links` of responses are not carried");
    }
}
