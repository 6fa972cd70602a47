package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecSource;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parameters in every place, bodies of every kind and nested names, as the server reads and checks them. */
class RequestPlacesTest {
    private static final String SPEC = """
            callsheet: 1
            api: shop
            title: Shop
            baseUrl: https://shop.example.com/
            auth: none
            protocol: {encoding: json, objects: brackets, lists: brackets}
            models:
              Labels: {extra: integer, rules: [{exactlyOne: [a, b]}], fields: {a: string, b: string|null}}
              Marks: {extra: integer, rules: [{exactlyOne: [a, b]}], fields: {a: string, b: string}}
              Owner: {fields: {of: {type: object|null, fields: {n: integer}}, parts: {type: list<object|null>, fields: {n: integer}}}}
              Item: {fields: {name: {type: string, required: true, always: true}, count: integer, tags: list<string>, level: {type: integer, values: [1, 2]}}}
            methods:
              move:
                summary: Moves.
                verb: PATCH
                path: pets/{id}/files/{file+}
                params:
                  id: {required: true, summary: A.}
                  file: {required: true, summary: B.}
                  new_id: {as: id, type: integer, summary: C.}
                  dry: {in: query, type: boolean, summary: D.}
                  match: {in: header, as: If-Match, required: true, summary: E.}
                  theme: {in: cookie, summary: F.}
              pay:
                summary: Pays.
                encoding: form
                params:
                  items: {type: list<Item>, summary: A.}
                  expand: {type: list<string>, summary: B.}
                  filter: {type: Item, wire: spread, summary: C.}
              label:
                summary: Labels.
                params:
                  to: {type: integer|Item|list<uuid>, in: query, summary: A.}
                  mark: {type: uuid|list<Item>|boolean, summary: B.}
                  any: {type: list<uuid|integer>, in: query, wire: pipe, summary: C.}
              merge:
                summary: Merges.
                contentType: application/merge-patch+json
                body: {type: list<Item>, required: true, summary: A.}
              mergeLines:
                summary: Merges otherwise.
                path: merge
                contentType: application/json-patch+json
                body: {type: list<Item>, required: true, summary: A.}
              draft: {summary: Answers., path: ask, params: {text: {summary: A.}, live: {type: boolean, const: false}}}
              live: {summary: Answers., path: ask, params: {text: {summary: A.}, live: {type: boolean, const: true}}}
              list: {summary: Lists., verb: GET, path: 'lists/{id}', params: {id: {required: true, summary: A.}}}
              watch:
                summary: Watches.
                verb: GET
                path: lists/{id}
                params: {id: {required: true, summary: A.}, watch: {type: boolean, const: true}}
              draw: {summary: Draws., verb: PUT, body: {type: file, required: true, summary: A.}}
              note: {summary: Notes., verb: PUT, body: {type: text, summary: A.}}
              send: {summary: Sends., params: {files: {type: map<file>, summary: A.}, one: {type: Item, summary: B.}}}
              typed:
                summary: Sends typed parts.
                encoding: multipart
                params: {photo: {type: file, contentType: image/png, summary: A.}, note: {contentType: text/markdown, summary: B.}}
              tag: {summary: Labels., params: {labels: {type: list<Labels>, summary: A.}}}
              own: {summary: Owns., params: {owner: {type: Owner, summary: A.}}}
              tagForm: {summary: Labels., encoding: form, params: {labels: {type: Marks, summary: A.}}}
            """;

    private final FakeApi api = FakeApi.of(load());
    private final Http http = new Http(api);

    private static ApiModel load() {
        LoadResult loaded =
                SpecLoader.load(SpecSource.ofFiles(Map.of("api.yaml", SPEC.getBytes(StandardCharsets.UTF_8))));
        return Objects.requireNonNull(loaded.model(), () -> loaded.diagnostics().toString());
    }

    @AfterEach
    void close() {
        api.close();
    }

    private RecordedRequest send(String verb, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = http.withoutToken(path)
                .header("Content-Type", type)
                .method(verb, BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        http.send(request);
        List<RecordedRequest> all = api.requests();
        return all.get(all.size() - 1);
    }

    @Test
    void readsParametersWhereTheyTravel() {
        RecordedRequest got = send(
                "PATCH",
                "pets/a%2Fb/files/src/x.txt?dry=true",
                "application/json",
                "{\"id\":5}",
                "If-Match",
                "\"v1\"",
                "Cookie",
                "other=1; theme=a%3Bb");

        assertThat(got.problems()).isEmpty();
        assertThat(got.params())
                .hasToString("{id=[a/b], file=[src/x.txt], match=[\"v1\"], theme=[a;b], dry=[true], new_id=[5]}");
    }

    @Test
    void reportsMissingHeaderAndParameterInWrongPlace() {
        RecordedRequest got = send("PATCH", "pets/a/files/x", "application/json", "{\"dry\":true}");

        assertThat(got.problems())
                .contains(
                        "[ERROR] dry must be sent in the query, not in the body",
                        "[ERROR] missing required parameter: match");
    }

    @Test
    void readsNestedNamesAndChecksWhatIsInside() {
        RecordedRequest good = send(
                "POST",
                "pay",
                Http.FORM,
                "items[0][name]=a&items[0][tags][]=x&items[0][tags][]=y&items[1][name]=b&expand[]=c&name=n&count=2");
        assertThat(good.problems()).isEmpty();
        assertThat(good.params())
                .hasToString("{items=[{\"name\":\"a\",\"tags\":[\"x\",\"y\"]}, {\"name\":\"b\"}], expand=[c],"
                        + " filter=[{\"name\":\"n\",\"count\":2}]}");

        RecordedRequest bad = send("POST", "pay", Http.FORM, "items[0][name]=a&items[0][count]=many");
        assertThat(bad.problems())
                .singleElement()
                .asString()
                .contains("items must be an integer")
                .contains("/count");
    }

    @Test
    void checksUnionsByShapeInQueryAndBody() {
        String uuid = "00000000-0000-0001-0000-000000000002";
        for (String query : List.of("to=5", "to[name]=a&to[count]=2", "to[]=" + uuid)) {
            assertThat(send("POST", "label?" + query, "application/json", "{\"mark\":true}")
                            .problems())
                    .as(query)
                    .isEmpty();
        }
        for (String mark : List.of("\"" + uuid + "\"", "[{\"name\":\"a\"}]", "[]")) {
            assertThat(send("POST", "label", "application/json", "{\"mark\":" + mark + "}")
                            .problems())
                    .as(mark)
                    .isEmpty();
        }
        assertThat(send("POST", "label?any=5%7C" + uuid, "application/json", "{}")
                        .problems())
                .isEmpty();
        assertThat(send("POST", "label?to=many&any=5%7Cx", "application/json", "{\"mark\":5}")
                        .problems())
                .containsExactly(
                        "[ERROR] to must be one of integer, Item, list<uuid>",
                        "[ERROR] mark must be one of uuid, list<Item>, boolean",
                        "[ERROR] any has an element that must be one of uuid, integer");
    }

    @Test
    void keepsDigitsOfNestedStringsAsText() {
        RecordedRequest got = send("POST", "pay", Http.FORM, "items[0][name]=17&items[0][level]=2&expand[]=true");

        assertThat(got.problems()).isEmpty();
        assertThat(got.params()).hasToString("{items=[{\"name\":\"17\",\"level\":2}], expand=[true]}");
    }

    @Test
    void checksWholeBodyAndItsContentType() {
        RecordedRequest good =
                send("POST", "merge", "application/merge-patch+json", "[{\"name\":\"a\"},{\"name\":\"b\"}]");
        assertThat(good.problems()).isEmpty();
        assertThat(good.params()).containsEntry("body", List.of("{\"name\":\"a\"}", "{\"name\":\"b\"}"));

        assertThat(send("POST", "merge", "application/json", "[]").problems())
                .singleElement()
                .asString()
                .contains("application/json");
        assertThat(send("POST", "merge", "application/merge-patch+json", "{}").problems())
                .containsExactly("[ERROR] body must be an array");
    }

    @Test
    void tellsMethodsOfSamePathApartByConstantOrContentType() {
        String patch = "application/json-patch+json";
        assertThat(send("POST", "merge", patch, "[]").method()).isEqualTo("mergeLines");
        assertThat(send("POST", "merge", "application/merge-patch+json", "[]").method())
                .isEqualTo("merge");
        assertThat(send("POST", "ask", "application/json", "{\"live\":true}").method())
                .isEqualTo("live");
        assertThat(send("POST", "ask", "application/json", "{\"live\":false}").method())
                .isEqualTo("draft");
        assertThat(send("GET", "lists/1?watch=true", "text/plain", "").method()).isEqualTo("watch");
        assertThat(send("GET", "lists/1", "text/plain", "").method()).isEqualTo("list");
        api.assertNoProblems();
    }

    @Test
    void recordsRawAndTextBodies() {
        RecordedRequest file = send("PUT", "draw", "image/png", "bytes");
        assertThat(file.problems()).isEmpty();
        assertThat(Objects.requireNonNull(file.file("body")).contentType()).isEqualTo("image/png");
        assertThat(file.body().text()).isEqualTo("bytes");

        RecordedRequest text = send("PUT", "note", "text/plain; charset=iso-8859-1", "é");
        assertThat(text.problems()).isEmpty();
        assertThat(text.param("body")).isEqualTo("é");
    }

    @Test
    void reportsPartsOfOtherContentTypes() {
        String part = "--b\r\nContent-Disposition: form-data; name=";
        String type = "multipart/form-data; boundary=b";
        RecordedRequest good = send(
                "POST",
                "typed",
                type,
                part + "photo; filename=p\r\nContent-Type: image/png\r\n\r\n1\r\n" + part
                        + "note\r\nContent-Type: TEXT/markdown; charset=utf-8\r\n\r\n2\r\n--b--\r\n");
        assertThat(good.problems()).isEmpty();

        RecordedRequest bad = send(
                "POST",
                "typed",
                type,
                part + "photo; filename=p\r\nContent-Type: image/gif\r\n\r\n1\r\n" + part
                        + "note\r\n\r\n2\r\n--b--\r\n");
        assertThat(bad.problems())
                .containsExactly(
                        "[ERROR] photo must be a part of the type image/png, not of image/gif",
                        "[ERROR] note must be a part of the type text/markdown, not of none");
    }

    @Test
    void namesFilesOfMapByTheirParts() {
        String part = "--b\r\nContent-Disposition: form-data; name=";
        RecordedRequest got = send(
                "POST",
                "send",
                "multipart/form-data; boundary=b",
                part + "\"x\"; filename=\"x.txt\"\r\n\r\n1\r\n" + part + "\"y\"; filename=\"y.txt\"\r\n\r\n2\r\n" + part
                        + "\"one[name]\"\r\n\r\nn\r\n--b--\r\n");

        assertThat(got.problems()).isEmpty();
        assertThat(got.files().get("files")).extracting(f -> f.filename()).containsExactly("x.txt", "y.txt");
        assertThat(got.param("one")).isEqualTo("{\"name\":\"n\"}");
    }

    private List<String> problems(String path, String body) {
        return send("POST", path, "application/json", body).problems();
    }

    @Test
    void checksOtherPropertiesAndRulesOfModels() {
        assertThat(problems("tag", "{\"labels\":[{\"a\":\"x\",\"z\":1},{\"b\":null}]}"))
                .isEmpty();
        assertThat(problems("tag", "{\"labels\":[{\"a\":\"x\"},{\"a\":\"x\",\"z\":\"1\"}]}"))
                .singleElement()
                .asString()
                .contains("labels must be an integer")
                .contains("/1/z");
        assertThat(problems("tag", "{\"labels\":[{\"a\":\"x\",\"b\":null}]}"))
                .singleElement()
                .asString()
                .contains("breaks a rule: exactly one of a, b is required, not 2")
                .contains("/0");
        assertThat(send("POST", "tagForm", Http.FORM, "labels[a]=x&labels[z]=1").problems())
                .isEmpty();
        assertThat(send("POST", "tagForm", Http.FORM, "labels[z]=1").problems())
                .singleElement()
                .asString()
                .contains("exactly one of a, b is required, not 0");
    }

    @Test
    void checksObjectsInPlaceThatMayBeNull() {
        assertThat(problems("own", "{\"owner\":{\"of\":null,\"parts\":[null,{\"n\":1}]}}"))
                .isEmpty();
        assertThat(problems("own", "{\"owner\":{\"of\":{\"n\":\"a\"}}}"))
                .singleElement()
                .asString()
                .contains("/of/n");
        assertThat(problems("own", "{\"owner\":{\"parts\":[null,1]}}"))
                .singleElement()
                .asString()
                .contains("/parts/1");
    }
}
