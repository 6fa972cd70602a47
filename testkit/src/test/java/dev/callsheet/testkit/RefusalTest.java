package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses to invalid calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {
    private final FakeApi api = FakeApi.of(Specs.LIBRARY);
    private final Http http = new Http(api);

    @AfterAll
    void close() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            books.get                                 | invalid_arguments | missing required parameter: isbn
            books.get?isbn=1                          | invalid_arguments | isbn must be at least 10, not 1
            books.get?isbn=12345678901234             | invalid_arguments | isbn must be at most 13, not 14
            books.get?isbn=1234567890&isbn=1234567890 | invalid_arguments | isbn must be sent once, not 2 times
            books.get?isbn=1234567890&with_cover=yes  | invalid_arguments | with_cover must be true or false
            books.list?limit=many                     | invalid_arguments | limit must be an integer
            books.list?limit=1001                     | invalid_arguments | limit must be at most 1000, not 1001
            books.list?limit=9999999999               | invalid_arguments | limit must be an integer
            books.list?limit=1.0                      | invalid_arguments | limit must be an integer
            books.list?genres=crime,romance           | invalid_arguments | genres has an element that must be one of crime, poetry, travel
            books.list?genres=crime,poetry,travel     | invalid_arguments | genres must be at most 2, not 3
            books.list?cursor=abc                     | invalid_cursor    | cursor is not a cursor that this method returned
            books.borrow                              | unknown_method    | the API has no method books.borrow
            books.add                                 | unknown_method    | books.add is called with POST, not GET
            people/1/loans/2                          | unknown_method    | loans.end is called with DELETE, not GET
            """)
    void invalidCallFailsWithCodeAndMessage(String call, String code, String message) {
        refused(http.get(call), code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            books.add | book=x                                          | invalid_arguments | book must be JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            books.add | book=[]                                         | invalid_arguments | book must be an object
            books.add | book={}                                         | invalid_arguments | book must have the field isbn
            books.add | book={"isbn":1}                                 | invalid_arguments | book must be a string [json-pointer:/book/isbn]
            books.add | book={"isbn":"1","pages":1.5}                   | invalid_arguments | book must be an integer [json-pointer:/book/pages]
            books.add | book={"isbn":"1","pages":1e999999999}           | invalid_arguments | book must be an integer [json-pointer:/book/pages]
            books.add | book={"isbn":"1","title":"123456789012345678901"} | invalid_arguments | book must be at most 20, not 21 [json-pointer:/book/title]
            books.add | book={"isbn":"1","genres":["crime","x"]}        | invalid_arguments | book must be one of crime, poetry, travel [json-pointer:/book/genres/1]
            books.add | book={"isbn":"1","parts":[{"title":"t"}]}       | invalid_arguments | book must have a string field kind [json-pointer:/book/parts/0]
            books.add | book={"isbn":"1","parts":[{"kind":"chapter"}]}  | invalid_arguments | book must have the field title [json-pointer:/book/parts/0]
            books.add | book={"isbn":"1"}&condition=wet                 | invalid_condition | condition must be one of new, worn
            books.add | book={"isbn":"1"}&bought=today                  | invalid_arguments | bought must be a time in seconds since 1970
            books.add | book={"isbn":"1"}&price=-0.5                    | invalid_arguments | price must be at least 0, not -0.5
            books.add | book={"isbn":"1"}&extra={                       | invalid_arguments | extra must be JSON: Unexpected end-of-input: expected close marker for Object
            books.add | book={"isbn":"1"}&shelves=1&shelves=top         | invalid_arguments | shelves has an element that must be an integer
            books.setCover | isbn=1                                     | missing_image     | missing required parameter: image
            books.setCover | isbn=1&image=x                             | invalid_arguments | image must be a file part of a multipart/form-data body
            """)
    void messageSaysWhereInValueProblemIs(String method, String form, String code, String message) {
        refused(http.form(method, form), code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            book=S7&shelf=S8                                     | book must match ^B\\d+$; it looks like shelf
            book=B1&shelf=77                                     | shelf must match ^S\\d+$
            book=B1&shelf=S7&tags=old,B2                         | tags has an element that must match ^[a-z]+$; it looks like book
            book=S7&shelf=B1                                     | book must match ^B\\d+$; it looks like shelf, and shelf like book, so they are probably swapped
            book=B1&shelf=S7&tags=rare,broken                    | tags has an element that must be at most 4, not 6
            book=B1&shelf=S7&like=[{"isbn":"1","title":"Faust"},{"isbn":"2","title":"Hamlet"}] | like must be at most 5, not 6 [json-pointer:/like/1/title]
            """)
    void refusesWhatDoesNotFitPlace(String form, String message) {
        refused(http.form("books.move", form), "invalid_arguments", message);
    }

    @Test
    void acceptsWhatSpecLeavesOpen() {
        ResponseJson response = http.form(
                "books.add",
                "book={\"isbn\":\"1\",\"colour\":\"red\",\"pages\":null,\"parts\":[{\"kind\":\"map\"},{\"kind\":\"chapter\",\"title\":\"1\"}]}"
                        + "&condition=worn&bought=1700000000&price=0.5&extra=[1]&shelves=1&shelves=2");

        assertThat(response.toString()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void countsLengthInCodePoints() {
        String title = "\uD83D\uDE00".repeat(20);

        assertThat(http.form("books.add", "book={\"isbn\":\"1\",\"title\":\"" + title + "\"}")
                        .get("ok")
                        .asBoolean())
                .isTrue();
        refused(
                http.form("books.add", "book={\"isbn\":\"1\",\"title\":\"" + title + "!\"}"),
                "invalid_arguments",
                "book must be at most 20, not 21 [json-pointer:/book/title]");
    }

    @Test
    void reportsBrokenRules() {
        refused(http.form("books.find", ""), "invalid_arguments", "exactly one of title, author is required, not 0");
        refused(
                http.form("books.find", "title=a&author=b"),
                "invalid_arguments",
                "exactly one of title, author is required, not 2");
        assertThat(http.form("books.find", "title=a").get("ok").asBoolean()).isTrue();
    }

    @Test
    void reportsAndRecordsAllProblemsAtOnce() {
        ResponseJson response = http.get("books.list?limit=x&genres=y&colour=red");

        List<String> all = List.of(
                "[ERROR] genres has an element that must be one of crime, poetry, travel",
                "[ERROR] limit must be an integer",
                "[WARN] unknown parameter: colour");
        assertThat(response.at("meta", "messages").elements().map(ResponseJson::asString))
                .containsExactlyElementsOf(all);
        List<RecordedRequest> requests = api.requests();
        assertThat(requests.get(requests.size() - 1).problems()).containsExactlyElementsOf(all);
    }

    @Test
    void distinguishesMissingTokenFromWrongScheme() {
        refused(
                Http.json(http.send(http.withoutToken("books.list"))),
                "not_authed",
                "no token: the Authorization header with a bearer token is missing");
        refused(
                Http.json(http.send(http.withoutToken("books.list").header("Authorization", "Basic abc"))),
                "invalid_auth",
                "the server does not accept this token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/json                     | [1]      | invalid_arguments | the body must be a JSON object
            application/json                     | {"a":1,"a":2} | invalid_form_data | the body is not valid JSON: Duplicate Object property "a"
            application/json                     | {"a":1}} | invalid_form_data | the body is not valid JSON: Unexpected close marker '}': no open Object to close
            text/plain                           | isbn=1   | invalid_arguments | a body of the type text/plain cannot send parameters
            application/x-www-form-urlencoded    | a=%4     | invalid_form_data | the form is not percent-encoded: URLDecoder: Incomplete trailing escape (%) pattern
            multipart/form-data                  | x        | invalid_form_data | the Content-Type has no boundary of 1 to 70 characters
            multipart/form-data; boundary=b      | --b      | invalid_form_data | the multipart body ends before its last boundary
            multipart/form-data; boundary=b      | --bx     | invalid_form_data | the multipart body ends before its last boundary
            """)
    void rejectsUnreadableBody(String contentType, String body, String code, String message) {
        ResponseJson response = Http.json(http.post("books.add", contentType, body));

        assertThat(response.get("error").asString()).isEqualTo(code);
        assertThat(response.at("meta", "messages", "0").asString()).startsWith("[ERROR] " + message);
        assertThat(response.at("meta", "messages").elements()).hasSize(1);
    }

    @Test
    void rejectsTooLargeBodyByStatus() {
        assertThat(http.post("books.add", Http.FORM, "book=" + "x".repeat((16 << 20)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void respondsToLargeBodyThatIsMalformedEarly() {
        String body = "--bx\r\n" + "x".repeat(1 << 20);

        assertThat(Http.json(http.post("books.add", "multipart/form-data; boundary=b", body))
                        .get("error")
                        .asString())
                .isEqualTo("invalid_form_data");
    }

    private static void refused(ResponseJson response, String code, String message) {
        assertThat(response.get("ok").asBoolean()).isFalse();
        assertThat(response.get("error").asString()).isEqualTo(code);
        assertThat(response.at("meta", "messages", "0").asString()).isEqualTo("[ERROR] " + message);
    }
}
