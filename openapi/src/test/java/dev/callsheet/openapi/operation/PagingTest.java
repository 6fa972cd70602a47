package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
    private static Imported with(String params, String response) {
        return Imported.ofOperation(
                "get",
                "/pets",
                "operationId: listPets\nparameters:\n"
                        + params.replaceAll(
                                "([\\w\\[\\]]+): ([^;]*);?\\s*", "  - {name: '$1', in: query, schema: {type: $2}}\n")
                        + "responses:\n  200:\n    headers: {" + (response.startsWith("LINK ") ? "Link: {}" : "")
                        + "}\n    content: {application/json: {schema: "
                        + response.replace("LINK ", "")
                                .replace("PETS", "type: array, items: {type: object, properties: {id: {type: string}}}")
                        + "}}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cursor: string; limit: integer | {properties: {data: {PETS}, next_cursor: {type: string}}}"
                        + " | {cursor: cursor, next: next_cursor, items: data, limit: limit}",
                "cursor: string | {properties: {data: {PETS}, next_cursor: {type: string, nullable: true}, has_more: {type: boolean}}}"
                        + " | {cursor: cursor, next: next_cursor, more: has_more, items: data}",
                "marker: string | {properties: {entries: {PETS}, next_marker: {type: [string, 'null']}, prev_marker: {type: string}}}"
                        + " | {cursor: marker, next: next_marker, items: entries}",
                "page_token: string | {properties: {pets: {PETS}, nextPageToken: {type: string}}}"
                        + " | {cursor: page_token, next: nextPageToken, items: pets}",
                "offset: string | {properties: {data: {PETS}, next_page: {type: object, nullable: true, properties: {offset: {type: string}}}}}"
                        + " | {cursor: offset, next: next_page.offset, items: data}",
                "after: string | {properties: {results: {PETS}, paging: {properties: {next: {properties: {after: {type: string}}}}}}}"
                        + " | {cursor: after, next: paging.next.after, items: results}",
                "Page: integer; PageSize: integer | {properties: {pets: {PETS}, next_page_uri: {type: string, nullable: true}}}"
                        + " | {nextUrl: next_page_uri, items: pets, limit: PageSize}",
                "page: integer | {properties: {results: {PETS}, next: {type: string, format: uri}, previous: {type: string, format: uri}}}"
                        + " | {nextUrl: next, items: results}",
                "page: integer | {properties: {data: {PETS}, links: {properties: {next: {type: string}}}}}"
                        + " | {nextUrl: links.next, items: data}",
                "page: integer; per_page: integer | LINK {PETS} | {link: next, limit: per_page}",
                "'page: {type: integer, default: 1}; per_page: integer' | {properties: {data: {PETS}, total_pages: {type: integer}}}"
                        + " | {page: page, pages: total_pages, items: data, limit: per_page}",
                "'page: {type: integer, minimum: 0}' | {properties: {content: {PETS}, totalElements: {type: integer}}}"
                        + " | {page: page, first: 0, total: totalElements, items: content}",
                "offset: integer; limit: integer | {properties: {data: {PETS}, total: {type: integer}}}"
                        + " | {offset: offset, total: total, items: data, limit: limit}",
                "offset: integer; limit: integer | {PETS} | {offset: offset, limit: limit}",
                "starting_after: string; limit: integer | {properties: {data: {PETS}, has_more: {type: boolean}}}"
                        + " | {after: starting_after, id: id, more: has_more, items: data, limit: limit}",
            })
    void recognizesPages(String params, String response, String expected) {
        Imported imported = with(unwrapped(params), response);
        assertThat(imported.method("paging")).isEqualTo(expected);
        assertThat(imported.findings()).anyMatch(found -> found.startsWith("RECOGNISED"));
        assertThat(imported.mended()).isEmpty();
    }

    private static String unwrapped(String params) {
        return params.replaceAll("\\{type: (.*?)}", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page: integer | {properties: {data: {PETS}, total_pages: {type: integer}}}",
                "page: integer; limit: integer | {PETS}",
                "offset: integer; limit: integer | {properties: {data: {PETS}}}",
                "cursor: string | {properties: {data: {PETS}}}",
                "cursor: string | {properties: {next_cursor: {type: string}}}",
                "cursor: string | {properties: {cats: {PETS}, dogs: {PETS}, next_cursor: {type: string}}}",
                "cursor: string | {properties: {data: {PETS}, next: {type: string, description: URL of the next page}}}",
                "after: string; limit: integer | {PETS}",
                "q: string | LINK {PETS}",
            })
    void saysNothingOfWhatIsNotCertain(String params, String response) {
        Imported imported = with(params, response);
        assertThat(imported.method("paging")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-ms-pageable: {nextLinkName: more} | {nextUrl: more, items: value}",
                "x-ms-pageable: {nextLinkName: null} | ''",
                "x-ms-pageable: {nextLinkName: other} | ''",
                "x-speakeasy-pagination: {type: cursor, inputs: [{name: q, in: parameters, type: cursor}], outputs: {nextCursor: $.more,"
                        + " results: $.value}} | {cursor: q, next: more, items: value}",
                "x-speakeasy-pagination: {type: url, outputs: {nextUrl: $.more}} | {nextUrl: more, items: value}",
            })
    void readsWhatIsDeclaredForOtherTools(String extension, String expected) {
        Imported imported = Imported.ofOperation(
                "get",
                "/pets",
                "operationId: listPets\n" + extension
                        + "\nparameters: [{name: q, in: query, schema: {type: string}}]\nresponses: {200: {content: {application/json:"
                        + " {schema: {properties: {value: {type: array, items: {type: string}}, more: {type: string}}}}}}}\n");
        assertThat(imported.method("paging")).isEqualTo(expected);
        assertThat(imported.mended()).isEmpty();
    }
}
